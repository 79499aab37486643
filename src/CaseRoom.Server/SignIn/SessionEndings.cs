namespace CaseRoom.Server.SignIn;

/// <summary>Tells the parts that hold live connections which session has just ended, so that they end too.</summary>
public sealed class SessionEndings
{
    /// <summary>Raised once for each ended session, with its id, on the thread that ended it.</summary>
    public event Action<Guid>? Ended;

    /// <summary>Raised once for each person whom the directory no longer lets in, with their id.</summary>
    public event Action<Guid>? PersonEnded;

    internal void TellPerson(Guid personId) => PersonEnded?.Invoke(personId);

    internal void Tell(Guid sessionId) => Ended?.Invoke(sessionId);
}

using CaseRoom.Domain.Directory;

namespace CaseRoom.Server.SignIn;

/// <summary>Tells the parts that hold live connections which session has just ended, so that they end too.</summary>
public sealed class SessionEndings
{
    /// <summary>Raised once for each ended session or sign-in of a program, with its id, on the thread that ended it.
    /// </summary>
    public event Action<Guid>? Ended;

    /// <summary>
    /// Raised once for each sign-in that the directory no longer names the same person for, or nobody.
    /// </summary>
    public event Action<SignInSubject>? SubjectEnded;

    internal void TellSubject(SignInSubject subject) => SubjectEnded?.Invoke(subject);

    internal void Tell(Guid sessionId) => Ended?.Invoke(sessionId);
}

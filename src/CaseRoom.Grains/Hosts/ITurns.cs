namespace CaseRoom.Grains.Hosts;

/// <summary>Which of all hosts takes the next turn of a work that is repeated. A turn belongs to one host and ends by
/// itself: whoever is gone holds up none of the others.</summary>
public interface ITurns
{
    /// <summary>Whether another host may have taken the turn before.</summary>
    bool AreShared { get; }

    /// <summary>How often a host asks for a turn that comes that often: where others may be gone, oftener.</summary>
    TimeSpan AskEvery(TimeSpan every);

    /// <summary>Whether the turn is this host's; the next is nobody's before that time has passed.</summary>
    /// <param name="work">Its name, the same on all hosts.</param>
    Task<bool> TakeAsync(string work, TimeSpan every, CancellationToken cancel);
}

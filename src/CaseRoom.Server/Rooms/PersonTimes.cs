using CaseRoom.Grains.Streams;

namespace CaseRoom.Server.Rooms;

/// <summary>Times that each person has: so many in a row, which grow back evenly.</summary>
/// <param name="atOnce">Times in a row, after a rest.</param>
/// <param name="growing">Times that grow back in <paramref name="period"/>.</param>
internal sealed class PersonTimes(int atOnce, int growing, TimeSpan period, TimeProvider clock)
{
    /// <summary>People kept before those who have rested are let go.</summary>
    private const int Kept = 10_000;

    private readonly Lock sync = new();
    private readonly Dictionary<Guid, EvenTimes> used = [];

    /// <summary>Takes so many of the person's times; takes none and is false when fewer are left.</summary>
    public bool TryTake(Guid person, int count = 1)
    {
        lock (sync)
        {
            if (used.TryGetValue(person, out var its)) { return its.TryTake(count); }
            if (used.Count >= Kept) { LetGo(); }
            its = new EvenTimes(atOnce, growing, period, clock);
            if (!its.TryTake(count)) { return false; }
            used[person] = its;
            return true;
        }
    }

    /// <summary>Whether one is left. Takes nothing.</summary>
    public bool Has(Guid person)
    {
        lock (sync) { return (used.TryGetValue(person, out var its) ? its.Left : atOnce) >= 1; }
    }

    private void LetGo()
    {
        foreach (var (person, _) in used.Where(each => each.Value.IsRested).ToList()) { used.Remove(person); }
    }
}

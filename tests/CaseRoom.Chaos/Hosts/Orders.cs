namespace CaseRoom.Chaos.Hosts;

/// <summary>
/// What the run orders a host to do, one file an order: the first host that comes to such a place takes it, and no
/// other does.
/// </summary>
/// <param name="folder">Shared by all hosts of a run.</param>
internal sealed class Orders(string folder)
{
    /// <summary>Dies before what was decided reaches the database.</summary>
    public const string DieBeforeCommit = "die-before-commit";

    /// <summary>Is stopped (SIGSTOP) with a decided batch in its hand, and writes it when it is continued.</summary>
    public const string StopBeforeCommit = "stop-before-commit";

    /// <summary>Dies when it is durable, and nobody was told.</summary>
    public const string DieAfterCommit = "die-after-commit";

    /// <summary>Tells no host of what it commits, and dies after the next acknowledgement.</summary>
    public const string DieBeforeFanOut = "die-before-fan-out";

    /// <summary>While it stands, no append is taken: a full disk.</summary>
    public const string DiskFull = "disk-full";

    /// <summary>One host's clock is two minutes ahead for a while.</summary>
    public const string ClockAhead = "clock-ahead";

    /// <summary>One host's clock is two minutes behind for a while.</summary>
    public const string ClockBehind = "clock-behind";

    public static void Give(string folder, string order) => File.WriteAllText(Path.Combine(folder, order), "");

    public static void TakeBack(string folder, string order) => File.Delete(Path.Combine(folder, order));

    public bool Stands(string order) => File.Exists(Path.Combine(folder, order));

    /// <summary>True for one who asks, of all processes.</summary>
    public bool Take(string order)
    {
        if (!Stands(order)) { return false; }
        try
        {
            File.Move(Path.Combine(folder, order), Path.Combine(folder, $"{order}.{Guid.NewGuid():N}"));
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}

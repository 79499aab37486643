namespace CaseRoom.Chaos.Verdicts;

/// <summary>What a check says.</summary>
internal enum Word
{
    Pass,

    /// <summary>Something that the check needs could not be read: that is not a pass.</summary>
    Inconclusive,
    Fail,
}

/// <summary>A line of the verdict.</summary>
internal enum Line
{
    /// <summary>What was acknowledged is in the log.</summary>
    Lost,

    /// <summary>What was given is there once.</summary>
    Duplicated,

    /// <summary>A room has one order without gaps, and everybody sees that one.</summary>
    Reordered,

    /// <summary>The chain of hashes is whole.</summary>
    Chain,

    /// <summary>The same command gets the same answer.</summary>
    Receipts,

    /// <summary>Every reader ends where the log ends.</summary>
    Converged,

    /// <summary>Nothing after a removal reaches the removed.</summary>
    Leaked,

    /// <summary>When what was broken is whole again, everybody gets on.</summary>
    Available,

    /// <summary>One close, each vote once, none after.</summary>
    Consensus,
}

/// <summary>One check's result.</summary>
/// <param name="Count">How many break the rule.</param>
/// <param name="Detail">The first of them, or what could not be read.</param>
internal sealed record Finding(Line Line, Word Word, int Count, string Detail)
{
    public override string ToString()
    {
        var line = $"check {Line.ToString().ToLowerInvariant()}: {Word.ToString().ToUpperInvariant()}";
        return Word is Word.Pass ? line : $"{line} {Count} {Detail}";
    }
}

/// <summary>What a run comes to.</summary>
internal sealed record Verdict(History History, IReadOnlyList<Finding> Findings)
{
    public Word Word => Findings.Max(one => one.Word);

    /// <summary>The lines that say why it is no pass.</summary>
    public IEnumerable<Line> Failed => Findings.Where(one => one.Word is Word.Fail).Select(one => one.Line);

    /// <summary>The last line of a run.</summary>
    public override string ToString()
    {
        var acks = History.Answers.Where(Checker.IsKept).Select(one => one.CommandId).Distinct().Count();
        var worst = History.Faults.Max(one => one.RecoveryMs) ?? 0;
        return $"verdict: {Word.ToString().ToUpperInvariant()} acks={acks} lost={Of(Line.Lost)} "
            + $"duplicated={Of(Line.Duplicated)} reordered={Of(Line.Reordered)} leaked={Of(Line.Leaked)} "
            + $"faults={History.Faults.Count} worst-recovery-ms={worst}";
    }

    private int Of(Line line) =>
        Findings.Where(one => one.Line == line && one.Word is Word.Fail).Sum(one => one.Count);
}

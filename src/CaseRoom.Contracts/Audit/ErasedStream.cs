namespace CaseRoom.Contracts.Audit;

/// <summary>
/// One line of what is kept beside the checkpoints of the access log, away from the store: this stream's keys were
/// destroyed, and no copy of the store that still holds them may bring them back (KEEP-08).
/// </summary>
/// <param name="Stream">As <c>room/0192…</c>.</param>
/// <param name="At">When it was written down, UTC; the keys went after that.</param>
public sealed record ErasedStream(string Stream, DateTimeOffset At)
{
    /// <summary>The files of a folder that hold such lines, a JSON object each.</summary>
    public const string Files = "erased-*.jsonl";
}

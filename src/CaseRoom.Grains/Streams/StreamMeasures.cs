using System.Diagnostics;
using System.Diagnostics.Metrics;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Grains.Streams;

/// <summary>What is measured of streams. A tag is a word of a short list, never an id and never a text (HOST-18).
/// </summary>
public static class StreamMeasures
{
    /// <summary>Of the meter and of the source of spans.</summary>
    public const string Name = "CaseRoom";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Spans = new(Name);

    private static readonly Counter<long> Commits = Meter.CreateCounter<long>(
        "caseroom.commits", "{commit}", "Appends to logs, by kind of stream and outcome.");

    private static readonly Histogram<int> Batch = Meter.CreateHistogram<int>(
        "caseroom.commit.batch", "{event}", "Events that one append took.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "caseroom.commit.duration", "s", "Until an append was answered by the store.");

    private static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>(
        "caseroom.streams.active", "{stream}", "Streams in the memory of this host, by kind.");

    /// <summary>Measures one append, whatever becomes of it.</summary>
    /// <param name="stream">Its kind alone is told.</param>
    /// <param name="events">How many it holds.</param>
    /// <param name="append">True when it was kept; false where that is not known.</param>
    internal static async Task<bool> CommitAsync(StreamId stream, int events, Func<Task<bool>> append)
    {
        var kind = KindOf(stream);
        using var span = Spans.StartActivity("commit");
        span?.SetTag("stream.kind", kind.Value).SetTag("events", events);
        var began = Stopwatch.GetTimestamp();
        var kept = await append();
        var outcome = new KeyValuePair<string, object?>("outcome", kept ? "appended" : "unknown");
        span?.SetTag(outcome.Key, outcome.Value);
        Commits.Add(1, kind, outcome);
        Batch.Record(events, kind);
        Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, kind);
        return kept;
    }

    internal static void Activated(StreamId stream) => Active.Add(1, KindOf(stream));

    internal static void Deactivated(StreamId stream) => Active.Add(-1, KindOf(stream));

    private static KeyValuePair<string, object?> KindOf(StreamId stream) =>
        new("stream.kind", stream.Kind.ToString().ToLowerInvariant());
}

using System.Diagnostics.Metrics;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Live;

/// <summary>What is measured of the way from a log to its readers. Nothing of it has a tag (HOST-18).</summary>
internal static class LiveMeasures
{
    private static readonly Meter Meter = new(StreamMeasures.Name);

    private static readonly Histogram<double> Relay = Meter.CreateHistogram<double>(
        "caseroom.relay.lag", "s", "From an event's time until this host has it for its readers.");

    private static readonly Histogram<long> Cursor = Meter.CreateHistogram<long>(
        "caseroom.cursor.lag", "{event}", "How far a reader was behind when it was sent the next events.");

    public static void Relayed(TimeSpan lag) => Relay.Record(Math.Max(0, lag.TotalSeconds));

    public static void Behind(long events) => Cursor.Record(events);
}

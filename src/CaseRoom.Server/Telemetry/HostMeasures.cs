using System.Diagnostics;
using System.Diagnostics.Metrics;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Server.Telemetry;

/// <summary>What is measured at the edge of a host. Nothing of it has a tag (HOST-18).</summary>
internal static class HostMeasures
{
    private static readonly Meter Meter = new(StreamMeasures.Name);

    private static readonly UpDownCounter<long> Connections = Meter.CreateUpDownCounter<long>(
        "caseroom.connections", "{connection}", "Live connections that are open.");

    private static readonly Histogram<double> Accesses = Meter.CreateHistogram<double>(
        "caseroom.access.lag", "s", "How long a reading waited until it was recorded.");

    public static void Connected() => Connections.Add(1);

    public static void Disconnected() => Connections.Add(-1);

    /// <param name="began">By <see cref="Stopwatch.GetTimestamp"/>.</param>
    public static void Recorded(long began) => Accesses.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
}

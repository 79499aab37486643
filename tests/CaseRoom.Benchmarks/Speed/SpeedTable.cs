using System.Globalization;
using System.Text.Json;

namespace CaseRoom.Benchmarks.Speed;

/// <summary>What was measured, as a table and, in its last line, as JSON.</summary>
internal sealed class SpeedTable
{
    private readonly List<(string Beside, Measured Figure)> rows = [];

    public void Add(Load load, int inFlight, Flooded own, Flooded plain, Flooded naive)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{load.Name}, {inFlight} in flight");
        Row("plain", $"{what}: deliveries/s").Add(own.PerSecond, plain.PerSecond);
        Row("plain", $"{what}: server s/million").Add(own.ProcessorSeconds, plain.ProcessorSeconds);
        Row("plain", $"{what}: bytes each").Add(own.Bytes, plain.Bytes);
        Row("plain", $"{what}: load's core").Add(own.Load, plain.Load);
        Row("naive", $"{what}: deliveries/s").Add(own.PerSecond, naive.PerSecond);
    }

    /// <param name="store">Events a second that the store takes of so many streams at once, in batches of so many.
    /// </param>
    public void Add(Load load, int inFlight, Flooded own, double store)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{load.Name}, {inFlight} in flight: commands/s");
        Row("store", what).Add(own.PerSecond / load.Connections, store);
    }

    public void Add(Load load, Paced own, Paced plain)
    {
        foreach (var (share, name) in ((double, string)[])[(0.5, "p50"), (0.99, "p99")])
        {
            Row("plain", $"{load.Name}, steady: ack {name} ms")
                .Add(Measured.Quantile(own.Acknowledged, share), Measured.Quantile(plain.Acknowledged, share));
            Row("plain", $"{load.Name}, steady: read {name} ms")
                .Add(Measured.Quantile(own.Delivered, share), Measured.Quantile(plain.Delivered, share));
        }

        Row("plain", $"{load.Name}, steady: server s/million").Add(own.ProcessorSeconds, plain.ProcessorSeconds);
    }

    public void Print()
    {
        foreach (var beside in rows.GroupBy(row => row.Beside))
        {
            Console.WriteLine(Measured.Heading("CaseRoom", beside.Key));
            foreach (var (_, figure) in beside) { Console.WriteLine(figure); }
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "speed",
            figures = rows.Select(row => new { beside = row.Beside, measured = row.Figure.ToJson() }),
        }));
    }

    private Measured Row(string beside, string name)
    {
        var found = rows.FirstOrDefault(row => row.Beside == beside && row.Figure.Name == name).Figure;
        if (found is null) { rows.Add((beside, found = new Measured(name))); }
        return found;
    }
}

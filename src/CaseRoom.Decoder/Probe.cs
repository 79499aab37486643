using NetVips;

namespace CaseRoom.Decoder;

/// <summary>Whether this process can read pictures, and what it could reach if somebody took it over.</summary>
internal static class Probe
{
    /// <summary>Writes one line: the network devices beside the loopback, or <c>none</c>.</summary>
    public static void Run()
    {
        using var pixel = Image.Black(1, 1);
        pixel.PngsaveBuffer();
        var devices = File.ReadLines("/proc/self/net/dev")
            .Select(line => line.Split(':'))
            .Where(parts => parts.Length > 1)
            .Select(parts => parts[0].Trim())
            .Where(name => name != "lo")
            .ToList();
        Console.Out.WriteLine(devices.Count == 0 ? "none" : string.Join(' ', devices));
    }
}

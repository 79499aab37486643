using NetVips;

namespace CaseRoom.Decoder;

/// <summary>Whether this process can read pictures, and what it could reach if somebody took it over.</summary>
internal static class Probe
{
    /// <summary>Writes what it sees of networks: lines of files below <c>/proc/self/net</c>, each after the name of
    /// its file.</summary>
    public static void Run()
    {
        using var pixel = Image.Black(1, 1);
        pixel.PngsaveBuffer();
        foreach (var name in (string[])["dev", "route", "if_inet6"])
        {
            // A kernel may know no IPv6.
            var file = $"/proc/self/net/{name}";
            foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
            {
                Console.Out.WriteLine($"{name} {line}");
            }
        }
    }
}

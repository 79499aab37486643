namespace CaseRoom.Adapters.Decoder;

/// <summary>Judges by the devices, routes and addresses that a worker sees whether it could reach anybody.</summary>
internal static class WorkerNetwork
{
    private const string Loopback = "lo";

    /// <summary>The kernel puts these into every namespace, new ones too, once somebody on the machine has used a
    /// tunnel of their kind. Nothing goes through them, and a worker has no right to change that.</summary>
    private static readonly HashSet<string> Tunnels = new(StringComparer.Ordinal)
    {
        "sit0", "tunl0", "ip6tnl0", "gre0", "gretap0", "erspan0", "ip6gre0", "ip_vti0", "ip6_vti0",
    };

    /// <param name="said">Lines of its files below <c>/proc/self/net</c>, each after the name of its file.</param>
    /// <returns>False also where it said nothing that can be understood.</returns>
    public static bool IsCutOff(string said)
    {
        var (devices, reached) = (new Dictionary<string, bool>(StringComparer.Ordinal), new HashSet<string>());
        foreach (var line in said.Split('\n'))
        {
            var parts = line.Split([' ', '\t', ':'], StringSplitOptions.RemoveEmptyEntries);
            switch (parts)
            {
                case ["dev", var name, .. { Length: > 0 } counts] when line.Contains(':', StringComparison.Ordinal):
                    devices[name] = counts.Any(count => count != "0");
                    break;
                case ["route", var name, ..]:
                    reached.Add(name);
                    break;
                case ["if_inet6", .., var name]:
                    reached.Add(name);
                    break;
            }
        }

        return devices.ContainsKey(Loopback) && devices.All(device =>
            device.Key == Loopback
            || (Tunnels.Contains(device.Key) && !device.Value && !reached.Contains(device.Key)));
    }
}

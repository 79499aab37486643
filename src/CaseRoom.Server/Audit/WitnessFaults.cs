using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Audit;

/// <summary>Which witnesses did not do what they were asked last, by the keys of their settings.</summary>
internal sealed class WitnessFaults : KnownFaults<string>
{
    public IReadOnlyCollection<string> Names => [.. Failing.Order(StringComparer.Ordinal)];
}

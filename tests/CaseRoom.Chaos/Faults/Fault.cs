using CaseRoom.Chaos.Scene;

namespace CaseRoom.Chaos.Faults;

/// <summary>Something that is broken and made whole again.</summary>
/// <param name="Name">As it stands in the output.</param>
/// <param name="StrikeAsync">Breaks it, lets it be broken, and makes it whole; returns when it is.</param>
internal sealed record Fault(string Name, Func<ChaosScene, Random, CancellationToken, Task> StrikeAsync);

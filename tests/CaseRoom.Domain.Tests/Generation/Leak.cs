using System.Text.RegularExpressions;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;

namespace CaseRoom.Domain.Tests.Generation;

/// <summary>Looks for the canary patient, the names and ids of their family and material that names them, where
/// identity is not seen.</summary>
internal static partial class Leak
{
    public static void None(View view, Recorded<RoomEvent> seen, RoomState whole) =>
        None(view, $"{seen.Actor} {CanonicalJson.Of(seen.Event)}", whole);

    public static void None(View view, string json, RoomState whole)
    {
        if (view.Identity) { return; }
        json.Contains(Cast.Canary, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(json);
        json.Contains(Cast.CanaryNumber, StringComparison.Ordinal).ShouldBeFalse(json);
        PatientSide().IsMatch(json).ShouldBeFalse(json);
        foreach (var (id, material) in whole.Materials.Items)
        {
            if (material.Identified) { json.Contains(id.ToString(), StringComparison.Ordinal).ShouldBeFalse(json); }
        }
    }

    /// <summary>The ids of <see cref="Cast"/> for patient, representative and next of kin.</summary>
    [GeneratedRegex("0192a000-0000-7000-8[0-9a-f]{3}-0000000000(0c|0d|0e)")]
    private static partial Regex PatientSide();
}

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

    /// <summary>Fails when an event says a free word that the room, as its reader sees it, does not.</summary>
    public static void NoMoreThan(string room, string seen)
    {
        foreach (Match word in Word().Matches(seen))
        {
            room.Contains(word.Value, StringComparison.Ordinal).ShouldBeTrue($"{seen}: {word.Value} was taken back");
        }
    }

    /// <summary>What <see cref="Testing.Generation.Dice.Words"/> mostly says.</summary>
    [GeneratedRegex("\"words [0-9]+\"")]
    private static partial Regex Word();

    /// <summary>The ids of <see cref="Cast"/> for patient, representative and next of kin.</summary>
    [GeneratedRegex("0192a000-0000-7000-8[0-9a-f]{3}-0000000000(0c|0d|0e)")]
    private static partial Regex PatientSide();
}

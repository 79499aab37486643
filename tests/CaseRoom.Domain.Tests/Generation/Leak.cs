using System.Text.RegularExpressions;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;

namespace CaseRoom.Domain.Tests.Generation;

/// <summary>Looks for the canary patient, the names and ids of their family and material that names them, where
/// identity is not seen, and for where they live, where an address is protected.</summary>
internal static partial class Leak
{
    public static void None(View view, Recorded<RoomEvent> seen, RoomState whole) =>
        None(view, $"{seen.Actor} {CanonicalJson.Of(seen.Event)}", whole);

    public static void None(View view, string json, RoomState whole)
    {
        if (view.Shield is not null) { NoPlace(view, json); }
        if (view.Identity) { return; }
        json.Contains(Cast.Canary, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(json);
        json.Contains(Cast.CanaryNumber, StringComparison.Ordinal).ShouldBeFalse(json);
        PatientSide().IsMatch(json).ShouldBeFalse(json);
        foreach (var (id, material) in whole.Materials.Items)
        {
            if (material.Identified) { json.Contains(id.ToString(), StringComparison.Ordinal).ShouldBeFalse(json); }
        }
    }

    /// <summary>Nothing that tells where the patient lives; to the family neither who is there for it.</summary>
    private static void NoPlace(View view, string json)
    {
        json.Contains(Cast.CanaryPlace, StringComparison.OrdinalIgnoreCase).ShouldBeFalse(json);
        if (view.Reach is not Reach.Family) { return; }
        json.Contains("Sykehuset", StringComparison.Ordinal).ShouldBeFalse(json);
        AtWork().IsMatch(json).ShouldBeFalse(json);
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

    /// <summary>Ids of <see cref="Cast"/>, and names, of those who are there for one place.</summary>
    [GeneratedRegex("0192a000-0000-7000-8[0-9a-f]{3}-0000000000(06|07|08|09)|\"(GeneralPractitioner|HealthStationDoctor"
        + "|MunicipalCoordinator|ChildCoordinator) [0-9]")]
    private static partial Regex AtWork();

    /// <summary>The ids of <see cref="Cast"/> for patient, representative and next of kin.</summary>
    [GeneratedRegex("0192a000-0000-7000-8[0-9a-f]{3}-0000000000(0c|0d|0e)")]
    private static partial Regex PatientSide();
}

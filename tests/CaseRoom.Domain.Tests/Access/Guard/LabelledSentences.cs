using System.Globalization;
using System.Text.Json;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Testing;

namespace CaseRoom.Domain.Tests.Access.Guard;

/// <summary>The labelled sentences as a test counts them; no text of them is ever printed.</summary>
internal static class LabelledSentences
{
    public static IReadOnlyList<LabelledSentence> Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(
            SharedData.RepositoryRoot, "tests", "CaseRoom.Domain.Tests", "Access", "Guard", "sentences.json")));
        var rooms = file.RootElement.GetProperty("rooms").EnumerateArray()
            .ToDictionary(room => room.GetProperty("id").GetString()!, Known);
        var people = file.RootElement.GetProperty("rooms").EnumerateArray()
            .ToDictionary(room => room.GetProperty("id").GetString()!, People);
        return [.. file.RootElement.GetProperty("sentences").EnumerateArray().Select(sentence => new LabelledSentence(
            sentence.GetProperty("text").GetString()!, sentence.GetProperty("lang").GetString()!,
            rooms[sentence.GetProperty("room").GetString()!], people[sentence.GetProperty("room").GetString()!],
            [.. sentence.GetProperty("finds").EnumerateArray().Select(find => (
                find.GetProperty("quote").GetString()!,
                Enum.Parse<GuardKind>(find.GetProperty("kind").GetString()!, ignoreCase: true)))]))];
    }

    private static RoomPeople People(JsonElement room) => new(
        room.GetProperty("patient").GetProperty("name").GetString()!, [.. MembersOf(room)]);

    private static IEnumerable<string> MembersOf(JsonElement room) =>
        room.GetProperty("members").EnumerateArray().Select(m => m.GetProperty("name").GetString()!);

    private static KnownNames Known(JsonElement room)
    {
        var patient = room.GetProperty("patient");
        var members = MembersOf(room);
        return new KnownNames(
            patient.GetProperty("name").GetString(), members, patient.GetProperty("municipality").GetString(),
            DateOnly.TryParse(patient.GetProperty("birthDate").GetString(), CultureInfo.InvariantCulture, out var born)
                ? born : null);
    }
}

/// <summary>Whom a room knows by name.</summary>
internal sealed record RoomPeople(string Patient, IReadOnlyList<string> Members);

/// <param name="Finds">What a reader found in it, and what it is; a quote counts wherever it stands.</param>
internal sealed record LabelledSentence(
    string Text, string Language, KnownNames Known, RoomPeople People,
    IReadOnlyList<(string Quote, GuardKind Kind)> Finds)
{
    /// <summary>Whose the name at a place is, by the words of it that are written whole: what is misspelt, shortened or
    /// initials is anybody's.</summary>
    public string WhoseAt(GuardFinding place)
    {
        var words = Words(Text.Substring(place.Start, place.Length));
        return words.Overlaps(Words(People.Patient)) ? "patient's name"
            : words.Overlaps(People.Members.SelectMany(Words)) ? "member's name"
            : "name of anybody else, or of one of them in another form";
    }

    private static HashSet<string> Words(string name) => new(
        name.Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('s')),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Every place of every quote.</summary>
    public IEnumerable<GuardFinding> Places()
    {
        foreach (var (quote, kind) in Finds)
        {
            for (var at = Text.IndexOf(quote, StringComparison.Ordinal); at >= 0;
                at = Text.IndexOf(quote, at + quote.Length, StringComparison.Ordinal))
            {
                yield return new GuardFinding(at, quote.Length, kind);
            }
        }
    }
}

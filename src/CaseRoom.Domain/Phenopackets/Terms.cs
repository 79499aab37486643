using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Phenopackets;

/// <summary>Terms, as they stand in the file: known here or not, label and id are never changed.</summary>
internal static class Terms
{
    /// <summary>The term under a name; an absent one is a fault.</summary>
    public static Term? Required(Place place, string name) =>
        place.RequiredObject(name) is { } found ? Of(found) : null;

    public static Term? Optional(Place place, string name) => place.Object(name) is { } found ? Of(found) : null;

    /// <summary>A term without a label is shown by its id; one with neither is a fault.</summary>
    public static Term? Of(Place place, string idName = "id", string labelName = "label")
    {
        var id = place.Text(idName);
        var label = place.Text(labelName);
        var code = string.IsNullOrWhiteSpace(id) ? null : id;
        if (!string.IsNullOrWhiteSpace(label)) { return new Term(label, code); }
        if (code is not null) { return new Term(code, code); }
        place.Reading.Fault($"{place.Path}.{idName}", "missing");
        return null;
    }

    public static void Add(List<Qualifier> qualifiers, string name, Term? term)
    {
        if (term is not null) { qualifiers.Add(new Qualifier(name, term)); }
    }

    public static void Add(List<Qualifier> qualifiers, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) { qualifiers.Add(new Qualifier(name, new Term(text))); }
    }

    public static IReadOnlyList<Qualifier>? OrNone(List<Qualifier> qualifiers) =>
        qualifiers.Count == 0 ? null : qualifiers;
}

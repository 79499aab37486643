using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;

namespace CaseRoom.Domain.Audit;

/// <summary>Says what a reading was of: which document, which form of the conclusion, whom a search found.</summary>
internal static class AccessSubjects
{
    private static readonly Phrase Named = new("{0}: {1}", "{0}: {1}", "{0}: {1}");

    private static readonly Phrase Added = new("{0}, lagt til {1}", "{0}, lagt til {1}", "{0}, added {1}");

    private static readonly Phrase Identified = new(
        "med navn og fødselsnummer", "med namn og fødselsnummer", "with name and national identity number");

    private static readonly Phrase Pseudonymised = new(
        "uten navn og fødselsnummer", "utan namn og fødselsnummer", "without name and national identity number");

    private static readonly Phrase Saved = new("lastet ned", "lasta ned", "downloaded");

    public static string What(AccessEntry entry, AccessNames names, Words say)
    {
        var did = say.It(
            entry.Outcome is AccessOutcome.Shown ? AccessPhrases.Of(entry.Kind) : TriedPhrases.Of(entry.Kind));
        return Of(entry, names, say) is { } which ? say.It(Named, did, which) : did;
    }

    private static string? Of(AccessEntry entry, AccessNames names, Words say) => entry.Kind switch
    {
        AccessKind.Material or AccessKind.Original => entry.Subjects
            .Select(subject => names.Things.GetValueOrDefault(subject)).OfType<AccessThing>()
            .Select(thing => thing.Title is { Length: > 0 } title
                ? title
                : say.It(Added, say.It(Of(thing.Kind)), DayOf(thing.At.ToOffset(entry.At.Offset), say)))
            .FirstOrDefault(),
        AccessKind.Export when entry.Form?.Split(' ') is [_, var form, .. var rest] =>
            say.It(form == "identified" ? Identified : Pseudonymised)
                + (Receivers.OutsideIn(rest) is { } kind ? $" ({say.It(RecommendationPhrases.Of(kind))})" : ""),
        AccessKind.AccessLog when entry.Form is not null => say.It(Saved),
        AccessKind.PatientSideSearch when Found(entry, names) is { Length: > 0 } found => found,
        _ => null,
    };

    private static string DayOf(DateTimeOffset at, Words say) => say.Day(DateOnly.FromDateTime(at.DateTime));

    private static string Found(AccessEntry entry, AccessNames names) => string.Join(
        ", ", entry.Subjects.Select(subject => names.People.GetValueOrDefault(subject)).OfType<string>());

    private static Phrase Of(MaterialKind kind) => kind switch
    {
        MaterialKind.Pdf => new("PDF", "PDF", "PDF"),
        MaterialKind.Text => new("tekst", "tekst", "text"),
        _ => new("bilde", "bilete", "image"),
    };
}

using System.Globalization;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

using Text = ConclusionPhrases;

/// <summary>
/// The joint conclusion as a document: what was asked, what matters to the patient, what was found, the statements with
/// every dissent, the recommendations, who took part, the input to the individual plan, and the check code on the last
/// page.
/// </summary>
public static class ConclusionReport
{
    /// <param name="room">The unredacted state, for a signed version with the case of then (<see cref="SignedCase"/>);
    /// what the form does not hold is left out here.</param>
    /// <param name="request">Language and form.</param>
    /// <param name="today">For a signed version, the case as it is now: what it names today stays in the health service
    /// too. Null where the room is the one of today.</param>
    /// <exception cref="ArgumentException">The identified form is asked for and no identity is recorded, or no such
    /// version exists.</exception>
    public static Report Of(RoomState room, ConclusionRequest request, CaseState? today = null)
    {
        if (request.Form is ReportForm.Identified && room.Case.Identity is null)
        {
            throw new ArgumentException("The identified form needs a recorded identity.", nameof(request));
        }

        var view = request.Form is ReportForm.Identified ? Viewer.Printed(room) : Viewer.Pseudonym(room);
        var seen = Redaction.Of(room, view);
        seen = seen with
        {
            Consent = PaperConsents.Of(seen.Consent, room.Consent, view.Shield is null ? request.Receiver : null),
        };
        var source = ConclusionSource.Of(
            seen, new HealthWords([room.Case, today ?? room.Case]), Viewer.ClosedIn(room), request.Version);
        var say = new Words(request.Language);
        List<ReportBlock> blocks = request.Outside ? [.. OutsidePart.Of(source, request, say)] :
        [
            .. CaseSection.Of(source, request, say),
            .. request.WithClosed ? ClosedSection.Of(source, say) : [],
            .. StatementSection.Of(source, say),
            .. RecommendationSection.Of(source, say),
            .. ParticipantSection.Of(source, request, say),
            .. PlanSection.Of(source, request, say),
            .. Ending(source, say),
        ];
        return new Report
        {
            Title = say.It(request.Outside ? PlanPhrases.Title : Text.Title),
            Subtitle = request.CaseLabel,
            Language = request.Language,
            Form = request.Form,
            PageHeader = Header(seen.Case.Identity, request, say),
            Banner = Banner(source, request, say),
            Meta = new ReportMeta(
                Short(seen.Case.Opening?.Controller.Name ?? say.It(Text.NotRecorded)),
                source.Version?.Number.ToString(CultureInfo.InvariantCulture)
                    ?? say.It(Text.Proposed, room.Conclusion.Versions.Count + 1),
                request.At,
                say.It(Text.Subject)),
            Blocks = blocks,
        };
    }

    private static string Header(Identity? identity, ConclusionRequest request, Words say) =>
        request.Form is ReportForm.Identified
            ? Short($"{identity!.Name} · {identity.NationalId ?? say.Day(identity.BirthDate)}")
            : say.It(Text.WithoutIdentity);

    /// <summary>What stands on every page is kept to what a page has room for.</summary>
    private static string Short(string text) =>
        text.Length <= ReportCheck.MaxRunningText ? text : text[..(ReportCheck.MaxRunningText - 1)] + "…";

    private static string? Banner(ConclusionSource source, ConclusionRequest request, Words say)
    {
        string[] parts =
        [
            .. request.TestData ? [say.It(Text.TestData)] : Array.Empty<string>(),
            .. source.Version is null ? [say.It(Text.Unsigned)] : Array.Empty<string>(),
            .. source.IsSuperseded ? [say.It(Text.Superseded)] : Array.Empty<string>(),
            .. request is { WithClosed: true, Outside: false } && ClosedSection.IsNeeded(source)
                ? [say.It(Text.HoldsClosed)]
                : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? null : string.Join(" · ", parts);
    }

    private static IEnumerable<ReportBlock> Ending(ConclusionSource source, Words say)
    {
        yield return new ReportBlock.Heading(1, say.It(Text.CheckCode));
        if (source.Version is { } version)
        {
            yield return new ReportBlock.KeyValues([new(say.It(Text.CheckCode), version.CheckCode)]);
            yield return new ReportBlock.Paragraph(say.It(Text.CheckCodeMeans));
        }
        else
        {
            yield return new ReportBlock.Paragraph(say.It(Text.NoCheckCode));
        }
    }
}

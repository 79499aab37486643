using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Audit;

using Text = AccessPhrases;

/// <summary>Who has looked at any of somebody's cases: one document, and one table.</summary>
public static class PatientAccessReport
{
    /// <param name="rooms">Each with all of its access log, newest first, each time with the offset in which it is
    /// shown.</param>
    /// <param name="request">Language, label and time.</param>
    public static Report Of(IReadOnlyList<AccessedRoom> rooms, AccessReportRequest request) =>
        AccessGathering.Fitting(
            [.. rooms.Select(room => room.Lines)],
            (fitting, some) => Of(
                [.. rooms.Zip(fitting, (room, lines) => room with { Lines = lines })], some, request));

    private static Report Of(IReadOnlyList<AccessedRoom> rooms, bool gathered, AccessReportRequest request)
    {
        var say = new Words(request.Language);
        var identity = PatientOf(rooms);
        var controllers = rooms.Select(room => room.State.Case.Opening?.Controller.Name ?? say.It(Text.NotRecorded))
            .Distinct();
        return new Report
        {
            Title = say.It(Text.AllTitle),
            Subtitle = AccessReport.Short(request.CaseLabel),
            Language = request.Language,
            Form = identity is null ? ReportForm.Pseudonymised : ReportForm.Identified,
            PageHeader = AccessReport.Short(identity is null
                ? say.It(Text.WithoutIdentity)
                : $"{identity.Name} · {identity.NationalId ?? say.Day(identity.BirthDate)}"),
            Banner = request.TestData ? say.It(Text.TestData) : null,
            Meta = new ReportMeta(
                AccessReport.Short(string.Join(", ", controllers)), null, request.At, say.It(Text.AllSubject)),
            Blocks =
            [
                new ReportBlock.Paragraph(say.It(Text.Explains)), .. AccessReport.Gathered(gathered, say),
                .. rooms.SelectMany(room => (ReportBlock[])
                [
                    new ReportBlock.Heading(1, room.Label), .. AccessReport.Unopened(room.Lines, say),
                    AccessReport.TableOf(room.Lines, room.Names, say),
                ]),
            ],
        };
    }

    public static IReadOnlyList<string> Columns(ReportLanguage language) =>
        [Text.Case.In(language), .. AccessReport.Columns(language)];

    /// <summary>As many cells as there are columns.</summary>
    public static IReadOnlyList<string> Row(
        string label, AccessLine line, AccessNames names, ReportLanguage language) =>
        [label, .. AccessReport.Row(line, names, language)];

    /// <summary>The patient of all of them; null where they are several, such as siblings with one
    /// representative, or where one is not identified.</summary>
    private static Identity? PatientOf(IReadOnlyList<AccessedRoom> rooms) => rooms
        .Select(room => room.State.Case.Identity)
        .DistinctBy(identity => (identity?.Name, identity?.NationalId, identity?.BirthDate))
        .ToList() is [{ } one] ? one : null;
}

/// <param name="Label">How the case is named without identity.</param>
/// <param name="Names">What the ids in the lines stand for.</param>
public sealed record AccessedRoom(
    RoomState State, string Label, IReadOnlyList<AccessLine> Lines, AccessNames Names);

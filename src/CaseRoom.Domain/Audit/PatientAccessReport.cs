using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Audit;

using Text = AccessPhrases;

/// <summary>Who has looked at any of somebody's cases: one document, and one table.</summary>
public static class PatientAccessReport
{
    /// <param name="rooms">Each with all of its access log, each time with the offset in which it is shown.</param>
    /// <param name="request">Language, label and time.</param>
    public static Report Of(IReadOnlyList<AccessedRoom> rooms, AccessReportRequest request)
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
                new ReportBlock.Paragraph(say.It(Text.Explains)),
                .. rooms.SelectMany(room => (ReportBlock[])
                [
                    new ReportBlock.Heading(1, room.Label), .. AccessReport.Unopened(room.Rows, say),
                    AccessReport.TableOf(room.Rows, room.Names, say),
                ]),
            ],
        };
    }

    public static IReadOnlyList<string> Columns(ReportLanguage language) =>
        [Text.Case.In(language), .. AccessReport.Columns(language)];

    /// <summary>A line each, newest first over all cases, with as many cells as there are columns.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(
        IReadOnlyList<AccessedRoom> rooms, ReportLanguage language) =>
    [
        .. rooms
            .SelectMany(room => AccessLine.Of(room.Rows).Zip(
                AccessReport.Rows(room.Rows, room.Names, language),
                (line, cells) => (line.At, Cells: (IReadOnlyList<string>)[room.Label, .. cells])))
            .OrderByDescending(row => row.At).Select(row => row.Cells),
    ];

    /// <summary>The patient of all of them; null where they are several, such as siblings with one
    /// representative, or where one is not identified.</summary>
    private static Identity? PatientOf(IReadOnlyList<AccessedRoom> rooms) => rooms
        .Select(room => room.State.Case.Identity)
        .DistinctBy(identity => (identity?.Name, identity?.NationalId, identity?.BirthDate))
        .ToList() is [{ } one] ? one : null;
}

/// <param name="Label">How the case is named without identity.</param>
/// <param name="Names">What the ids in the rows stand for.</param>
public sealed record AccessedRoom(
    RoomState State, string Label, IReadOnlyList<KeptAccess> Rows, AccessNames Names);

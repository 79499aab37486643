using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Reports;
using static CaseRoom.Server.Tests.Security.Seats;

namespace CaseRoom.Server.Tests.Security;

/// <summary>Rows of what leaves as a file: each form and format of a document, and a material of every mark.</summary>
internal static class DocumentRows
{
    public const string OwnLog = "GET /api/access-log.{format}";
    public const string RoomLog = "GET /api/rooms/{roomId:guid}/access-log.{format}";
    public const string Conclusion = "GET /api/rooms/{roomId:guid}/conclusion.{format}";
    private const string Content = "GET /api/rooms/{roomId:guid}/materials/{materialId:guid}/content";

    /// <summary>For whom a conclusion may be taken out, as the address says it.</summary>
    public static readonly string[] For = ["everybody", "the health service", "a school"];

    /// <summary>Of an access log.</summary>
    public static readonly string[] LogFormats = ["csv", "html", "pdf"];

    /// <summary>Of a conclusion.</summary>
    public static readonly string[] Formats = ["html", "json", "pdf"];

    private static readonly string[] ToTheAccessLog = [.. Leaders, .. OwnCase];

    /// <summary>Whom it names documents to: a family is shown none.</summary>
    private static readonly string[] TitlesInTheLog = ["ResponsibleDoctor", "Coordinator", "Deputy"];

    public static IEnumerable<AccessRow> All() =>
    [
        .. OfAccessLogs(),
        .. Enum.GetValues<ReportForm>().SelectMany(form => Formats.SelectMany(format =>
            For.Select(whom => OfConclusion(form, format, whom)))),
        .. OfMaterials(),
    ];

    /// <summary>As the table calls one.</summary>
    public static string VariantOf(ReportForm form, string format, string whom) =>
        $"{form.ToString().ToLowerInvariant()} {format} for {whom}";

    private static IEnumerable<AccessRow> OfAccessLogs() =>
    [
        .. LogFormats.Select(format => new AccessRow(
            OwnLog, (s, seat) => s.GetAsync(seat, $"/api/access-log.{format}"), OwnCase) { Variant = format }
            .Recording(AccessKind.AccessLog).OfTheLevel()
            .Showing(AccessColumn.Identity, OwnCase)),
        new AccessRow("GET /api/rooms/{roomId:guid}/access-log", (s, seat) => s.GetAsync(
            seat, In(s, seat, "/access-log")), ToTheAccessLog)
            .Recording(AccessKind.AccessLog)
            .Showing(AccessColumn.Identity, ToTheAccessLog)
            .Showing(AccessColumn.PersonImages, TitlesInTheLog).Showing(AccessColumn.GpsPlace, SeePlaces),
        .. LogFormats.Select(format => new AccessRow(RoomLog, (s, seat) => s.GetAsync(
            seat, In(s, seat, $"/access-log.{format}")), ToTheAccessLog) { Variant = format }
            .Recording(AccessKind.AccessLog)
            .Showing(AccessColumn.Identity, ToTheAccessLog)
            .Showing(AccessColumn.PersonImages, TitlesInTheLog).Showing(AccessColumn.GpsPlace, SeePlaces)),
    ];

    private static AccessRow OfConclusion(ReportForm form, string format, string whom)
    {
        var forWhom = whom switch
        {
            "the health service" => "&closed=true",
            "a school" => $"&to=school&receiver={Uri.EscapeDataString(AskedRoom.School)}",
            _ => "",
        };
        string[] answers = form is ReportForm.Identified ? Leaders : Organisers;
        string[] nobody = [];
        return new AccessRow(Conclusion, (s, seat) => s.GetAsync(seat, In(
            s, seat, $"/conclusion.{format}?form={form.ToString().ToLowerInvariant()}&looked=true{forWhom}")), answers)
            { Variant = VariantOf(form, format, whom) }
            .Recording(AccessKind.Export)
            .Showing(AccessColumn.Identity, form is ReportForm.Identified ? answers : nobody)
            .Showing(AccessColumn.History, whom == "a school" ? nobody : answers)
            .Showing(AccessColumn.Genetic, whom == "a school" ? nobody : answers)
            .Showing(AccessColumn.Closed, whom == "the health service" ? answers : nobody);
    }

    private static IEnumerable<AccessRow> OfMaterials()
    {
        string[] files = [.. AtWork, .. Advisers];
        string[] named = [.. Leaders, Emergency];
        return
        [
            OfMaterial("a text", room => room.Scene.MaterialId, files),
            OfMaterial("pages", room => room.PaperId, AtWork),
            OfText(AccessColumn.Identity, named),
            OfText(AccessColumn.History, AtWork),
            OfText(AccessColumn.Relatives, AtWork),
            OfText(AccessColumn.Genetic, files),
            OfText(AccessColumn.PersonImages, files),
            OfText(AccessColumn.Closed, AtWork),
            // As it came it may hold names: the assistant of this room does not see them.
            new AccessRow("GET /api/rooms/{roomId:guid}/materials/{materialId:guid}/original", (s, seat) => s.GetAsync(
                seat, In(s, seat, $"/materials/{s.RoomOf(seat).PaperId}/original")), Leaders)
                .Recording(AccessKind.Original),
        ];
    }

    private static AccessRow OfText(AccessColumn column, string[] answers) =>
        OfMaterial($"a text with {column.Name}", room => room.Texts[column], answers).Showing(column, answers);

    private static AccessRow OfMaterial(string what, Func<AskedRoom, Guid> material, string[] answers) =>
        new AccessRow(Content, (s, seat) => s.GetAsync(
            seat, In(s, seat, $"/materials/{material(s.RoomOf(seat))}/content")), answers) { Variant = what }
            .Recording(AccessKind.Material);

    private static string In(AccessScene s, Seat seat, string part) => $"/api/rooms/{s.RoomOf(seat).RoomId}{part}";
}

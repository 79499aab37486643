using System.Text;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Reports;
using CaseRoom.Grains.Reports;
using CaseRoom.Server.Conclusion;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Problem = CaseRoom.Server.Problems.Problem;

namespace CaseRoom.Server.Audit;

/// <summary>A room's access log as a file: CSV, or what the renderers make of a report.</summary>
internal sealed class AccessLogFile(
    AccessHistory history, IEnumerable<IReportRenderer> renderers, IOptions<ConclusionSettings> settings,
    IHostEnvironment environment, TimeProvider clock)
{
    private const string Csv = "csv";

    private static readonly Problem TooLarge =
        new(409, "reportTooLarge", "The access log is larger than a file of that kind may be; as CSV it can be had.");

    private readonly Dictionary<string, IReportRenderer> byFormat = renderers.ToDictionary(r => r.Format);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Read(
        HttpContext context, Guid roomId, string format, RoomReads rooms, Accesses accesses, AccessLogFile file,
        string lang = "nb")
    {
        if (!file.Knows(format) || LanguageOf(lang) is not { } language) { return HostProblems.NotFound.ToResult(); }
        var form = $"{format} {lang}";
        if (await AccessLogEndpoint.OpenAsync(context, roomId, rooms, accesses, form) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        if (await file.MakeAsync(reading, format, language) is not { } made) { return TooLarge.ToResult(); }
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        return TypedResults.File(
            made.Bytes, made.MediaType, $"{CaseLabel.FileName(roomId)}-access-{language.Tag()}.{format}");
    }

    private bool Knows(string format) => format == Csv || byFormat.ContainsKey(format);

    private async Task<(byte[] Bytes, string MediaType)?> MakeAsync(
        RoomReading reading, string format, ReportLanguage language)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Value.TimeZone);
        var entries = await AllAsync(reading.RoomId, zone);
        var names = AccessLogEndpoint.NamesIn(reading, entries);
        if (format == Csv)
        {
            var text = AccessCsv.Of(
                [AccessReport.Columns(language), .. AccessReport.Rows(entries, names, language)]);
            // A table program takes UTF-8 for what it is only where the file says so at its beginning.
            return ([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/csv; charset=utf-8");
        }

        var report = AccessReport.Of(reading.Whole, entries, names, new AccessReportRequest(
            language, CaseLabel.Of(reading.RoomId, language), environment.IsDevelopment(),
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone)));
        if (ReportSize.Of(report) > ReportCheck.MaxSize) { return null; }
        using var file = new MemoryStream();
        byFormat[format].Render(report, file);
        return (file.ToArray(), byFormat[format].MediaType);
    }

    private async Task<List<AccessEntry>> AllAsync(Guid roomId, TimeZoneInfo zone)
    {
        var all = new List<AccessEntry>();
        while (await history.PageAsync(roomId, all.Count, WireLimits.EventsPerBatch) is { Count: > 0 } page)
        {
            all.AddRange(page.Select(row => row.Entry with { At = TimeZoneInfo.ConvertTime(row.Entry.At, zone) }));
        }

        return all;
    }

    private static ReportLanguage? LanguageOf(string tag) => tag switch
    {
        "nb" => ReportLanguage.Bokmaal,
        "nn" => ReportLanguage.Nynorsk,
        "en" => ReportLanguage.English,
        _ => null,
    };
}

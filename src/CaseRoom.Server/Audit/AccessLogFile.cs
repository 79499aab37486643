using System.Text;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Reports;
using CaseRoom.Grains.Reports;
using CaseRoom.Server.Conclusion;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
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

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(settings.Value.TimeZone);

    private static readonly Problem TooLarge =
        new(409, "reportTooLarge", "The access log is larger than a file of that kind may be; as CSV it can be had.");

    private readonly Dictionary<string, IReportRenderer> byFormat = renderers.ToDictionary(r => r.Format);

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Read(
        HttpContext context, Guid roomId, string format, RoomReads rooms, Accesses accesses, AccessLogFile file,
        FreshSignIn fresh, string lang = "nb")
    {
        if (!file.Knows(format) || ReportText.LanguageOf(lang) is not { } language)
        {
            return HostProblems.NotFound.ToResult();
        }

        var access = AccessLogEndpoint.AsForm($"{format} {lang}");
        if (await AccessLogEndpoint.AllowedAsync(context, roomId, rooms, accesses, access) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        var person = context.Person();
        if (fresh.Fault(person) is not null)
        {
            await accesses.RefusedAsync(person, reading, access);
            return fresh.Refusal(context.Response);
        }

        await accesses.ShownAsync(person, reading, access);
        if (await file.MakeAsync(reading, format, language) is not { } made) { return TooLarge.ToResult(); }
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        return TypedResults.File(
            made.Bytes, made.MediaType, $"{CaseLabel.FileName(roomId)}-access-{language.Tag()}.{format}");
    }

    /// <summary>Of all cases of the patient who asks, or for whom a representative does, as one file.</summary>
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReadOwn(
        HttpContext context, string format, OwnRooms own, AccessLogFile file, Accesses accesses, FreshSignIn fresh,
        CancellationToken cancel, string lang = "nb")
    {
        if (!file.Knows(format) || ReportText.LanguageOf(lang) is not { } language)
        {
            return HostProblems.NotFound.ToResult();
        }

        var person = context.Person();
        if (fresh.Fault(person) is not null)
        {
            await accesses.OutsideAsync(
                person, AccessLogEndpoint.AsForm($"{format} {lang}"), AccessOutcome.Refused);
            return fresh.Refusal(context.Response);
        }

        var readings = await own.OpenAsync(context, $"{format} {lang}", cancel);
        if (readings.Count == 0) { return HostProblems.NotFound.ToResult(); }
        if (await file.MakeAsync(readings, format, language) is not { } made) { return TooLarge.ToResult(); }
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        return TypedResults.File(made.Bytes, made.MediaType, $"caseroom-access-{language.Tag()}.{format}");
    }

    private bool Knows(string format) => format == Csv || byFormat.ContainsKey(format);

    private async Task<(byte[] Bytes, string MediaType)?> MakeAsync(
        RoomReading reading, string format, ReportLanguage language)
    {
        var rows = await AllAsync(reading);
        var names = NamesIn(reading, rows);
        return format == Csv
            ? Table([AccessReport.Columns(language), .. AccessReport.Rows(rows, names, language)])
            : Document(
                AccessReport.Of(reading.Seen, rows, names, Asked(language, CaseLabel.Of(reading.RoomId, language))),
                format);
    }

    private async Task<(byte[] Bytes, string MediaType)?> MakeAsync(
        IReadOnlyList<RoomReading> readings, string format, ReportLanguage language)
    {
        var rooms = new List<AccessedRoom>();
        foreach (var reading in readings)
        {
            var rows = await AllAsync(reading);
            rooms.Add(new AccessedRoom(
                reading.Seen, CaseLabel.Of(reading.RoomId, language), rows, NamesIn(reading, rows)));
        }

        var labels = string.Join(", ", rooms.Select(room => room.Label));
        return format == Csv
            ? Table([PatientAccessReport.Columns(language), .. PatientAccessReport.Rows(rooms, language)])
            : Document(PatientAccessReport.Of(rooms, Asked(language, labels)), format);
    }

    private static AccessNames NamesIn(RoomReading reading, IEnumerable<KeptAccess> rows) =>
        AccessLogEndpoint.NamesIn(reading, rows.Select(row => row.Entry).OfType<AccessEntry>());

    private AccessReportRequest Asked(ReportLanguage language, string label) =>
        new(language, label, environment.IsDevelopment(), TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone));

    /// <summary>A table program takes UTF-8 for what it is only where the file says so at its beginning.</summary>
    private static (byte[] Bytes, string MediaType)? Table(IEnumerable<IReadOnlyList<string>> rows) =>
        ([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(AccessCsv.Of(rows))], "text/csv; charset=utf-8");

    private (byte[] Bytes, string MediaType)? Document(Report report, string format)
    {
        if (ReportSize.Of(report) > ReportCheck.MaxSize) { return null; }
        using var file = new MemoryStream();
        byFormat[format].Render(report, file);
        return (file.ToArray(), byFormat[format].MediaType);
    }

    private async Task<List<KeptAccess>> AllAsync(RoomReading reading)
    {
        var all = new List<KeptAccess>();
        // A row that somebody took away leaves a gap: the next page begins after the last sequence, not the last count.
        while (await history.PageAsync(reading, all.LastOrDefault()?.Sequence ?? 0, WireLimits.EventsPerBatch)
            is { Count: > 0 } page)
        {
            all.AddRange(page.Select(one => new KeptAccess(
                one.Row.Sequence, TimeZoneInfo.ConvertTime(one.Row.At, Zone),
                one.Entry is { } entry ? entry with { At = TimeZoneInfo.ConvertTime(entry.At, Zone) } : null)));
        }

        return all;
    }
}

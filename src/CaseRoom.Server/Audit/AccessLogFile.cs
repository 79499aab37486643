using System.Text;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Reports;
using CaseRoom.Grains.Reports;
using CaseRoom.Server.Conclusion;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Security;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Problem = CaseRoom.Server.Problems.Problem;

namespace CaseRoom.Server.Audit;

using FileResults = Results<PushStreamHttpResult, FileContentHttpResult, ProblemHttpResult>;

/// <summary>Access logs as files: CSV, written as it is read, or what the renderers make of a report.</summary>
internal sealed class AccessLogFile(
    AccessLines lines, IEnumerable<IReportRenderer> renderers, PersonLimits limits, IHostEnvironment environment,
    TimeProvider clock)
{
    private const string Csv = "csv";

    /// <summary>Seconds after which it is worth asking again: most logs are out by then.</summary>
    private const string Wait = "5";

    private static readonly Problem TooLarge =
        new(409, "reportTooLarge", "The access log is larger than a file of that kind may be; as CSV it can be had.");

    private readonly Dictionary<string, IReportRenderer> byFormat = renderers.ToDictionary(r => r.Format);

    private AccessLines Lines => lines;

    public static async Task<FileResults> Read(
        HttpContext context, Guid roomId, string format, RoomReads rooms, Accesses accesses, AccessLogFile file,
        FreshSignIn fresh, CancellationToken cancel, string lang = "nb")
    {
        if (!file.Knows(format) || ReportText.LanguageOf(lang) is not { } language)
        {
            return HostProblems.NotFound.ToResult();
        }

        if (!file.Begins(context)) { return HostProblems.TooOften.ToResult(); }
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
        var name = $"{CaseLabel.FileName(roomId)}-access-{language.Tag()}.{format}";
        if (format == Csv)
        {
            return Table(
                AccessReport.Columns(language), file.Lines.NewestFirstAsync(reading, cancel),
                one => AccessReport.Row(one.Line, one.Names, language), name);
        }

        var room = await file.HeldAsync(reading, language, cancel);
        return file.Document(
            AccessReport.Of(reading.Seen, room.Lines, room.Names, file.Asked(language, room.Label)), format, name);
    }

    /// <summary>Of all cases of the patient who asks, or for whom a representative does, as one file.</summary>
    public static async Task<FileResults> ReadOwn(
        HttpContext context, string format, OwnRooms own, AccessLogFile file, Accesses accesses, FreshSignIn fresh,
        CancellationToken cancel, string lang = "nb")
    {
        if (!file.Knows(format) || ReportText.LanguageOf(lang) is not { } language)
        {
            return HostProblems.NotFound.ToResult();
        }

        if (!file.Begins(context)) { return HostProblems.TooOften.ToResult(); }
        var person = context.Person();
        if (fresh.Fault(person) is not null)
        {
            await accesses.OutsideAsync(
                person, AccessLogEndpoint.AsForm($"{format} {lang}"), AccessOutcome.Refused);
            return fresh.Refusal(context.Response);
        }

        var readings = await own.OpenAsync(context, $"{format} {lang}", cancel);
        if (readings.Count == 0) { return HostProblems.NotFound.ToResult(); }
        var name = $"caseroom-access-{language.Tag()}.{format}";
        if (format == Csv)
        {
            return Table(
                PatientAccessReport.Columns(language), file.Lines.NewestFirstAsync(readings, cancel),
                one => PatientAccessReport.Row(CaseLabel.Of(one.RoomId, language), one.Line, one.Names, language),
                name);
        }

        var rooms = new List<AccessedRoom>();
        foreach (var reading in readings) { rooms.Add(await file.HeldAsync(reading, language, cancel)); }
        var labels = string.Join(", ", rooms.Select(room => room.Label));
        return file.Document(PatientAccessReport.Of(rooms, file.Asked(language, labels)), format, name);
    }

    private bool Knows(string format) => format == Csv || byFormat.ContainsKey(format);

    /// <summary>False while another file of the person's is on its way out; what ends with the answer is this
    /// one.</summary>
    private bool Begins(HttpContext context)
    {
        var lease = limits.TakingOutLog(context.Person().PersonId);
        context.Response.RegisterForDispose(lease);
        if (!lease.IsAcquired) { context.Response.Headers.RetryAfter = Wait; }
        Sandbox.OfDocument(context.Response);
        return lease.IsAcquired;
    }

    private async Task<AccessedRoom> HeldAsync(RoomReading reading, ReportLanguage language, CancellationToken cancel)
    {
        var held = new List<AccessLine>();
        await foreach (var one in lines.NewestFirstAsync(reading, cancel)) { held.Add(one.Line); }
        var names = AccessLogEndpoint.NamesIn(
            reading, held.OfType<AccessLine.Reading>().Select(line => line.Begun));
        return new AccessedRoom(reading.Seen, CaseLabel.Of(reading.RoomId, language), held, names);
    }

    private AccessReportRequest Asked(ReportLanguage language, string label) =>
        new(language, label, environment.IsDevelopment(), TimeZoneInfo.ConvertTime(clock.GetUtcNow(), lines.Zone));

    /// <summary>A table program takes UTF-8 for what it is only where the file says so at its beginning.</summary>
    private static PushStreamHttpResult Table(
        IReadOnlyList<string> columns, IAsyncEnumerable<NamedLine> lines,
        Func<NamedLine, IReadOnlyList<string>> cells, string name) => TypedResults.Stream(
        async body =>
        {
            await using var text = new StreamWriter(body, Encoding.UTF8, leaveOpen: true);
            await text.WriteAsync(AccessCsv.Line(columns));
            await foreach (var line in lines) { await text.WriteAsync(AccessCsv.Line(cells(line))); }
        },
        "text/csv; charset=utf-8", name);

    private FileResults Document(Report report, string format, string name)
    {
        if (ReportSize.Of(report) > ReportCheck.MaxSize) { return TooLarge.ToResult(); }
        using var file = new MemoryStream();
        byFormat[format].Render(report, file);
        return TypedResults.File(file.ToArray(), byFormat[format].MediaType, name);
    }
}

using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Reports;
using CaseRoom.Server.Rooms;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Conclusion;

/// <summary>Makes the file: one report, one renderer for each format; JSON is the report itself.</summary>
internal sealed class ConclusionExport(
    IEnumerable<IReportRenderer> renderers, RoomHistory history, IOptions<ConclusionSettings> settings,
    IHostEnvironment environment, TimeProvider clock)
{
    private const string Json = "json";
    private readonly Dictionary<string, IReportRenderer> byFormat = renderers.ToDictionary(r => r.Format);

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool Knows(string format) => format == Json || byFormat.ContainsKey(format);

    /// <summary>The document, and the room that it was made of.</summary>
    public async Task<(RoomState Room, Report Report)> WriteAsync(RoomReading reading, ConclusionChoice choice)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Value.TimeZone);
        var template = new PlanTemplate(settings.Value.PlanTemplateVersion, settings.Value.PlanTemplateReference);
        var label = CaseLabel.Of(reading.RoomId, choice.Language);
        var room = await PrintedFromAsync(reading, choice.Version);
        return (room, ConclusionReport.Of(room, new ConclusionRequest(
            choice.Language, choice.Form, label, environment.IsDevelopment(), template,
            TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone), choice.Version, choice.WithClosed,
            choice.Receiver), reading.Whole.Case));
    }

    /// <summary>Null when the report is larger than one file holds (REP-17).</summary>
    public ConclusionFile? Make(Guid roomId, Report report, ConclusionChoice choice)
    {
        var name = $"{CaseLabel.FileName(roomId)}-{choice.Language.Tag()}.{choice.Format}";
        if (choice.Format == Json)
        {
            return new ConclusionFile(
                JsonSerializer.SerializeToUtf8Bytes(report, WireJson.Options), "application/json", name);
        }

        if (ReportSize.Of(report) > ReportCheck.MaxSize) { return null; }
        using var file = new MemoryStream();
        byFormat[choice.Format].Render(report, file);
        return new ConclusionFile(file.ToArray(), byFormat[choice.Format].MediaType, name);
    }

    private async Task<RoomState> PrintedFromAsync(RoomReading reading, int? number) =>
        SignedCase.VersionOf(reading.Whole, number) is { } version
            ? SignedCase.Of(reading.Whole, await history.AsOfAsync(reading.RoomId, version.SealedAt))
            : reading.Whole;
}

/// <param name="Version">A signed version by its number; null for what stands now.</param>
/// <param name="WithClosed">With what is closed to parents: for the health service alone.</param>
/// <param name="Receiver">Outside the health service, as the consent names it: function and need alone; null: for the
/// health service or the patient.</param>
internal sealed record ConclusionChoice(
    ReportLanguage Language, ReportForm Form, string Format, int? Version, bool WithClosed,
    OutsideReceiver? Receiver);

/// <param name="Name">Names the case by its code, never a person.</param>
internal sealed record ConclusionFile(byte[] Bytes, string MediaType, string Name);

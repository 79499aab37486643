using System.Text.Json;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Security;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Conclusion;

/// <summary>Downloads of the joint conclusion.</summary>
internal static class ConclusionEndpoint
{
    private static readonly Problem IdentityMissing =
        new(409, "identityMissing", "The identified form needs the patient's identity, which is not recorded.");

    private static readonly Problem TooLarge =
        new(409, "reportTooLarge", "The conclusion is larger than a file of it may be; its JSON can be downloaded.");

    private static readonly Problem NamesFound =
        new(409, "namesFound", "What would leave the room may tell who somebody is; looked=true says that you looked.");

    private static readonly Dictionary<string, ReceiverKind> Kinds = Enum.GetValues<ReceiverKind>()
        .ToDictionary(kind => JsonNamingPolicy.CamelCase.ConvertName($"{kind}"));

    private static readonly Problem NotConsented =
        new(409, "receiverNotConsented", "The patient has given no consent to this kind that names this receiver.");

    /// <summary>The conclusion as pdf, html or json, in a language and a form; <c>version</c> names a signed
    /// one, <c>looked</c> says that whoever takes it has looked at what the guard found (GRD-12, GRD-25),
    /// <c>closed</c> that it is for the health service and holds what is closed to parents (EXP-20), <c>to</c> which
    /// kind of receiver it is for, a hospital where nothing is said, and <c>receiver</c> which one outside the health
    /// service (CON-60).</summary>
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Read(
        HttpContext context, Guid roomId, string format, RoomReads rooms, Accesses accesses, ConclusionExport export,
        FreshSignIn fresh, string lang = "nb", string form = "pseudonymised", int? version = null, bool looked = false,
        bool closed = false, string to = "hospital", string? receiver = null)
    {
        if (!export.Knows(format) || ReportText.LanguageOf(lang) is not { } language || FormOf(form) is not { } asked
            || KindOf(to) is not { } kind)
        {
            return HostProblems.NotFound.ToResult();
        }

        var person = context.Person();
        if (await rooms.OpenAsync(roomId, person, AccessKind.Export) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        var outside = Receivers.IsOutsideHealth(kind);
        var words = $"{format} {form} {lang} {version}{(outside ? $" {to}" : "")}";
        var access = new Access(AccessKind.Export, [], To: reading.Sequence, Form: words);
        if (!ExportPolicy.Allows(reading.Member.Role, reading.View, asked))
        {
            await accesses.RefusedAsync(person, reading, access);
            return HostProblems.NotFound.ToResult();
        }

        if (asked is ReportForm.Identified && fresh.Fault(person) is not null)
        {
            await accesses.RefusedAsync(person, reading, access);
            return fresh.Refusal(context.Response);
        }

        if (Lacking(reading.Whole, version, asked) is { } lacking) { return lacking.ToResult(); }
        if (!ExportPolicy.MayLeaveFor(reading.Whole, kind, receiver, export.Now))
        {
            await accesses.RefusedAsync(person, reading, access);
            return NotConsented.ToResult();
        }

        var choice = new ConclusionChoice(
            language, asked, format, version, closed && !outside, outside ? new(kind, receiver!) : null);
        var (room, report) = await export.WriteAsync(reading, choice);
        var found = Found(room, reading, report, choice);
        if (found.Count > 0 && !looked)
        {
            await accesses.RefusedAsync(person, reading, access);
            return NamesFound.ToResult(found);
        }

        if (export.Make(roomId, report, choice) is not { } file) { return TooLarge.ToResult(); }
        await TakenAsync(accesses, person, roomId, words, choice);
        await accesses.ShownAsync(person, reading, found.Count > 0 ? access with { Form = $"{words} looked" } : access);
        return Sent(file, context.Response);
    }

    private static IReadOnlyList<FoundInText> Found(
        RoomState room, RoomReading reading, Report report, ConclusionChoice choice) =>
        choice.Receiver is not null || choice.Form is ReportForm.Pseudonymised
            ? ExportGuard.Asked(room, reading.View, report, choice.Receiver?.Name)
            : [];

    /// <summary>Parents read who has looked: that something closed to them was taken along is recorded elsewhere
    /// (AUD-132).</summary>
    private static Task TakenAsync(
        Accesses accesses, SignedInPerson person, Guid roomId, string words, ConclusionChoice choice) =>
        choice.WithClosed
            ? accesses.OutsideAsync(
                person, new Access(AccessKind.Export, [roomId], Form: $"{words} closed"), AccessOutcome.Shown)
            : Task.CompletedTask;

    private static FileContentHttpResult Sent(ConclusionFile file, HttpResponse response)
    {
        Sandbox.OfDocument(response);
        return TypedResults.File(file.Bytes, file.MediaType, file.Name);
    }

    private static Problem? Lacking(RoomState room, int? version, ReportForm asked) =>
        version is { } number && room.Conclusion.Versions.All(v => v.Number != number) ? HostProblems.NotFound
        : asked is ReportForm.Identified && room.Case.Identity is null ? IdentityMissing
        : null;

    private static ReceiverKind? KindOf(string to) => Kinds.TryGetValue(to, out var kind) ? kind : null;

    private static ReportForm? FormOf(string form) => form switch
    {
        "identified" => ReportForm.Identified,
        "pseudonymised" => ReportForm.Pseudonymised,
        _ => null,
    };
}

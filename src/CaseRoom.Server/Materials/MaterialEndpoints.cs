using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Security;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseRoom.Server.Materials;

/// <summary>Upload and download of a room's material.</summary>
internal static class MaterialEndpoints
{
    /// <summary>Bytes of a body that the host reads before anybody asks for them.</summary>
    private const int ReadAhead = 1024 * 1024;

    /// <summary>
    /// The body is the file itself. What it is called may name somebody, so it stands in a header and not in the
    /// address: UTF-8, percent-encoded. What it may tell is asked about (<c>namesFound</c>); <c>looked</c> says that
    /// whoever puts it in was asked, and looked (GRD-53).
    /// </summary>
    public static async Task<Results<Ok<Outcome>, ProblemHttpResult>> Upload(
        HttpContext context, Guid roomId, Guid commandId, Guid materialId, bool personImage, bool identified,
        [FromHeader(Name = WireHeaders.Title)] string title, MaterialUpload upload, RoomReader rooms,
        bool looked = false)
    {
        if (await rooms.LevelFaultAsync(roomId, context.Person()) is { } tooLow)
        {
            return TypedResults.Ok(StreamCalls.Refused(commandId, tooLow));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // The frames of a body in chunks count too; what is in them is measured where it is kept.
            limit.MaxRequestBodySize = (2 * upload.FileBytes) + ReadAhead;
        }

        var about = new UploadTitle(
            commandId, materialId, Uri.UnescapeDataString(title), personImage, identified, looked);
        var outcome = await upload.TakeAsync(
            roomId, context.Person().PersonId, about, context.Request.Body, context.Request.ContentLength,
            context.RequestAborted);
        return outcome is null ? HostProblems.NotFound.ToResult() : TypedResults.Ok(outcome);
    }

    /// <summary>The content, sandboxed: it is never a page of this site, whatever it says it is.</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Content(
        HttpContext context, Guid roomId, Guid materialId, RoomReads rooms, Accesses accesses, IBlobStore blobs)
    {
        var (person, access) = (context.Person(), Access.Of(AccessKind.Material, materialId));
        if (await rooms.OpenAsync(roomId, person, AccessKind.Material) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        if (reading.Seen.Materials.Items.GetValueOrDefault(materialId) is not { Withdrawn: null } material
            || await blobs.OpenAsync(
                StreamId.Room(roomId), reading.Whole.Materials.Items[materialId].Address,
                context.RequestAborted) is not { } content)
        {
            await accesses.RefusedAsync(person, reading, access);
            return HostProblems.NotFound.ToResult();
        }

        await RecordedAsync(content, accesses.ShownOnceAsync(person, reading, access));

        Sandbox.OfFile(context.Response);
        return TypedResults.File(
            content, material.MediaType,
            fileDownloadName: MaterialFileName.Of(materialId, material.Title, material.MediaType),
            enableRangeProcessing: true);
    }

    /// <summary>
    /// A file as it came, with all that nobody looked at: to be saved, whole and as bytes of no type, and never to be
    /// opened by a browser. Each time is recorded.
    /// </summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Original(
        HttpContext context, Guid roomId, Guid materialId, RoomReads rooms, Accesses accesses, IBlobStore blobs,
        FreshSignIn fresh)
    {
        var (person, access) = (context.Person(), Access.Of(AccessKind.Original, materialId));
        if (await rooms.OpenAsync(roomId, person, AccessKind.Original) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        var allowed = reading.Whole.Materials.Items.GetValueOrDefault(materialId) is { } material
            && OriginalPolicy.Allows(reading.Member.Role, reading.View, materialId, material) ? material : null;
        if (allowed is not null && fresh.Fault(person) is not null)
        {
            await accesses.RefusedAsync(person, reading, access);
            return fresh.Refusal(context.Response);
        }

        if (allowed is null
            || await blobs.OpenAsync(
                StreamId.Room(roomId), allowed.Original!, context.RequestAborted) is not { } content)
        {
            await accesses.RefusedAsync(person, reading, access);
            return HostProblems.NotFound.ToResult();
        }

        await RecordedAsync(content, accesses.ShownAsync(person, reading, access));

        Sandbox.OfFile(context.Response);
        return TypedResults.File(
            content, "application/octet-stream",
            fileDownloadName: MaterialFileName.Of(materialId, allowed.Title, allowed.MediaType));
    }

    /// <summary>What may not be shown is not left open either.</summary>
    private static async Task RecordedAsync(Stream content, Task recording)
    {
        try
        {
            await recording;
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }
}

using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Phenopackets;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CaseRoom.Server.Import;

/// <summary>Opens a room from a file.</summary>
internal static class ImportEndpoint
{
    private static readonly Problems.Problem Faulty =
        new(422, "fileFaulty", "The file is not a phenopacket that can be taken; faults says where.");

    /// <summary>
    /// The body is the file itself. The same ids and file again answer the same. Words may name somebody, so they stand
    /// in headers and not in the address: UTF-8, percent-encoded. Without a unit it is the reader's own, without a role
    /// the one they usually have. By what it is shared and how long it is kept is recorded as the room opens.
    /// </summary>
    public static async Task<Results<Ok<ImportReply>, ProblemHttpResult>> Phenopacket(
        HttpContext context, Guid roomId, Guid commandId,
        [FromHeader(Name = WireHeaders.Basis)] string basis, [FromHeader(Name = WireHeaders.Title)] string title,
        [AsParameters] ImportCustody custody, PhenopacketImport import, Guid? unitId = null, string? role = null)
    {
        var entered = RoleOf(role);
        if (roomId == Guid.Empty || commandId == Guid.Empty || (role is not null && entered is null)
            || !custody.IsWhole)
        {
            return HostProblems.Of(400).ToResult();
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var file = body.ToArray();
        var wish = new ImportWish(
            roomId, commandId, entered, unitId, Uri.UnescapeDataString(basis), Uri.UnescapeDataString(title),
            custody.SharedBy, custody.Kept);
        return PhenopacketImport.Read(commandId, file) switch
        {
            PhenopacketResult.Read read => TypedResults.Ok(await import.TakeAsync(
                context.Person(), wish, file, read.Draft, context.RequestAborted)),
            PhenopacketResult.Faulty faulty => Problem(faulty.Faults),
            _ => throw new InvalidOperationException("A file is read or faulty."),
        };
    }

    /// <summary>By the word that stands for it everywhere else on the wire; the framework would read its C# name
    /// alone.</summary>
    private static Role? RoleOf(string? word) => Enum.GetValues<Role>()
        .Where(r => JsonNamingPolicy.CamelCase.ConvertName(r.ToString()) == word)
        .Select(r => (Role?)r)
        .FirstOrDefault();

    /// <summary>The faults stand beside the problem's own fields.</summary>
    private static ProblemHttpResult Problem(IReadOnlyList<PhenopacketFault> faults)
    {
        var first = faults[0];
        var at = first.Line is { } line ? $"{first.Path}, line {line}" : first.Path;
        var result = Faulty.ToResult($"{Faulty.Title} First: {at}: {first.Reason}.");
        result.ProblemDetails.Extensions["faults"] =
            faults.Select(f => new FileFault(f.Path, f.Line, f.Reason)).ToArray();
        return result;
    }
}

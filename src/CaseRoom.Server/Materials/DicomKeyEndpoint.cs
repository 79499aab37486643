using System.Security.Cryptography;
using System.Text;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Materials;

/// <summary>
/// The key by which a page replaces the unique identifiers of DICOM files before it sends them: the room's own, so that
/// images of one study stay together in a room and cannot be matched with those of another, nor with an archive.
/// </summary>
internal static class DicomKeyEndpoint
{
    private const int KeyBytes = 32;

    private static readonly byte[] Use = Encoding.UTF8.GetBytes("caseroom-dicom-uid-v1");

    public static async Task<Results<Ok<DicomKey>, ProblemHttpResult>> Read(
        HttpContext context, Guid roomId, RoomReads rooms, Accesses accesses, IStreamKeys keys)
    {
        var (person, access) = (context.Person(), Access.Of(AccessKind.DicomKey));
        if (await rooms.OpenAsync(roomId, person, AccessKind.DicomKey) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        if (!Policy.Allows(reading.Member.Role, typeof(AddMaterial)))
        {
            await accesses.RefusedAsync(person, reading, access);
            return HostProblems.NotFound.ToResult();
        }

        var content = await keys.GetAsync(StreamId.Room(roomId), KeySlot.Content, context.RequestAborted);
        await accesses.ShownAsync(person, reading, access);
        return TypedResults.Ok(new DicomKey(HKDF.DeriveKey(HashAlgorithmName.SHA256, content, KeyBytes, info: Use)));
    }
}

/// <param name="Key">32 bytes; who has it can tell which identifier stands for which, and nothing else.</param>
internal sealed record DicomKey(byte[] Key);

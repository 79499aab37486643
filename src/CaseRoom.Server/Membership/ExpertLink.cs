using System.Buffers.Text;
using System.Security.Cryptography;

namespace CaseRoom.Server.Membership;

/// <summary>
/// What a link says: which room, which invitation, and a secret. It stands after the <c>#</c> of an address, which no
/// browser sends to any server and no log holds.
/// </summary>
/// <param name="SecretHash">SHA-256 of the secret, in base 64 for addresses.</param>
internal sealed record ExpertLink(Guid RoomId, Guid InvitationId, string SecretHash)
{
    public const string Path = "/invitation";

    /// <summary>256 bits: nobody guesses one, however many there are.</summary>
    private const int SecretBytes = 32;

    private const int IdBytes = 16;

    private const int Bytes = IdBytes + IdBytes + SecretBytes;

    /// <summary>A link that nobody has seen, and the token that is its address's end.</summary>
    public static (ExpertLink Link, string Token) New(Guid roomId, Guid invitationId)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        byte[] all = [.. roomId.ToByteArray(bigEndian: true), .. invitationId.ToByteArray(bigEndian: true), .. secret];
        return (new ExpertLink(roomId, invitationId, HashOf(secret)), Base64Url.EncodeToString(all));
    }

    /// <summary>Null for what no link ever said.</summary>
    public static ExpertLink? Read(string token)
    {
        var bytes = new byte[Bytes];
        // Asked first, because what is no such text at all throws.
        return token.Length == Base64Url.GetEncodedLength(Bytes) && Base64Url.IsValid(token)
            && Base64Url.TryDecodeFromChars(token, bytes, out var written) && written == Bytes
            ? new ExpertLink(
                new Guid(bytes.AsSpan(0, IdBytes), bigEndian: true),
                new Guid(bytes.AsSpan(IdBytes, IdBytes), bigEndian: true), HashOf(bytes.AsSpan(IdBytes + IdBytes)))
            : null;
    }

    private static string HashOf(ReadOnlySpan<byte> secret) => Base64Url.EncodeToString(SHA256.HashData(secret));
}

using System.Security.Cryptography;
using CaseRoom.Contracts.Log;

namespace CaseRoom.Contracts.Audit;

/// <summary>
/// What the access chains were at a moment: the hash of every row since the checkpoint before. Written where whoever
/// administers the store cannot reach, it names the first row that is later made anew.
/// </summary>
/// <param name="Number">1-based, without gaps.</param>
/// <param name="At">UTC.</param>
/// <param name="Position">The last row that is witnessed, in the order in which the store took rows of all
/// chains.</param>
/// <param name="Previous">SHA-256 of what the checkpoint before it signed; 32 zero bytes for the first.</param>
/// <param name="Chains">Those that grew, in the order of their names.</param>
/// <param name="Signature">ECDSA on P-256 with SHA-256 over <see cref="SignedBytes"/>, 64 bytes.</param>
public sealed record Checkpoint(
    long Number, DateTimeOffset At, long Position, byte[] Previous, IReadOnlyList<WitnessedChain> Chains,
    byte[] Signature)
{
    private static readonly byte[] Format = LengthPrefixed.Text("caseroom-checkpoint-v1");

    /// <summary>What stands before the first one.</summary>
    public static byte[] Beginning => new byte[SHA256.HashSizeInBytes];

    /// <summary>Everything but the signature, fields length-prefixed.</summary>
    public byte[] SignedBytes() => LengthPrefixed.Join(
    [
        Format, LengthPrefixed.Number(Number), LengthPrefixed.Number(At.UtcTicks), LengthPrefixed.Number(Position),
        Previous, .. Chains.SelectMany(chain => (IEnumerable<byte[]>)
        [
            LengthPrefixed.Text(chain.Chain), LengthPrefixed.Number(chain.From),
            LengthPrefixed.Number(chain.Hashes.Count), .. chain.Hashes,
        ]),
    ]);

    public byte[] Digest() => SHA256.HashData(SignedBytes());
}

/// <param name="From">Sequence of the first of the hashes.</param>
/// <param name="Hashes">Of that row and those after it, 32 bytes each.</param>
public sealed record WitnessedChain(string Chain, long From, IReadOnlyList<byte[]> Hashes);

using System.Security.Cryptography;
using CaseRoom.Contracts.Log;

namespace CaseRoom.Contracts.Audit;

/// <summary>
/// What the access chains were at a moment, the hash of every row since the checkpoint before, and where the logs of
/// events ended that moved since. Written where whoever administers the store cannot reach, it names the first row that
/// is later made anew, and the log whose end is later cut off.
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
    private static readonly byte[] FormatWithHeads = LengthPrefixed.Text("caseroom-checkpoint-v2");

    /// <summary>Where the logs ended that moved since the checkpoint before, in the order of their names. A checkpoint
    /// that names none is signed as those from before there were heads.</summary>
    public IReadOnlyList<WitnessedHead> Heads { get; init; } = [];

    /// <summary>What stands before the first one.</summary>
    public static byte[] Beginning => new byte[SHA256.HashSizeInBytes];

    /// <summary>Everything but the signature, fields length-prefixed.</summary>
    public byte[] SignedBytes()
    {
        IEnumerable<byte[]> said =
        [
            LengthPrefixed.Number(Number), LengthPrefixed.Number(At.UtcTicks), LengthPrefixed.Number(Position),
            Previous,
        ];
        var chains = Chains.SelectMany(chain => (IEnumerable<byte[]>)
        [
            LengthPrefixed.Text(chain.Chain), LengthPrefixed.Number(chain.From),
            LengthPrefixed.Number(chain.Hashes.Count), .. chain.Hashes,
        ]);
        if (Heads.Count == 0) { return LengthPrefixed.Join([Format, .. said, .. chains]); }
        var heads = Heads.SelectMany(head => (IEnumerable<byte[]>)
            [LengthPrefixed.Text(head.Log), LengthPrefixed.Number(head.Sequence), head.Hash]);
        return LengthPrefixed.Join(
            [FormatWithHeads, .. said, LengthPrefixed.Number(Chains.Count), .. chains, .. heads]);
    }

    public byte[] Digest() => SHA256.HashData(SignedBytes());
}

/// <param name="From">Sequence of the first of the hashes.</param>
/// <param name="Hashes">Of that row and those after it, 32 bytes each.</param>
public sealed record WitnessedChain(string Chain, long From, IReadOnlyList<byte[]> Hashes);

/// <summary>The newest event of a log.</summary>
/// <param name="Log">As <c>room/0192…</c>.</param>
/// <param name="Sequence">1-based.</param>
/// <param name="Hash">The log's at that event, 32 bytes (<see cref="LogChain"/>).</param>
public sealed record WitnessedHead(string Log, long Sequence, byte[] Hash);

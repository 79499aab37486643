using System.Security.Cryptography;
using CaseRoom.Contracts.Log;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Contracts.Audit;

/// <summary>The hash chain of one room's accesses, or of those that belong to no room (SHA-256, fields joined by
/// <see cref="LengthPrefixed"/>).</summary>
public static class AccessChain
{
    private static readonly byte[] Format = LengthPrefixed.Text("caseroom-access-v1");

    /// <summary><c>hash(0) = SHA-256("caseroom-access-v1" ‖ chain)</c>, 32 bytes.</summary>
    public static byte[] Start(StreamId chain) =>
        SHA256.HashData(LengthPrefixed.Join(Format, LengthPrefixed.Text(chain.ToString())));

    /// <summary><c>hash(n) = SHA-256(hash(n−1) ‖ n ‖ at ‖ content ‖ commitment)</c>, 32 bytes; <c>at</c> in UTC ticks
    /// of 100 ns since year 1.</summary>
    public static byte[] Next(
        byte[] previousHash, long sequence, DateTimeOffset at, byte[] content, byte[] commitment) =>
        SHA256.HashData(LengthPrefixed.Join(
            previousHash, LengthPrefixed.Number(sequence), LengthPrefixed.Number(at.UtcTicks), content, commitment));

    /// <summary><c>content = SHA-256(nonce ‖ sealed)</c>, 32 bytes.</summary>
    public static byte[] Digest(byte[] nonce, byte[] hidden) => SHA256.HashData(LengthPrefixed.Join(nonce, hidden));
}

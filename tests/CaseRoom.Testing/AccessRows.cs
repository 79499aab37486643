using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Audit;

namespace CaseRoom.Testing;

/// <summary>Readings to fill an access log with.</summary>
public static class AccessRows
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static AccessEntry Entry(int minute, string name = "Kari Kanari", Guid? person = null) => new(
        Guid.CreateVersion7(), Start.AddMinutes(minute),
        new AccessReader(
            person ?? Guid.CreateVersion7(), name, "Sjeldenteamet", null, Role.Specialist,
            new AccessBasis(BasisKind.Relation, "treating"), new AccessView(Reach.Room, true, false)),
        AccessKind.Material, AccessOutcome.Shown, [Guid.CreateVersion7()]);

    public static SealedAccess Sealed(StreamId chain, byte[] key, int minute) =>
        AccessSealer.Seal(chain, key, Entry(minute));

    /// <summary>A whole chain, as a store would have written it.</summary>
    public static IReadOnlyList<AccessRow> Chain(StreamId chain, byte[] key, int count) =>
        Rehash(chain, [.. Enumerable.Range(0, count).Select(n => Sealed(chain, key, n).After([], n + 1))], from: 0);

    /// <summary>Numbers and hashes rows anew from a place on, as somebody would who may write the store.</summary>
    public static IReadOnlyList<AccessRow> Rehash(StreamId chain, IReadOnlyList<AccessRow> rows, int from)
    {
        var made = rows.Take(from).ToList();
        var hash = from == 0 ? AccessChain.Start(chain) : made[^1].Hash;
        foreach (var row in rows.Skip(from))
        {
            hash = AccessChain.Next(hash, made.Count + 1, row.At, row.Content, row.Commitment);
            made.Add(row with { Sequence = made.Count + 1, Hash = hash });
        }

        return made;
    }
}

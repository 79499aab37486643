using System.Collections.Immutable;

namespace CaseRoom.Testing.Generation;

/// <summary>Seeded choice: the same seed gives the same story on every machine.</summary>
/// <param name="timePasses">Whether what happens on a later day may happen: birthdays, ends.</param>
public sealed class Dice(int seed, bool timePasses = true)
{
    public bool TimePasses => timePasses;

    private readonly Random random = new(seed);

    public int Below(int limit) => random.Next(limit);

    public bool Chance(int percent) => random.Next(100) < percent;

    public T Of<T>(params IReadOnlyList<T> items) => items[random.Next(items.Count)];

    public T Any<T>()
        where T : struct, Enum => Of<T>(Enum.GetValues<T>());

    public T? Maybe<T>(T value)
        where T : class => Chance(50) ? value : null;

    /// <summary>A version 7 shaped id from the seed alone.</summary>
    public Guid Id()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0f));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A key in a stable order; rarely, or when there is none, an id of nothing.</summary>
    public Guid Key<T>(ImmutableDictionary<Guid, T> items) =>
        items.IsEmpty || Chance(3) ? Id() : Of<Guid>([.. items.Keys.Order()]);

    /// <summary>Mostly a word; rarely empty, long, of another script, or naming
    /// somebody.</summary>
    public string Words() => Below(40) switch
    {
        0 => "",
        1 => new string('x', 4_500),
        3 or 4 => "Solveig Nordmann, 912 34 567",
        2 => "ŋ ž 𝕏 العربية \u2028 \"quoted\" <b>",
        var n => $"words {n}",
    };

    /// <summary>A day before the stories begin.</summary>
    public DateOnly Day() => new DateOnly(2025, 1, 1).AddDays(Below(400));
}

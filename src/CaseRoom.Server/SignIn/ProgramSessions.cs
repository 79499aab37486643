using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CaseRoom.Grains.People;
using Microsoft.AspNetCore.DataProtection;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Sign-ins of programs: what a person's tokens are bound to is one of them, however often the tokens are renewed. A
/// plain bearer token is bound to nothing by which the next one could be known again.
/// </summary>
internal sealed class ProgramSessions(
    ISignInSessions sessions, IDataProtectionProvider protection, SessionEndings endings, TimeProvider clock)
{
    /// <summary>Of one person; of more the least used is no longer listed, until it is used again.</summary>
    public const int Held = 50;

    /// <summary>How long one is listed that is not used: a program renews its tokens without a person.</summary>
    private static readonly TimeSpan ListedAfterUse = TimeSpan.FromDays(30);

    /// <summary>How long one that was ended is known as ended after its last try: longer than a provider renews what
    /// nobody uses.</summary>
    private static readonly TimeSpan EndedAfterTry = TimeSpan.FromDays(90);

    /// <summary>Uses that follow closer are one.</summary>
    private static readonly TimeSpan UsePrecision = TimeSpan.FromMinutes(1);

    /// <summary>Tries that follow closer are one.</summary>
    private static readonly TimeSpan TryPrecision = TimeSpan.FromDays(1);

    private readonly IDataProtector protector = protection.CreateProtector("CaseRoom.SignIn.Program.v1");

    /// <summary>Names the sign-in of a person by a key, and opens nothing.</summary>
    /// <param name="person">Whom the directory has for the token.</param>
    /// <param name="key">The thumbprint of the key that it is bound to.</param>
    public static Guid IdOf(Guid person, string key) => new(Hash($"{person} {key}").AsSpan(0, 16));

    /// <summary>Notes that a token was used; false where the sign-in that it is of was ended.</summary>
    public async Task<bool> UseAsync(Guid id, ProgramUse use)
    {
        var now = clock.GetUtcNow();
        if (await sessions.ReadAsync(Ended(id), now) is { } ended)
        {
            if (now - ended.UsedAt >= TryPrecision) { await ProlongAsync(id, use.TokenEndsAt, now); }
            return false;
        }

        if (await sessions.ReadAsync(Live(id), now) is { } kept && Opened(kept) is { } before)
        {
            if (now - kept.UsedAt >= UsePrecision) { await NoteAsync(id, use with { BegunAt = before.BegunAt }, now); }
            return true;
        }

        await BeginAsync(id, use with { BegunAt = now }, now);
        // Somebody may have ended it meanwhile: what was written after that is no sign-in.
        if (!await IsEndedAsync(id)) { return true; }
        await sessions.RemoveAsync(Live(id));
        return false;
    }

    /// <summary>Whether the sign-in was ended.</summary>
    public async Task<bool> IsEndedAsync(Guid id) =>
        await sessions.ReadAsync(Ended(id), clock.GetUtcNow()) is not null;

    /// <summary>Those of a person that have not ended and were used lately.</summary>
    public async Task<IReadOnlyList<HeldSession>> ListAsync(Guid person) =>
    [
        .. from one in await sessions.ListAsync(person, clock.GetUtcNow())
           let use = Opened(one)
           where use is not null
           select new HeldSession(
               use.Id, one.KeyHash, use.Provider, use.BegunAt, one.UsedAt ?? use.BegunAt, use.TokenEndsAt,
               new Device(null, null), use.Client),
    ];

    /// <summary>From here on no token of its key is taken, and its live connections end.</summary>
    public async Task EndAsync(HeldSession program)
    {
        var now = clock.GetUtcNow();
        await sessions.SweepAsync(now);
        await sessions.WriteAsync(Ended(program.Id), owner: null, [], now, EndOf(program.EndsAt, now, EndedAfterTry));
        await sessions.RemoveAsync(Live(program.Id));
        endings.Tell(program.Id);
    }

    private async Task BeginAsync(Guid id, ProgramUse use, DateTimeOffset now)
    {
        await sessions.SweepAsync(now);
        var held = await ListAsync(use.Person);
        foreach (var least in held.OrderByDescending(one => one.UsedAt).Skip(Held - 1))
        {
            await sessions.RemoveAsync(least.KeyHash);
        }

        await sessions.WriteAsync(
            Live(id), use.Person, Sealed(id, use), now, EndOf(use.TokenEndsAt, now, ListedAfterUse));
    }

    private async Task NoteAsync(Guid id, ProgramUse use, DateTimeOffset now)
    {
        await sessions.UsedAsync(Live(id), use.Person, now);
        await sessions.RenewAsync(Live(id), Sealed(id, use), EndOf(use.TokenEndsAt, now, ListedAfterUse));
    }

    private async Task ProlongAsync(Guid id, DateTimeOffset tokenEnds, DateTimeOffset now)
    {
        await sessions.UsedAsync(Ended(id), owner: null, now);
        await sessions.RenewAsync(Ended(id), [], EndOf(tokenEnds, now, EndedAfterTry));
    }

    private byte[] Sealed(Guid id, ProgramUse use) =>
        protector.Protect(JsonSerializer.SerializeToUtf8Bytes(use with { Id = id }));

    /// <summary>Null for what is no program's, such as a browser's session.</summary>
    private ProgramUse? Opened(KeptSession kept)
    {
        try
        {
            return JsonSerializer.Deserialize<ProgramUse>(protector.Unprotect(kept.SealedTicket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static DateTimeOffset EndOf(DateTimeOffset token, DateTimeOffset now, TimeSpan after) =>
        token > now + after ? token : now + after;

    private static byte[] Live(Guid id) => Hash($"program {id}");

    private static byte[] Ended(Guid id) => Hash($"ended program {id}");

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

/// <summary>A program's token as it is used.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="Provider">The provider's name in the settings.</param>
/// <param name="Client">As which client the program signed in, as the token says it; empty where it does not.</param>
/// <param name="TokenEndsAt">When the token ends.</param>
internal sealed record ProgramUse(Guid Person, string Provider, string Client, DateTimeOffset TokenEndsAt)
{
    /// <summary>Of the sign-in.</summary>
    public Guid Id { get; init; }

    /// <summary>When a token of it was used first.</summary>
    public DateTimeOffset BegunAt { get; init; }
}

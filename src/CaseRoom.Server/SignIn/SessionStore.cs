using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using CaseRoom.Grains.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>Keeps sessions on the server: the cookie holds a random key and nothing else.</summary>
internal sealed class SessionStore(
    ISignInSessions sessions, IDataProtectionProvider protection, SessionEndings endings, ProviderSessions places,
    IOptions<SignInSettings> settings, TimeProvider clock) : ITicketStore
{
    private const int KeyBytes = 32;
    private const string SignedInAt = ".signed-in-at";
    private const string SignedInWith = ".signed-in-with";

    /// <summary>Uses of a session that follow closer are one: a page asks for many things at once.</summary>
    private static readonly TimeSpan UsePrecision = TimeSpan.FromMinutes(1);

    private readonly IDataProtector protector = protection.CreateProtector("CaseRoom.SignIn.Session.v1");

    private TimeSpan Idle => TimeSpan.FromMinutes(settings.Value.IdleMinutes);

    public Task<string> StoreAsync(
        AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        FormerSession.Continue(httpContext, ticket);
        ticket.Properties.Items[SignedInWith] = Device.Of(httpContext.Request.Headers.UserAgent.ToString()).ToString();
        return StoreAsync(ticket);
    }

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var now = clock.GetUtcNow();
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        ticket.Properties.Items[SignedInAt] = now.ToString("O", CultureInfo.InvariantCulture);
        await places.NoteAsync(ticket.Principal, Hash(key), now, LastOf(ticket));
        await sessions.WriteAsync(Hash(key), OwnerOf(ticket), Sealed(ticket), now, EndOf(ticket));
        // The provider may have ended it between the two.
        if (!await places.StandsAsync(ticket.Principal, Hash(key), now)) { await sessions.RemoveAsync(Hash(key)); }
        await sessions.SweepAsync(now);
        return key;
    }

    /// <summary>Lengthens a session that is there; one that ended meanwhile stays ended.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) =>
        sessions.RenewAsync(Hash(key), Sealed(ticket), EndOf(ticket));

    public async Task<AuthenticationTicket?> RetrieveAsync(
        string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (NewSession.IsBegun(httpContext))
        {
            FormerSession.Note(httpContext, await RetrieveAsync(key));
            await RemoveAsync(key);
            return null;
        }

        httpContext.Features.Set(new SessionKey(key));
        return await RetrieveAsync(key, isUse: true);
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, isUse: false);

    /// <summary>The sessions of a person that have not ended.</summary>
    public async Task<IReadOnlyList<HeldSession>> ListAsync(Guid person)
    {
        var kept = await sessions.ListAsync(person, clock.GetUtcNow());
        return
        [
            .. from one in kept
               let ticket = Opened(one)
               where ticket is not null && OwnerOf(ticket) == person
               select new HeldSession(
                   Guid.Parse(Said(ticket, PersonClaims.SessionId)), one.KeyHash, Said(ticket, PersonClaims.Provider),
                   BegunAt(ticket), one.UsedAt ?? BegunAt(ticket), EndOf(ticket),
                   Device.Read(ticket.Properties.Items.TryGetValue(SignedInWith, out var with) ? with : null)),
        ];
    }

    /// <summary>Ends a session, whoever holds its key, and its live connections.</summary>
    public async Task EndAsync(HeldSession session)
    {
        await sessions.RemoveAsync(session.KeyHash);
        endings.Tell(session.Id);
    }

    /// <summary>Ends what the provider has ended: one session of its own, or all of a subject where none is named.
    /// </summary>
    /// <param name="provider">Its name in the settings.</param>
    /// <param name="session">The provider's, or null.</param>
    /// <param name="subject">The provider's; beside a session it must be that session's.</param>
    /// <returns>Whose they were: one entry a session, null for somebody whom the directory does not know.</returns>
    public async Task<IReadOnlyList<Guid?>> EndAtProviderAsync(string provider, string? session, string? subject)
    {
        var now = clock.GetUtcNow();
        var ended = new List<Guid?>();
        foreach (var keyHash in await places.TakeAsync(provider, session, subject, now))
        {
            if (await sessions.ReadAsync(keyHash, now) is not { } kept || Opened(kept) is not { } ticket
                || (subject is not null && Said(ticket, PersonClaims.ProviderSubject) != subject))
            {
                continue;
            }

            await sessions.RemoveAsync(keyHash);
            endings.Tell(Guid.Parse(Said(ticket, PersonClaims.SessionId)));
            ended.Add(OwnerOf(ticket));
        }

        return ended;
    }

    /// <summary>
    /// The session was used otherwise than by a call: its idle time begins again, its last hour stays.
    /// </summary>
    /// <returns>When it ends, unless it is used; null where it has ended.</returns>
    public async Task<DateTimeOffset?> TouchAsync(SessionKey session)
    {
        if (await RetrieveAsync(session.Value) is not { } ticket) { return null; }
        ticket.Properties.IssuedUtc = clock.GetUtcNow();
        ticket.Properties.ExpiresUtc = clock.GetUtcNow() + Idle;
        await sessions.UsedAsync(Hash(session.Value), OwnerOf(ticket), clock.GetUtcNow());
        return await sessions.RenewAsync(Hash(session.Value), Sealed(ticket), EndOf(ticket)) ? EndOf(ticket) : null;
    }

    /// <summary>Whether the session has not ended, without lengthening it.</summary>
    public async Task<bool> LastsAsync(SessionKey session) =>
        await sessions.ReadAsync(Hash(session.Value), clock.GetUtcNow()) is not null;

    public async Task RemoveAsync(string key)
    {
        var ticket = await RetrieveAsync(key);
        await sessions.RemoveAsync(Hash(key));
        if (Guid.TryParse(ticket?.Principal.FindFirst(PersonClaims.SessionId)?.Value, out var session))
        {
            endings.Tell(session);
        }
    }

    private async Task<AuthenticationTicket?> RetrieveAsync(string key, bool isUse)
    {
        var now = clock.GetUtcNow();
        if (await sessions.ReadAsync(Hash(key), now) is not { } kept) { return null; }
        if (Opened(kept) is not { } ticket)
        {
            // The keys it was sealed under are gone; signing in again is the only way on.
            await sessions.RemoveAsync(kept.KeyHash);
            return null;
        }

        if (isUse && (kept.UsedAt is not { } used || now - used >= UsePrecision))
        {
            await sessions.UsedAsync(kept.KeyHash, OwnerOf(ticket), now);
        }

        return ticket;
    }

    private AuthenticationTicket? Opened(KeptSession kept)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(protector.Unprotect(kept.SealedTicket));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The end of its idle time, and of the working day at the latest.</summary>
    private DateTimeOffset EndOf(AuthenticationTicket ticket)
    {
        var rested = ticket.Properties.ExpiresUtc ?? throw new InvalidOperationException("A session needs an end.");
        var last = LastOf(ticket);
        return rested < last ? rested : last;
    }

    private DateTimeOffset LastOf(AuthenticationTicket ticket) =>
        BegunAt(ticket) + TimeSpan.FromHours(settings.Value.SessionHours);

    private static DateTimeOffset BegunAt(AuthenticationTicket ticket) =>
        DateTimeOffset.Parse(ticket.Properties.Items[SignedInAt]!, CultureInfo.InvariantCulture);

    private static string Said(AuthenticationTicket ticket, string claim) => ticket.Principal.FindFirst(claim)!.Value;

    private static Guid? OwnerOf(AuthenticationTicket ticket) =>
        Guid.TryParse(ticket.Principal.FindFirst(PersonClaims.SignedInAs)?.Value, out var person) ? person : null;

    private byte[] Sealed(AuthenticationTicket ticket) => protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private static byte[] Hash(string key) => SHA256.HashData(Base64Url.DecodeFromChars(key));
}

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
    ISignInSessions sessions, IDataProtectionProvider protection, SessionEndings endings,
    IOptions<SignInSettings> settings, TimeProvider clock) : ITicketStore
{
    private const int KeyBytes = 32;
    private const string SignedInAt = ".signed-in-at";
    private readonly IDataProtector protector = protection.CreateProtector("CaseRoom.SignIn.Session.v1");

    private TimeSpan Idle => TimeSpan.FromMinutes(settings.Value.IdleMinutes);

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var now = clock.GetUtcNow();
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        ticket.Properties.Items[SignedInAt] = now.ToString("O", CultureInfo.InvariantCulture);
        await sessions.WriteAsync(Hash(key), Sealed(ticket), EndOf(ticket));
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
            await RemoveAsync(key);
            return null;
        }

        httpContext.Features.Set(new SessionKey(key));
        return await RetrieveAsync(key);
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var kept = await sessions.ReadAsync(Hash(key), clock.GetUtcNow());
        if (kept is null)
        {
            return null;
        }

        try
        {
            return TicketSerializer.Default.Deserialize(protector.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            // The keys it was sealed under are gone; signing in again is the only way on.
            await sessions.RemoveAsync(Hash(key));
            return null;
        }
    }

    /// <summary>
    /// The session was used otherwise than by a call: its idle time begins again, its last hour stays.
    /// </summary>
    /// <returns>False where the session has ended.</returns>
    public async Task<bool> TouchAsync(SessionKey session)
    {
        if (await RetrieveAsync(session.Value) is not { } ticket) { return false; }
        ticket.Properties.IssuedUtc = clock.GetUtcNow();
        ticket.Properties.ExpiresUtc = clock.GetUtcNow() + Idle;
        return await sessions.RenewAsync(Hash(session.Value), Sealed(ticket), EndOf(ticket));
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

    /// <summary>The end of its idle time, and of the working day at the latest.</summary>
    private DateTimeOffset EndOf(AuthenticationTicket ticket)
    {
        var rested = ticket.Properties.ExpiresUtc ?? throw new InvalidOperationException("A session needs an end.");
        var begun = DateTimeOffset.Parse(ticket.Properties.Items[SignedInAt]!, CultureInfo.InvariantCulture);
        var last = begun + TimeSpan.FromHours(settings.Value.SessionHours);
        return rested < last ? rested : last;
    }

    private byte[] Sealed(AuthenticationTicket ticket) => protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private static byte[] Hash(string key) => SHA256.HashData(Base64Url.DecodeFromChars(key));
}

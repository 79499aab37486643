using System.Buffers.Text;
using System.Security.Cryptography;
using CaseRoom.Grains.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace CaseRoom.Server.SignIn;

/// <summary>Keeps sessions on the server: the cookie holds a random key and nothing else.</summary>
internal sealed class SessionStore(
    ISignInSessions sessions, IDataProtectionProvider protection, SessionEndings endings, TimeProvider clock)
    : ITicketStore
{
    private const int KeyBytes = 32;
    private readonly IDataProtector protector = protection.CreateProtector("CaseRoom.SignIn.Session.v1");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        await RenewAsync(key, ticket);
        await sessions.SweepAsync(clock.GetUtcNow());
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => sessions.WriteAsync(
        Hash(key),
        protector.Protect(TicketSerializer.Default.Serialize(ticket)),
        ticket.Properties.ExpiresUtc ?? throw new InvalidOperationException("A session needs an end."));

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

    public async Task RemoveAsync(string key)
    {
        var ticket = await RetrieveAsync(key);
        await sessions.RemoveAsync(Hash(key));
        if (Guid.TryParse(ticket?.Principal.FindFirst(PersonClaims.SessionId)?.Value, out var session))
        {
            endings.Tell(session);
        }
    }

    private static byte[] Hash(string key) => SHA256.HashData(Base64Url.DecodeFromChars(key));
}

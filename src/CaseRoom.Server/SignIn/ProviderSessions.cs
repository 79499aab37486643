using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using CaseRoom.Grains.People;
using Microsoft.AspNetCore.DataProtection;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Which sessions here were made in which session of a provider, and of which subject there: rows beside the sessions,
/// listed by what the provider says when it ends one. They open nothing, and tell the store nothing of either.
/// </summary>
internal sealed class ProviderSessions(ISignInSessions sessions, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("CaseRoom.SignIn.ProviderSession.v1");

    /// <summary>Notes a session before it is kept itself.</summary>
    /// <param name="keyHash">By which the store finds it.</param>
    /// <param name="until">Its end, whatever happens.</param>
    public async Task NoteAsync(ClaimsPrincipal session, byte[] keyHash, DateTimeOffset now, DateTimeOffset until)
    {
        foreach (var place in PlacesOf(session))
        {
            await sessions.WriteAsync(RowOf(place, keyHash), place, protector.Protect(keyHash), now, until);
        }
    }

    /// <summary>Whether nothing has ended it since it was noted.</summary>
    public async Task<bool> StandsAsync(ClaimsPrincipal session, byte[] keyHash, DateTimeOffset now)
    {
        foreach (var place in PlacesOf(session))
        {
            if (await sessions.ReadAsync(RowOf(place, keyHash), now) is null) { return false; }
        }

        return true;
    }

    /// <summary>Takes out what was noted of a session of the provider, or of all of a subject where none is named.
    /// </summary>
    /// <returns>By what the store finds each.</returns>
    public async Task<IReadOnlyList<byte[]>> TakeAsync(
        string provider, string? session, string? subject, DateTimeOffset now)
    {
        var place = session is null ? OfSubject(provider, subject!) : OfSession(provider, session);
        var found = new List<byte[]>();
        foreach (var row in await sessions.ListAsync(place, now))
        {
            await sessions.RemoveAsync(row.KeyHash);
            if (Opened(row) is { } keyHash) { found.Add(keyHash); }
        }

        return found;
    }

    private byte[]? Opened(KeptSession row)
    {
        try
        {
            return protector.Unprotect(row.SealedTicket);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static IEnumerable<Guid> PlacesOf(ClaimsPrincipal session)
    {
        if (session.FindFirstValue(PersonClaims.Provider) is not { } provider) { yield break; }
        if (session.FindFirstValue(PersonClaims.ProviderSession) is { } id) { yield return OfSession(provider, id); }
        if (session.FindFirstValue(PersonClaims.ProviderSubject) is { } who) { yield return OfSubject(provider, who); }
    }

    private static Guid OfSession(string provider, string id) => PlaceOf($"session of {provider}: {id}");

    private static Guid OfSubject(string provider, string subject) => PlaceOf($"subject of {provider}: {subject}");

    private static Guid PlaceOf(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private static byte[] RowOf(Guid place, byte[] keyHash) => SHA256.HashData([.. place.ToByteArray(), .. keyHash]);
}

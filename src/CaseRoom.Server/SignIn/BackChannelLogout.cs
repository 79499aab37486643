using System.Text.Json.Serialization;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Hosts;
using CaseRoom.Grains.People;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// A provider tells, from server to server, that a session of its own ended, and what was made in it ends here (OpenID
/// Connect Back-Channel Logout 1.0). The token is the whole proof: no cookie, and no header of a page, is asked for.
/// </summary>
internal sealed partial class BackChannelLogout(
    IOptionsMonitor<OpenIdConnectOptions> options, IUsedOnce used, SessionStore sessions, IPersonDirectory people,
    Accesses accesses, TimeProvider clock, ILogger<BackChannelLogout> log)
{
    public static async Task AnswerAsync(
        HttpContext context, string provider, Providers providers, PersonLimits limits,
        BackChannelLogout logout)
    {
        context.Response.Headers[HeaderNames.CacheControl] = "no-store";
        if (providers.Find(provider) is null) { await HostProblems.NotFound.WriteAsync(context); }
        else if (!limits.Has(Allowance.ProviderSignOuts, CallerAddress.IdOf(context, provider)))
        {
            await HostProblems.TooOften.WriteAsync(context);
        }
        else if (await ReadAsync(context) is not { } token)
        {
            await logout.RefuseAsync(context, provider, limits, "there is not one token in a form");
        }
        else if (!await ProviderAway.AnswersAsync(context, provider)) { await ProviderAway.AnswerAsync(context); }
        else if (await logout.FaultAsync(token, provider) is { } fault)
        {
            await logout.RefuseAsync(context, provider, limits, fault);
        }
    }

    private static async Task<string?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType) { return null; }
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return form["logout_token"] is [{ Length: > 0 } one] ? one : null;
        }
        catch (InvalidDataException)
        {
            // More fields than a form may have.
            return null;
        }
    }

    /// <summary>Why it is not taken; null where it was, and what it names has ended.</summary>
    private async Task<string?> FaultAsync(string text, string provider)
    {
        var (token, fault) = await LogoutToken.ReadAsync(
            text, options.Get(Schemes.Browser(provider)), clock.GetUtcNow());
        if (token is null) { return fault; }
        var remembered = token.EndsAt - clock.GetUtcNow() + (2 * IdTokenChecks.ClockSkew);
        if (!await used.UseAsync($"logout {provider} {token.Id}", remembered)) { return "it was used"; }
        // Whoever sent it may be gone by now: what ended there ends here all the same.
        var ended = await sessions.EndAtProviderAsync(provider, token.Session, token.Subject);
        Taken(provider, ended.Count);
        foreach (var person in ended.OfType<Guid>().Distinct()) { await RecordAsync(person); }
        return null;
    }

    private async Task RecordAsync(Guid id)
    {
        var worker = await people.FindAsync(id) is { } person && !PersonRoles.IsPatientSide(person.Role)
            ? new AccessWorker(person.Name, person.Organisation, person.Unit, null)
            : null;
        var row = accesses.EntryOf(
            AccessReaders.Outside(id, worker), new Access(AccessKind.ProviderSignOut, [id]), AccessOutcome.Shown);
        await accesses.AppendAsync(StreamId.Audit, [row]);
    }

    // Only what is not taken counts: a provider may end as many sessions as there are.
    private async Task RefuseAsync(HttpContext context, string provider, PersonLimits limits, string why)
    {
        limits.May(Allowance.ProviderSignOuts, CallerAddress.IdOf(context, provider));
        Refused(provider, why);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await context.Response.WriteAsJsonAsync(new LogoutRefused("invalid_request", why), context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Information, "The provider {Provider} ended sessions of its own: {Count} ended here.")]
    private partial void Taken(string provider, int count);

    [LoggerMessage(LogLevel.Warning, "A logout token for the provider {Provider} was not taken: {Why}.")]
    private partial void Refused(string provider, string why);
}

/// <summary>Why a logout token was not taken, in the words of OAuth 2.0.</summary>
/// <param name="Why">Plain ASCII, nothing of what was sent.</param>
internal sealed record LogoutRefused(
    string Error, [property: JsonPropertyName("error_description")] string Why);

using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// The calls from here to a provider. Adds to a pushed request and to a token request what settings ask for: the
/// assertion of a key, and a proof of possession. In one place, because both are made anew when a call is repeated.
/// </summary>
internal sealed class ProviderCalls(
    ProviderSettings provider, OpenIdConnectOptions options, ClientKeys keys, TimeProvider clock)
    // A redirect would carry a proof to whoever it names.
    : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post) { return await base.SendAsync(request, cancellationToken); }
        var known = await options.ConfigurationManager!.GetConfigurationAsync(cancellationToken);
        var address = request.RequestUri!.AbsoluteUri;
        var isToken = address == known.TokenEndpoint;
        return isToken || address == known.PushedAuthorizationRequestEndpoint
            ? await ProveAsync(request, known, isToken && provider.DPoP == true, cancellationToken)
            : await base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> ProveAsync(
        HttpRequestMessage request, OpenIdConnectConfiguration known, bool withProof, CancellationToken cancel)
    {
        using var possession = new PossessionProof();
        var form = await request.Content!.ReadAsStringAsync(cancel);
        Queue<SigningCredentials> signing = new(provider.HasKeys ? keys.Of(provider) : []);
        string? nonce = null;
        while (true)
        {
            using var attempt = new HttpRequestMessage(request.Method, request.RequestUri)
            {
                Content = new FormUrlEncodedContent(Parameters(form, signing.TryPeek(out var key) ? key : null, known)),
                Version = request.Version,
            };
            if (withProof)
            {
                attempt.Headers.Add(
                    PossessionProof.Header,
                    possession.Create(request.Method, request.RequestUri!, nonce, clock.GetUtcNow()));
            }

            var answer = await base.SendAsync(attempt, cancel);
            var asked = answer.IsSuccessStatusCode ? null : await ErrorAsync(answer, cancel);
            if (asked == "use_dpop_nonce" && nonce is null
                && answer.Headers.TryGetValues(PossessionProof.NonceHeader, out var said))
            {
                nonce = said.First();
            }
            else if (asked == "invalid_client" && signing.Count > 1)
            {
                signing.Dequeue();
            }
            else
            {
                return answer;
            }

            answer.Dispose();
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Parameters(
        string form, SigningCredentials? key, OpenIdConnectConfiguration known)
    {
        var given = QueryHelpers.ParseQuery(form).Select(each => KeyValuePair.Create(each.Key, each.Value.ToString()));
        return key is null
            ? given
            : [
                .. given.Where(each => each.Key != OpenIdConnectParameterNames.ClientSecret),
                new("client_assertion_type", ClientAssertion.Kind),
                new(
                    "client_assertion",
                    ClientAssertion.Create(key, provider.ClientId, known.Issuer, clock.GetUtcNow())),
            ];
    }

    private static async Task<string?> ErrorAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel));
            return said.RootElement.TryGetProperty("error", out var error) ? error.GetString() : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseRoom.Client;

/// <summary>Where a provider is asked for what, as it says itself (OpenID Connect Discovery, RFC 8414).</summary>
internal sealed record ProviderAddresses(
    [property: JsonPropertyName("issuer")] string? Issuer,
    [property: JsonPropertyName("token_endpoint")] Uri? Token,
    [property: JsonPropertyName("device_authorization_endpoint")] Uri? Device,
    [property: JsonPropertyName("revocation_endpoint")] Uri? Revocation)
{
    /// <exception cref="CaseRoomException">It is no provider, or one that has no sign-in for programs.</exception>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public static async Task<ProviderAddresses> ReadAsync(HttpClient http, string issuer, CancellationToken cancel)
    {
        var at = UnsafeServerException.Require(
            new Uri($"{issuer.TrimEnd('/')}/.well-known/openid-configuration", UriKind.Absolute));
        using var answer = await http.GetAsync(at, cancel);
        if (!answer.IsSuccessStatusCode) { throw NoProvider(answer.StatusCode, $"There is no provider at {issuer}."); }
        var said = await ReadAsync(answer, cancel);
        // Another's description, with this one's name on the door: tokens would go to whoever put it there.
        if (said?.Issuer?.TrimEnd('/') != issuer.TrimEnd('/') || said.Token is null)
        {
            throw NoProvider(answer.StatusCode, $"What is at {issuer} does not describe itself as that provider.");
        }

        foreach (var address in (Uri?[])[said.Token, said.Device, said.Revocation])
        {
            if (address is not null) { UnsafeServerException.Require(address); }
        }

        return said;
    }

    private static async Task<ProviderAddresses?> ReadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<ProviderAddresses>(cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CaseRoomException NoProvider(HttpStatusCode status, string sentence) =>
        new(status, "noProvider", sentence);
}

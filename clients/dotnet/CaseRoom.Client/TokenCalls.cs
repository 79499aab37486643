using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CaseRoom.Client;

/// <summary>
/// The calls to a provider's token endpoint as a program that has no secret: each carries a proof by the key that the
/// tokens are bound to.
/// </summary>
internal sealed class TokenCalls(HttpClient http, Uri endpoint, ProofKey key, TimeProvider clock)
{
    private string? nonce;

    /// <summary>An HTTP client that leads a proof or a token to nobody whom a redirect names.</summary>
    public static HttpClient NewHttp() =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>
    /// Tokens, or the provider's error in <see cref="TokenAnswer.Error"/>; asked once more where it wants a nonce.
    /// </summary>
    /// <exception cref="CaseRoomException">It gave tokens that are bound to no key, or an answer that is
    /// none.</exception>
    /// <exception cref="HttpRequestException">It does not answer.</exception>
    public async Task<TokenAnswer> AskAsync(IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancel)
    {
        var fields = form.ToList();
        var before = nonce;
        var answer = await OnceAsync(fields, cancel);
        if (answer.Error == "use_dpop_nonce" && nonce != before) { answer = await OnceAsync(fields, cancel); }
        if (answer.Error is not null) { return answer; }
        if (answer.AccessToken is null
            || !string.Equals(answer.TokenType, ProofKey.Header, StringComparison.OrdinalIgnoreCase))
        {
            throw new CaseRoomException(
                HttpStatusCode.OK, "unboundToken",
                "The provider gave a token that is bound to no key; such a one is not used.");
        }

        return answer;
    }

    private async Task<TokenAnswer> OnceAsync(List<KeyValuePair<string, string>> form, CancellationToken cancel)
    {
        using var content = new FormUrlEncodedContent(form);
        using var call = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = content };
        call.Headers.Add(
            ProofKey.Header, key.Prove(HttpMethod.Post, endpoint, clock.GetUtcNow(), token: null, nonce));
        using var answer = await http.SendAsync(call, cancel);
        if (answer.Headers.TryGetValues(ProofKey.NonceHeader, out var said)) { nonce = said.First(); }
        if ((int)answer.StatusCode >= 500)
        {
            throw new HttpRequestException(
                $"the provider answered with status {(int)answer.StatusCode}", null, answer.StatusCode);
        }

        var read = await ReadAsync(answer, cancel);
        return answer.IsSuccessStatusCode ? read : read with { Error = read.Error ?? "refused" };
    }

    /// <summary>What an answer says; nothing where it is no JSON.</summary>
    public static async Task<TokenAnswer> ReadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<TokenAnswer>(cancel) ?? new TokenAnswer();
        }
        catch (JsonException)
        {
            return new TokenAnswer();
        }
    }
}

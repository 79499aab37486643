using System.Net.Http.Json;
using System.Text.Json;

namespace CaseRoom.Client;

/// <summary>
/// Signs in as a demo person at the provider that a server in Development brings along. Elsewhere that provider does
/// not exist.
/// </summary>
/// <exception cref="UnsafeServerException">Plain http to another machine.</exception>
public sealed class DemoSignIn(Uri server, string person) : IAccessTokens, IDisposable
{
    private const string Grant = "urn:caseroom:demo-person";
    private const string ClientId = "caseroom-cli";

    private readonly HttpClient http = new() { BaseAddress = UnsafeServerException.Require(server) };
    private readonly SemaphoreSlim one = new(1);
    private string? held;

    /// <exception cref="CaseRoomException">There is no such demo person, or no demo provider.</exception>
    /// <exception cref="HttpRequestException">The server does not answer.</exception>
    public async Task<string> GetAsync(CancellationToken cancel = default)
    {
        if (held is { } token) { return token; }
        await one.WaitAsync(cancel);
        try
        {
            return held ??= await RequestAsync(cancel);
        }
        finally
        {
            one.Release();
        }
    }

    public void Forget(string token) => Interlocked.CompareExchange(ref held, null, token);

    public void Dispose()
    {
        http.Dispose();
        one.Dispose();
    }

    private async Task<string> RequestAsync(CancellationToken cancel)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = Grant,
            ["client_id"] = ClientId,
            ["person"] = person,
            ["scope"] = "openid",
        });
        using var answer = await http.PostAsync(new Uri("/demo-idp/token", UriKind.Relative), form, cancel);
        if (!answer.IsSuccessStatusCode)
        {
            var said = (int)answer.StatusCode is 404 or 405
                ? "The server has no demo people: it does not run in Development."
                : $"There is no demo person '{person}'.";
            throw new CaseRoomException(answer.StatusCode, "demoSignInRefused", said);
        }

        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        return body.GetProperty("access_token").GetString()!;
    }
}

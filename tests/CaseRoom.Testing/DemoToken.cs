using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CaseRoom.Testing;

/// <summary>Tokens that the demo provider gives to programs.</summary>
public static class DemoToken
{
    /// <summary>An access token as that demo person.</summary>
    /// <exception cref="HttpRequestException">The provider refused, or is not there.</exception>
    /// <param name="client">At the server's address.</param>
    /// <param name="userName">The demo person.</param>
    /// <param name="level">The security level of the sign-in; null for the highest.</param>
    public static async Task<string> RequestAsync(HttpClient client, string userName, int? level = null)
    {
        var said = new Dictionary<string, string>
        {
            ["grant_type"] = "urn:caseroom:demo-person",
            ["client_id"] = "caseroom-cli",
            ["person"] = userName,
        };
        if (level is { } lower) { said["level"] = $"{lower}"; }
        using var form = new FormUrlEncodedContent(said);
        using var answer = await client.PostAsync(new Uri("/demo-idp/token", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return (string)body!["access_token"]!;
    }
}

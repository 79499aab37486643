namespace CaseRoom.Testing;

/// <summary>
/// Keeps and sends cookies as browsers do on localhost: also Secure ones over http, which the framework's own container
/// does not. By host and port, path prefix and name.
/// </summary>
internal sealed class BrowserCookies(Uri page) : DelegatingHandler(
    new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
{
    private readonly Dictionary<(string Site, string Path, string Name), string> jar = [];
    private readonly List<string> received = [];

    public IReadOnlyList<string> Received => received;

    public string HeaderFor(Uri uri) => string.Join("; ", jar
        .Where(each => each.Key.Site == uri.Authority
            && uri.AbsolutePath.StartsWith(each.Key.Path, StringComparison.Ordinal))
        .Select(each => $"{each.Key.Name}={each.Value}"));

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        if (HeaderFor(uri) is { Length: > 0 } cookies)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        }

        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            AddOnce(request, "Origin", uri.Authority == page.Authority ? Origin(page) : Origin(uri));
            AddOnce(request, "X-CaseRoom", "1");
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var lines))
        {
            foreach (var line in lines)
            {
                Keep(uri, line);
            }
        }

        return answer;
    }

    private static string Origin(Uri uri) => uri.GetLeftPart(UriPartial.Authority);

    // A test that wants another value has set it already.
    private static void AddOnce(HttpRequestMessage request, string name, string value)
    {
        if (!request.Headers.Contains(name))
        {
            request.Headers.Add(name, value);
        }
    }

    private void Keep(Uri uri, string line)
    {
        received.Add(line);
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        var pair = parts[0].Split('=', 2);
        var path = parts.FirstOrDefault(part => part.StartsWith("path=", StringComparison.OrdinalIgnoreCase))?[5..]
            ?? "/";
        if (pair[1].Length == 0)
        {
            jar.Remove((uri.Authority, path, pair[0]));
        }
        else
        {
            jar[(uri.Authority, path, pair[0])] = pair[1];
        }
    }
}

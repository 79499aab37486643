using System.Net;
using System.Net.Http.Headers;

namespace CaseRoom.Client;

/// <summary>Presents the token; when it is not taken, asks once more with a new one.</summary>
internal sealed class AuthorizedCalls(IAccessTokens tokens, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode is not HttpStatusCode.Unauthorized) { return answer; }
        tokens.Forget(token);
        // A stream that was sent cannot be sent again: its caller gets the refusal and starts over.
        if (request.Content is StreamContent) { return answer; }
        var next = await tokens.GetAsync(cancellationToken);
        if (next == token) { return answer; }
        answer.Dispose();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", next);
        return await base.SendAsync(request, cancellationToken);
    }
}

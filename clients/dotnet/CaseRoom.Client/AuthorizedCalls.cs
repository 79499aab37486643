using System.Net;
using System.Net.Http.Headers;

namespace CaseRoom.Client;

/// <summary>
/// Presents the token, with a proof of possession where it needs one. When the token is not taken, asks once more with
/// a new one; when the proof is not, with a new proof by the server's clock.
/// </summary>
internal sealed class AuthorizedCalls(IAccessTokens tokens, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken);
        Present(request, token);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.StatusCode is not HttpStatusCode.Unauthorized) { return answer; }
        var isProof = RefusesProof(answer);
        if (!isProof) { tokens.Forget(token); }
        else if (answer.Headers.Date is { } there) { tokens.SetClock(there); }

        // A stream that was sent cannot be sent again: its caller gets the refusal and starts over.
        if (request.Content is StreamContent) { return answer; }
        var next = await tokens.GetAsync(cancellationToken);
        if (next == token && !isProof) { return answer; }
        answer.Dispose();
        Present(request, next);
        return await base.SendAsync(request, cancellationToken);
    }

    private static bool RefusesProof(HttpResponseMessage answer) => answer.Headers.WwwAuthenticate.Any(asked =>
        asked.Scheme == ProofKey.Header
        && asked.Parameter?.Contains("invalid_dpop_proof", StringComparison.Ordinal) == true);

    private void Present(HttpRequestMessage request, string token)
    {
        var proof = tokens.Prove(token, request.Method, request.RequestUri!);
        request.Headers.Authorization = new AuthenticationHeaderValue(SchemeOf(proof), token);
        request.Headers.Remove(ProofKey.Header);
        if (proof is not null) { request.Headers.Add(ProofKey.Header, proof); }
    }

    /// <summary>How a token is presented beside this proof.</summary>
    public static string SchemeOf(string? proof) => proof is null ? "Bearer" : ProofKey.Header;
}

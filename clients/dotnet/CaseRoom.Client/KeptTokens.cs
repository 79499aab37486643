using System.Net;

namespace CaseRoom.Client;

/// <summary>
/// Tokens of the sign-in that this machine keeps: renewed before they end, and proven by the key they are bound to.
/// </summary>
public sealed class KeptTokens(SignInFile file, TimeProvider? clock = null) : IAccessTokens, IDisposable
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly HttpClient http = TokenCalls.NewHttp();
    private readonly SemaphoreSlim one = new(1);
    private volatile Held? held;
    private volatile string? refused;
    private long aheadTicks;

    /// <exception cref="CaseRoomException">There is no sign-in, or it has ended.</exception>
    /// <exception cref="HttpRequestException">The provider does not answer, and the token has ended.</exception>
    public async Task<string> GetAsync(CancellationToken cancel = default)
    {
        if (held is { } good && IsGood(good.SignIn)) { return good.SignIn.AccessToken; }
        await one.WaitAsync(cancel);
        try
        {
            if (held is { } other && IsGood(other.SignIn)) { return other.SignIn.AccessToken; }
            if (file.Read() is null) { throw Ended(); }
            using (await file.EnterAsync(cancel)) { await RenewAsync(cancel); }
            return held!.SignIn.AccessToken;
        }
        finally
        {
            one.Release();
        }
    }

    public void Forget(string token) => refused = token;

    public string? Prove(string token, HttpMethod method, Uri address) => held!.Key.Prove(
        method, address, clock.GetUtcNow() + TimeSpan.FromTicks(Volatile.Read(ref aheadTicks)), token);

    public void SetClock(DateTimeOffset there) =>
        Volatile.Write(ref aheadTicks, (there - clock.GetUtcNow()).Ticks);

    /// <summary>Removes the sign-in from this machine, and gives its tokens back where they are taken.</summary>
    /// <returns>Whether the provider knows; null where it takes none back.</returns>
    /// <exception cref="CaseRoomException">There is no sign-in.</exception>
    public async Task<bool?> EndAsync(CancellationToken cancel = default)
    {
        var kept = file.Read() ?? throw Ended();
        file.Delete();
        if (kept.RevocationEndpoint is not { } endpoint) { return null; }
        (string Hint, string? Token)[] all =
            [("refresh_token", kept.RefreshToken), ("access_token", kept.AccessToken)];
        bool? told = null;
        foreach (var (hint, token) in all.Where(each => each.Token is not null))
        {
            using var form = new FormUrlEncodedContent(
                kept.Provider.Fields(("token", token!), ("token_type_hint", hint)));
            try
            {
                using var answer = await http.PostAsync(endpoint, form, cancel);
                if (await IsTakenBackAsync(answer, cancel) is { } taken) { told = taken && told is not false; }
            }
            catch (HttpRequestException)
            {
                told = false;
            }
        }

        return told;
    }

    public void Dispose()
    {
        http.Dispose();
        one.Dispose();
        held?.Key.Dispose();
    }

    /// <summary>Null where the provider takes no token of that kind back (RFC 7009, 2.2.1): one that says all itself
    /// lasts until it ends, soon.</summary>
    private static async Task<bool?> IsTakenBackAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.IsSuccessStatusCode) { return true; }
        return (await TokenCalls.ReadAsync(answer, cancel)).Error == "unsupported_token_type" ? null : false;
    }

    private bool IsGood(KeptSignIn signIn) =>
        signIn.AccessToken != refused && clock.GetUtcNow() < signIn.RenewAt;

    private async Task RenewAsync(CancellationToken cancel)
    {
        var kept = file.Read() ?? throw Ended();
        // Another program may have renewed it, or signed in anew with another key.
        Take(kept);
        if (IsGood(kept)) { return; }
        var lasts = kept.AccessToken != refused && clock.GetUtcNow() < kept.EndsAt;
        if (kept.RefreshToken is not { } refresh)
        {
            if (lasts) { return; }
            throw Ended();
        }

        TokenAnswer answer;
        try
        {
            answer = await new TokenCalls(http, kept.TokenEndpoint, held!.Key, clock).AskAsync(
                kept.Provider.Fields(("grant_type", "refresh_token"), ("refresh_token", refresh)), cancel);
        }
        catch (HttpRequestException) when (lasts)
        {
            return;
        }

        if (answer.Error is not null) { throw Ended(); }
        var next = kept.Renewed(answer, clock.GetUtcNow());
        file.Write(next);
        Take(next);
    }

    private void Take(KeptSignIn kept)
    {
        if (held is { } before && before.SignIn.Key == kept.Key)
        {
            held = before with { SignIn = kept };
            return;
        }

        held = new Held(kept, ProofKey.Read(kept.Key));
    }

    private static CaseRoomException Ended() => new(
        HttpStatusCode.Unauthorized, "signInEnded", "You are not signed in, or the sign-in has ended: caseroom login.");

    private sealed record Held(KeptSignIn SignIn, ProofKey Key);
}

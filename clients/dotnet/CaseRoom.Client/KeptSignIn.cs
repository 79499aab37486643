using CaseRoom.Contracts.Wire;

namespace CaseRoom.Client;

/// <summary>A sign-in of this machine: the tokens, the key they are bound to, and where new ones come from.</summary>
/// <param name="Provider">Through which it was made.</param>
/// <param name="TokenEndpoint">Where tokens are renewed.</param>
/// <param name="RevocationEndpoint">Where they are given back; null where the provider takes none back.</param>
/// <param name="AccessToken">What calls carry.</param>
/// <param name="RefreshToken">What a new one is asked for with; null where it ends with the first.</param>
/// <param name="RenewAt">From then on a new access token is asked for, UTC.</param>
/// <param name="EndsAt">When the access token ends, UTC.</param>
/// <param name="Key">The key in PEM, its secret half too.</param>
public sealed record KeptSignIn(
    ProgramProvider Provider, Uri TokenEndpoint, Uri? RevocationEndpoint, string AccessToken, string? RefreshToken,
    DateTimeOffset RenewAt, DateTimeOffset EndsAt, string Key)
{
    /// <summary>A token is renewed this long before its end: a call may take its time on the way.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    internal static KeptSignIn Of(
        ProgramProvider provider, ProviderAddresses addresses, TokenAnswer answer, ProofKey key, DateTimeOffset now) =>
        new KeptSignIn(
            provider, addresses.Token!, addresses.Revocation, answer.AccessToken!, answer.RefreshToken, now, now,
            key.ToPem()).Lasting(answer.Lifetime, now);

    /// <summary>The same sign-in with what the provider gave anew.</summary>
    internal KeptSignIn Renewed(TokenAnswer answer, DateTimeOffset now) => (this with
    {
        AccessToken = answer.AccessToken!,
        RefreshToken = answer.RefreshToken ?? RefreshToken,
    }).Lasting(answer.Lifetime, now);

    // A short one is not renewed at once: at the latest when three quarters of it are over.
    private KeptSignIn Lasting(TimeSpan lifetime, DateTimeOffset now) => this with
    {
        RenewAt = now + lifetime - (lifetime / 4 < Margin ? lifetime / 4 : Margin),
        EndsAt = now + lifetime,
    };
}

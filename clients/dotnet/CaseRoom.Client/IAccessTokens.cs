namespace CaseRoom.Client;

/// <summary>Where a client's access tokens come from. Safe to call from several threads.</summary>
public interface IAccessTokens
{
    /// <summary>A token that is believed to be good; asked for before every call.</summary>
    /// <exception cref="CaseRoomException">The provider gives none.</exception>
    Task<string> GetAsync(CancellationToken cancel = default);

    /// <summary>The server did not take this token: the next one is a new one, where there can be one.</summary>
    void Forget(string token);

    /// <summary>
    /// A proof that the caller holds the key of the token (DPoP), for one call; null for a token that whoever has it
    /// may use.
    /// </summary>
    /// <param name="token">As <see cref="GetAsync"/> gave it.</param>
    /// <param name="method">The call's method.</param>
    /// <param name="address">Where it goes.</param>
    string? Prove(string token, HttpMethod method, Uri address) => null;

    /// <summary>
    /// The server refused a proof, and the time there is this: the next proof is made by its clock.
    /// </summary>
    void SetClock(DateTimeOffset there)
    {
    }
}

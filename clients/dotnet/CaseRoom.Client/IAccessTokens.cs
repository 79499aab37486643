namespace CaseRoom.Client;

/// <summary>Where a client's access tokens come from. Safe to call from several threads.</summary>
public interface IAccessTokens
{
    /// <summary>A token that is believed to be good; asked for before every call.</summary>
    /// <exception cref="CaseRoomException">The provider gives none.</exception>
    Task<string> GetAsync(CancellationToken cancel = default);

    /// <summary>The server did not take this token: the next one is a new one, where there can be one.</summary>
    void Forget(string token);
}

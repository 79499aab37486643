namespace CaseRoom.Client;

/// <summary>A token that somebody else obtained; there is no other when it is no longer taken.</summary>
public sealed class GivenToken(string given) : IAccessTokens
{
    public Task<string> GetAsync(CancellationToken cancel = default) => Task.FromResult(given);

    public void Forget(string token)
    {
    }
}

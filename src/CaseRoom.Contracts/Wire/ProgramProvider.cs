namespace CaseRoom.Contracts.Wire;

/// <summary>What a program needs to let a person sign in through one provider.</summary>
/// <param name="Name">The provider's name in the server's settings.</param>
/// <param name="DisplayName">What people call it.</param>
/// <param name="Issuer">Its discovery document lies below it.</param>
/// <param name="ClientId">The program as it is registered there: a client without a secret.</param>
/// <param name="Scope">What is asked for, words with spaces between.</param>
/// <param name="Resource">Which API the token is for (RFC 8707); null where the provider knows by the scope.</param>
public sealed record ProgramProvider(
    string Name, string DisplayName, string Issuer, string ClientId, string Scope, string? Resource = null);

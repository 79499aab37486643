namespace CaseRoom.Server.Tests.SignIn.Strict;

/// <summary>The same, set up for a provider that ends no session without the id token.</summary>
public sealed class HintedServer(DevelopmentServer development) : StrictServer(development)
{
    protected override bool IdTokenAtSignOut => true;
}

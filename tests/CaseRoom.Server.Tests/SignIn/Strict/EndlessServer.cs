namespace CaseRoom.Server.Tests.SignIn.Strict;

/// <summary>The same with a provider that has no place where a session is ended.</summary>
public sealed class EndlessServer(DevelopmentServer development) : StrictServer(development)
{
    protected override bool ProviderEndsSessions => false;
}

using CaseRoom.Server.SignIn;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using static CaseRoom.Server.Tests.SignIn.ProviderSettingsTests;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>What the ready configurations fill in, and what they leave to whoever installs CaseRoom.</summary>
public sealed class ReadyProfileTests
{
    private const string Key = "CaseRoom:SignIn:Providers:0:";

    [Theory, Rule("SIG-67")]
    [InlineData("IdPorten", "https://idporten.no", "ID-porten")]
    [InlineData("IdPortenTest", "https://test.idporten.no", "IdPortenTest")]
    public void Citizens_are_known_by_their_number_at_the_level_that_their_provider_says(
        string profile, string authority, string name)
    {
        var provider = Named(profile);
        provider.ClientKeys = "client.pem";
        Check(provider).ShouldBeEmpty();
        (provider.Authority, provider.DisplayName).ShouldBe((authority, name));
        provider.SubjectClaim.ShouldBe("pid");
        provider.PushedRequests.ShouldBe(PushedAuthorizationBehavior.Require);
        provider.DPoP.ShouldBeNull();
        (provider.AcrValues, provider.SecurityLevelClaim).ShouldBe(("idporten-loa-high", "acr"));
        provider.SecurityLevelWords.Select(each => (each.Value, each.Level))
            .ShouldBe([("idporten-loa-high", 4), ("idporten-loa-substantial", 3)]);
        provider.RequiredSecurityLevel.ShouldBeNull();
    }

    [Fact, Rule("SIG-67")]
    public void What_an_installation_names_itself_stays()
    {
        var provider = Named("IdPorten");
        provider.ClientKeys = "client.pem";
        (provider.SubjectClaim, provider.AcrValues) = ("sub", "idporten-loa-substantial");
        Check(provider).ShouldBeEmpty();
        (provider.SubjectClaim, provider.AcrValues).ShouldBe(("sub", "idporten-loa-substantial"));
    }

    [Fact, Rule("SIG-67")]
    public void An_organisations_tenant_is_named_and_says_no_level()
    {
        var provider = Named("EntraId");
        Check(provider).ShouldBe(
            [$"{Key}DisplayName is missing.", $"{Key}Authority is missing.", $"{Key}ClientSecret is missing."]);
        (provider.DisplayName, provider.ClientSecret) = ("Helse Vest", "never-sent");
        provider.Authority = "https://login.microsoftonline.com/common/v2.0";
        Check(provider).ShouldBe([$"{Key}Authority must name one tenant in the profile EntraId."]);
        provider.Authority = "https://login.microsoftonline.com/0b4f2f4e-0000-4000-8000-000000000001/v2.0";
        Check(provider).ShouldBeEmpty();
        provider.SubjectClaim.ShouldBe("oid");
        provider.SecurityLevelClaim.ShouldBeNull();
        (provider.ClientSecret, provider.ClientKeys) = ("", "client.pem");
        Check(provider).ShouldBe([$"{Key}ClientKeys must not be set: the profile EntraId takes ClientSecret."]);
    }

    [Fact, Rule("SIG-67")]
    public void Experts_abroad_are_at_no_level_whatever_settings_say()
    {
        var provider = Named("EuLogin");
        Check(provider).ShouldBe(
            [$"{Key}Authority is missing.", $"{Key}ClientSecret is missing, or ClientKeys in its place."]);
        (provider.Authority, provider.ClientSecret) = ("https://sign-in.eu.example", "never-sent");
        Check(provider).ShouldBeEmpty();
        (provider.DisplayName, provider.Subject).ShouldBe(("EU Login", "sub"));
        provider.UnsaidSecurityLevel = 4;
        Check(provider).ShouldBe(
            [$"{Key}SecurityLevelClaim and UnsaidSecurityLevel must not be set in the profile EuLogin."]);
    }

    private static ProviderSettings Named(string profile) =>
        new() { Name = "one", Profile = profile, ClientId = "caseroom" };
}

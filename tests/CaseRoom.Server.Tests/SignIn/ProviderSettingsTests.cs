using System.Security.Cryptography;
using CaseRoom.Server.SignIn;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class ProviderSettingsTests
{
    private const string Key = "CaseRoom:SignIn:Providers:0:";

    private static readonly Dictionary<string, (Action<ProviderSettings> Set, string Sentence)> Wrong = new()
    {
        ["no proof"] = (p => p.ClientSecret = "", "ClientSecret is missing, or ClientKeys in its place."),
        ["two proofs"] = (
            p => p.ClientKeys = "client.pem",
            "ClientSecret must not be set beside ClientKeys: a client proves itself by one of them."),
        ["a level without a claim"] = (
            p => p.RequiredSecurityLevel = "4",
            "SecurityLevelClaim is missing: RequiredSecurityLevel needs a claim to be read from."),
        ["words without a claim"] = (
            p => p.SecurityLevelWords.Add(new() { Value = "high", Level = 4 }),
            "SecurityLevelClaim is missing: SecurityLevelWords stand in a claim."),
        ["a word that is no level"] = (
            p => With(p, ("high", 5)), "SecurityLevelWords must each have a Value and a Level of 1 to 4."),
        ["an empty word"] = (
            p => With(p, ("", 4)), "SecurityLevelWords must each have a Value and a Level of 1 to 4."),
        ["a word twice"] = (
            p => With(p, ("high", 4), ("high", 3)), "SecurityLevelWords must not name a Value twice."),
        ["a level above all"] = (p => p.UnsaidSecurityLevel = 5, "UnsaidSecurityLevel must be 0 to 4."),
        ["a level said and unsaid"] = (
            p => With(p, ("high", 4)).UnsaidSecurityLevel = 4,
            "UnsaidSecurityLevel must not be set beside SecurityLevelClaim: what says none is at none."),
        ["tokens both bound and not"] = (
            p => (p.DPoP, p.PlainTokens) = (true, true),
            "PlainTokens must not be true where DPoP is: such a provider binds its tokens."),
        ["an unknown profile"] = (
            p => p.Profile = "BankID",
            "Profile must be HelseID or HelseIDTest or IdPorten or IdPortenTest or EntraId or EuLogin, "
                + "or not be there."),
        ["a profile with a secret"] = (
            p => HelseId(p).ClientSecret = "s", "ClientSecret must not be set: the profile HelseID takes ClientKeys."),
        ["a profile without a key"] = (p => HelseId(p).ClientKeys = null, "ClientKeys is missing."),
        ["a profile with open requests"] = (
            p => HelseId(p).PushedRequests = PushedAuthorizationBehavior.UseIfAvailable,
            "PushedRequests must be Require in the profile HelseID."),
        ["a profile without possession"] = (
            p => HelseId(p).DPoP = false, "DPoP must be true in the profile HelseID."),
        ["a profile at a lower level"] = (
            p => HelseId(p).RequiredSecurityLevel = "3",
            "RequiredSecurityLevel must be 4 or more in the profile HelseID."),
    };

    public static TheoryData<string> Cases => [.. Wrong.Keys];

    [Theory, Rule("SIG-21", "SET-01")]
    [MemberData(nameof(Cases))]
    public void A_wrong_provider_gets_one_sentence_that_names_the_setting(string wrong)
    {
        var provider = new ProviderSettings
        {
            Name = "hospital", DisplayName = "The hospital", Authority = "https://sign-in.hospital.example",
            ClientId = "caseroom", ClientSecret = "never-sent",
        };
        Wrong[wrong].Set(provider);
        Check(provider).ShouldBe([Key + Wrong[wrong].Sentence]);
    }

    [Theory, Rule("SIG-21")]
    [InlineData("HelseID", "https://helseid-sts.nhn.no")]
    [InlineData("HelseIDTest", "https://helseid-sts.test.nhn.no")]
    public void A_profile_needs_a_name_a_client_and_its_key_alone(string profile, string authority)
    {
        var provider = new ProviderSettings
        {
            Name = "helseid", Profile = profile, ClientId = "caseroom", ClientKeys = "client.pem",
        };
        Check(provider).ShouldBeEmpty();
        provider.Authority.ShouldBe(authority);
        provider.DisplayName.ShouldBe(profile);
        provider.RequiredSecurityLevel.ShouldBe("4");
        provider.SecurityLevelClaim.ShouldBe("helseid://claims/identity/security_level");
        provider.HprNumberClaim.ShouldBe("helseid://claims/hpr/hpr_number");
        provider.OrganisationNumberClaim.ShouldBe("helseid://claims/client/claims/orgnr_parent");
    }

    [Fact, Rule("SIG-21", "SET-01")]
    public async Task A_key_that_is_not_there_stops_the_start()
    {
        var settings = new Dictionary<string, string?>(ProductionServer.Settings)
        {
            ["CaseRoom:SignIn:Providers:0:ClientSecret"] = null,
            ["CaseRoom:SignIn:Providers:0:ClientKeys"] = "helseid",
        };
        var (exitCode, output) = await ServerProcess.RunToExitAsync(
            new() { Environment = "Production", Settings = settings });
        exitCode.ShouldBe(1);
        output.Trim().ShouldBe(
            "CaseRoom:SignIn:Providers:0:ClientKeys names no private key (PEM or JSON Web Key; RSA of 2048 bits or "
            + "more, P-256, P-384 or P-521).");
    }

    [Fact, Rule("SIG-24")]
    public void A_key_is_read_in_every_form_that_providers_hand_out()
    {
        using var rsa = RSA.Create(2048);
        using var weak = RSA.Create(1024);
        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        ClientKey.Read(rsa.ExportPkcs8PrivateKeyPem())!.Algorithm.ShouldBe("PS256");
        ClientKey.Read(rsa.ExportRSAPrivateKeyPem())!.Algorithm.ShouldBe("PS256");
        ClientKey.Read(ec.ExportPkcs8PrivateKeyPem())!.Algorithm.ShouldBe("ES384");
        ClientKey.Read(ec.ExportECPrivateKeyPem())!.Algorithm.ShouldBe("ES384");
        ClientKey.Read(Jwk(rsa, "the-name"))!.Key.KeyId.ShouldBe("the-name");
        ClientKey.Read(weak.ExportPkcs8PrivateKeyPem()).ShouldBeNull();
        ClientKey.Read(rsa.ExportSubjectPublicKeyInfoPem()).ShouldBeNull();
        ClientKey.Read("""{ "kty": "oct", "k": "c2VjcmV0" }""").ShouldBeNull();
        ClientKey.Read("nonsense").ShouldBeNull();
    }

    /// <summary>Its words for levels, in <c>acr</c>.</summary>
    internal static ProviderSettings With(ProviderSettings provider, params (string Value, int Level)[] words)
    {
        provider.SecurityLevelClaim = "acr";
        foreach (var (value, level) in words)
        {
            provider.SecurityLevelWords.Add(new() { Value = value, Level = level });
        }

        return provider;
    }

    private static ProviderSettings HelseId(ProviderSettings provider)
    {
        provider.Profile = "HelseID";
        provider.ClientSecret = "";
        provider.ClientKeys = "client.pem";
        return provider;
    }

    internal static List<string> Check(ProviderSettings provider)
    {
        var settings = new SignInSettings { Providers = { provider } };
        ProviderProfile.FillIn(settings);
        return [.. new SignInSettingsRules(new Production()).Validate(null, settings).Failures ?? []];
    }

    private static string Jwk(RSA rsa, string name)
    {
        var key = Microsoft.IdentityModel.Tokens.JsonWebKeyConverter.ConvertFromRSASecurityKey(
            new(rsa.ExportParameters(includePrivateParameters: true)));
        return System.Text.Json.JsonSerializer.Serialize(new
        {
            kty = "RSA", kid = name, n = key.N, e = key.E, d = key.D, p = key.P, q = key.Q, dp = key.DP, dq = key.DQ,
            qi = key.QI,
        });
    }

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "CaseRoom";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

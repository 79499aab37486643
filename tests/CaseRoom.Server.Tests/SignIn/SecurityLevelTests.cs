using System.Security.Claims;
using CaseRoom.Server.SignIn;
using CaseRoom.Testing;
using static CaseRoom.Server.Tests.SignIn.ProviderSettingsTests;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class SecurityLevelTests
{
    [Theory, Rule("SIG-60")]
    [InlineData("high", 4)]
    [InlineData("substantial", 3)]
    [InlineData("High", 0)]
    [InlineData("4", 0)]
    [InlineData(null, 0)]
    public void A_word_counts_as_settings_say_and_any_other_as_nothing(string? said, int level) =>
        SecurityLevels.Of(With(new(), ("high", 4), ("substantial", 3)), Saying(said)).ShouldBe(level);

    [Theory, Rule("SIG-60")]
    [InlineData("4", 4)]
    [InlineData("-4", 0)]
    [InlineData("4.0", 0)]
    [InlineData("high", 0)]
    [InlineData(null, 0)]
    public void A_number_counts_as_itself_and_any_other_as_nothing(string? said, int level) =>
        SecurityLevels.Of(new() { SecurityLevelClaim = "acr" }, Saying(said)).ShouldBe(level);

    [Fact, Rule("SIG-60")]
    public void A_provider_that_says_none_counts_as_settings_say_and_else_as_nothing()
    {
        SecurityLevels.Of(new(), Saying("4")).ShouldBe(0);
        SecurityLevels.Of(new() { UnsaidSecurityLevel = 4 }, Saying(null)).ShouldBe(4);
    }

    [Theory, Rule("SIG-27")]
    [InlineData("substantial", true)]
    [InlineData("high", true)]
    [InlineData("low", false)]
    [InlineData(null, false)]
    public void A_word_that_is_required_is_reached_by_every_word_of_its_level_or_more(string? said, bool reached)
    {
        var provider = With(new(), ("high", 4), ("substantial", 3), ("low", 2));
        provider.RequiredSecurityLevel = "substantial";
        SecurityLevels.IsReached(provider, Saying(said)).ShouldBe(reached);
    }

    private static ClaimsPrincipal Saying(string? level) =>
        new(new ClaimsIdentity(level is null ? [] : [new Claim("acr", level)]));
}

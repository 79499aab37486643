using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Cli;

/// <summary>A program waits for a person at a strict provider, in a time that does not have to be waited for.</summary>
public sealed class DeviceSignInTests : IAsyncLifetime
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly HastyClock clock = new();
    private StrictProvider provider = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ProgramProvider Here => new(
        "strict", "Strict", provider.Issuer, StrictPrograms.ClientId,
        "openid offline_access caseroom.read caseroom.write");

    [Fact, Rule("LINE-10", "LINE-12")]
    public async Task It_asks_as_seldom_as_the_provider_says_until_the_person_has_signed_in()
    {
        using var signIn = new DeviceSignIn(Here, clock);
        var code = await signIn.BeginAsync(Stop);
        code.Address.ToString().ShouldStartWith(provider.Issuer);
        provider.Programs.Answer(code.UserCode);
        foreach (var error in (string[])["authorization_pending", "slow_down", "authorization_pending"])
        {
            provider.Programs.Errors.Enqueue(error);
        }

        var kept = await signIn.WaitAsync(code, Stop);
        clock.Waits.ShouldBe([Second, Second, 6 * Second, 6 * Second]);
        kept.RefreshToken.ShouldNotBeNull();
        kept.Key.ShouldContain("PRIVATE KEY");
        kept.RevocationEndpoint!.ToString().ShouldStartWith(provider.Issuer);
    }

    [Fact, Rule("LINE-10")]
    public async Task A_provider_that_says_no_interval_is_asked_every_five_seconds()
    {
        using var signIn = new DeviceSignIn(Here, clock);
        var code = await signIn.BeginAsync(Stop);
        provider.Programs.Answer(code.UserCode);
        await signIn.WaitAsync(code with { Interval = null }, Stop);
        clock.Waits.ShouldBe([5 * Second]);
    }

    [Fact, Rule("LINE-12")]
    public async Task It_repeats_the_nonce_that_the_provider_asks_for()
    {
        provider.Client.Nonce = "see me again";
        using var signIn = new DeviceSignIn(Here, clock);
        var code = await signIn.BeginAsync(Stop);
        provider.Programs.Answer(code.UserCode);
        (await signIn.WaitAsync(code, Stop)).AccessToken.ShouldNotBeEmpty();
        provider.Refusals.ShouldBe(["the nonce is missing"]);
    }

    [Theory, Rule("LINE-11")]
    [InlineData("access_denied", "refused at the provider")]
    [InlineData("expired_token", "ran out")]
    [InlineData("invalid_grant", "(invalid_grant)")]
    [InlineData("unauthorized_client", "does not know this program")]
    public async Task What_the_provider_refuses_is_one_sentence(string error, string says)
    {
        using var signIn = new DeviceSignIn(Here, clock);
        var code = await signIn.BeginAsync(Stop);
        provider.Programs.Errors.Enqueue(error);
        var refused = await Should.ThrowAsync<CaseRoomException>(() => signIn.WaitAsync(code, Stop));
        refused.Message.ShouldContain(says);
    }

    [Fact, Rule("LINE-11")]
    public async Task A_person_who_refuses_at_the_provider_has_refused()
    {
        using var signIn = new DeviceSignIn(Here, clock);
        var code = await signIn.BeginAsync(Stop);
        provider.Programs.Answer(code.UserCode, agrees: false);
        (await Should.ThrowAsync<CaseRoomException>(() => signIn.WaitAsync(code, Stop))).Code.ShouldBe("access_denied");
    }

    [Fact, Rule("LINE-11")]
    public async Task A_code_that_ran_out_here_is_asked_about_no_more()
    {
        using var signIn = new DeviceSignIn(Here, clock);
        var code = await signIn.BeginAsync(Stop);
        for (var i = 0; i < 3; i++) { provider.Programs.Errors.Enqueue("authorization_pending"); }
        var refused = await Should.ThrowAsync<CaseRoomException>(
            () => signIn.WaitAsync(code with { ExpiresIn = 4 }, Stop));
        refused.Message.ShouldContain("ran out");
        clock.Waits.Count.ShouldBe(4);
        provider.Programs.Errors.ShouldBeEmpty();
    }

    [Fact, Rule("LINE-11")]
    public async Task A_provider_that_is_away_for_a_moment_is_asked_again_more_seldom()
    {
        using var signIn = new DeviceSignIn(Here, clock);
        var code = await signIn.BeginAsync(Stop);
        provider.Programs.Answer(code.UserCode);
        provider.Programs.Errors.Enqueue("server_error");
        (await signIn.WaitAsync(code, Stop)).AccessToken.ShouldNotBeEmpty();
        clock.Waits.ShouldBe([Second, 2 * Second]);
    }

    [Fact, Rule("LINE-12")]
    public async Task A_token_that_is_bound_to_no_key_is_not_used()
    {
        provider.Tokens.TokenType = "Bearer";
        using var signIn = new DeviceSignIn(Here, clock);
        var code = await signIn.BeginAsync(Stop);
        provider.Programs.Answer(code.UserCode);
        (await Should.ThrowAsync<CaseRoomException>(() => signIn.WaitAsync(code, Stop))).Code.ShouldBe("unboundToken");
    }

    [Fact, Rule("LINE-12")]
    public async Task A_provider_that_describes_itself_as_another_is_not_used()
    {
        var elsewhere = provider.Issuer.Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        using var signIn = new DeviceSignIn(Here with { Issuer = elsewhere }, clock);
        (await Should.ThrowAsync<CaseRoomException>(() => signIn.BeginAsync(Stop))).Code.ShouldBe("noProvider");
    }

    [Fact, Rule("LINE-12")]
    public async Task A_provider_on_another_machine_is_not_reached_without_encryption()
    {
        using var signIn = new DeviceSignIn(Here with { Issuer = "http://login.example" }, clock);
        await Should.ThrowAsync<UnsafeServerException>(() => signIn.BeginAsync(Stop));
    }

    [Fact, Rule("LINE-11")]
    public async Task A_client_or_a_scope_that_the_provider_does_not_know_is_told_at_once()
    {
        using var stranger = new DeviceSignIn(Here with { ClientId = "another" }, clock);
        (await Should.ThrowAsync<CaseRoomException>(() => stranger.BeginAsync(Stop))).Code.ShouldBe("invalid_client");
        using var greedy = new DeviceSignIn(Here with { Scope = "openid everything" }, clock);
        (await Should.ThrowAsync<CaseRoomException>(() => greedy.BeginAsync(Stop))).Code.ShouldBe("invalid_scope");
    }

    public async ValueTask InitializeAsync() => provider = await StrictProvider.StartAsync();

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}

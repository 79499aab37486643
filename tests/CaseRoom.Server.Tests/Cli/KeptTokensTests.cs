using System.Net;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Tests.SignIn.Strict;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Cli;

/// <summary>The sign-in that a machine keeps, against a strict provider.</summary>
public sealed class KeptTokensTests : IAsyncLifetime
{
    private static readonly Uri Server = new("http://localhost:5080");
    private readonly HastyClock clock = new();
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private StrictProvider provider = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SignInFile File => new(Path.Combine(folder.FullName, "home"), Server);

    [Fact, Rule("LINE-13")]
    public async Task Only_its_owner_may_read_the_file_and_one_that_others_may_read_is_not_used()
    {
        await SignInAsync();
        if (OperatingSystem.IsWindows()) { return; }
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        System.IO.File.GetUnixFileMode(File.Path).ShouldBe(Owner);
        System.IO.File.GetUnixFileMode(Path.GetDirectoryName(File.Path)!).ShouldBe(Owner | UnixFileMode.UserExecute);

        System.IO.File.SetUnixFileMode(File.Path, Owner | UnixFileMode.GroupRead);
        Should.Throw<CaseRoomException>(() => File.Read()).Message.ShouldContain("chmod 600");
    }

    [Fact, Rule("LINE-13")]
    public async Task Sign_ins_at_two_servers_are_two_files()
    {
        await SignInAsync();
        new SignInFile(Path.Combine(folder.FullName, "home"), new Uri("https://other.example")).Read().ShouldBeNull();
    }

    [Fact, Rule("LINE-14")]
    public async Task A_token_is_renewed_before_it_ends_once_for_all_who_share_it()
    {
        var first = await SignInAsync();
        using var one = new KeptTokens(File, clock);
        using var other = new KeptTokens(File, clock);
        (await one.GetAsync(Stop)).ShouldBe(first.AccessToken);
        clock.Advance(TimeSpan.FromSeconds(241));
        var tokens = await Task.WhenAll(one.GetAsync(Stop), other.GetAsync(Stop), one.GetAsync(Stop));
        tokens.Distinct().ShouldHaveSingleItem().ShouldNotBe(first.AccessToken);
        provider.Programs.Renewals.ShouldBe(1);
        provider.Refusals.ShouldBeEmpty();
    }

    [Fact, Rule("LINE-14")]
    public async Task A_token_that_the_server_did_not_take_is_renewed_at_once()
    {
        var first = await SignInAsync();
        using var tokens = new KeptTokens(File, clock);
        tokens.Forget(await tokens.GetAsync(Stop));
        (await tokens.GetAsync(Stop)).ShouldNotBe(first.AccessToken);
    }

    [Fact, Rule("LINE-14")]
    public async Task A_sign_in_that_ended_at_the_provider_says_so()
    {
        await SignInAsync();
        using var tokens = new KeptTokens(File, clock);
        clock.Advance(TimeSpan.FromMinutes(10));
        provider.Programs.Errors.Enqueue("invalid_grant");
        var ended = await Should.ThrowAsync<CaseRoomException>(() => tokens.GetAsync(Stop));
        ended.Message.ShouldContain("caseroom login");
        ended.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact, Rule("LINE-14")]
    public async Task A_provider_that_is_away_is_not_needed_while_the_token_lasts()
    {
        var first = await SignInAsync();
        using var tokens = new KeptTokens(File, clock);
        clock.Advance(TimeSpan.FromSeconds(250));
        provider.Programs.Errors.Enqueue("server_error");
        (await tokens.GetAsync(Stop)).ShouldBe(first.AccessToken);
        (await tokens.GetAsync(Stop)).ShouldNotBe(first.AccessToken);
    }

    [Fact, Rule("LINE-16")]
    public async Task Signing_out_gives_both_tokens_back_and_leaves_no_file()
    {
        var kept = await SignInAsync();
        using var tokens = new KeptTokens(File, clock);
        (await tokens.EndAsync(Stop)).ShouldBe(true);
        provider.Programs.Returned.ShouldBe([kept.RefreshToken!, kept.AccessToken]);
        Path.Exists(File.Path).ShouldBeFalse();
        await Should.ThrowAsync<CaseRoomException>(() => tokens.GetAsync(Stop));
    }

    [Fact, Rule("LINE-16")]
    public async Task A_provider_that_takes_back_only_what_renews_has_been_told()
    {
        provider.Programs.TakesAccessTokens = false;
        var kept = await SignInAsync();
        using var tokens = new KeptTokens(File, clock);
        (await tokens.EndAsync(Stop)).ShouldBe(true);
        provider.Programs.Returned.ShouldBe([kept.RefreshToken!]);
    }

    [Fact, Rule("LINE-16")]
    public async Task Signing_out_says_where_the_provider_could_not_be_told()
    {
        provider.Programs.TakesBack = false;
        await SignInAsync();
        using var tokens = new KeptTokens(File, clock);
        (await tokens.EndAsync(Stop)).ShouldBeNull();

        provider.Programs.TakesBack = true;
        await SignInAsync();
        await provider.DisposeAsync();
        (await tokens.EndAsync(Stop)).ShouldBe(false);
        Path.Exists(File.Path).ShouldBeFalse();
    }

    public async ValueTask InitializeAsync()
    {
        provider = await StrictProvider.StartAsync();
        provider.Clock = clock;
    }

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<KeptSignIn> SignInAsync()
    {
        using var signIn = new DeviceSignIn(
            new ProgramProvider(
                "strict", "Strict", provider.Issuer, StrictPrograms.ClientId, "openid offline_access caseroom.read"),
            clock);
        var code = await signIn.BeginAsync(Stop);
        provider.Programs.Answer(code.UserCode);
        var kept = await signIn.WaitAsync(code, Stop);
        File.Write(kept);
        return kept;
    }
}

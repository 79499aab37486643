using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Welcome;

/// <summary>Development where others than who started it reach it.</summary>
public sealed class WelcomeTests(DevelopmentServer development)
{
    private const string Warning = "whoever reaches it may sign in as any of them";

    [Theory, Rule("SIG-123")]
    [InlineData("0.0.0.0")]
    [InlineData("[::]")]
    public async Task Who_starts_it_for_others_is_told_that_anybody_may_sign_in(string host)
    {
        await using var server = ServerProcess.Begin(new()
        {
            Settings = new Dictionary<string, string?>
            {
                ["Kestrel:Endpoints:All:Url"] = $"http://{host}:{FreePort.Take()}",
            },
        });
        await Eventually.IsTrueAsync(() => server.Output.Contains(Warning, StringComparison.Ordinal));
    }

    [Fact, Rule("SIG-123")]
    public void Who_starts_it_for_this_machine_alone_is_told_nothing_of_the_kind()
    {
        development.Process.Output.ShouldContain("CaseRoom is running with test data only");
        development.Process.Output.ShouldNotContain(Warning);
    }
}

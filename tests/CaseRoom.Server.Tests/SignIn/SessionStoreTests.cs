using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class SessionStoreTests
{
    [Fact, Rule("SIG-13")]
    public async Task A_killed_server_comes_back_with_everyone_still_signed_in()
    {
        await using var server = await ServerProcess.StartAsync();
        using var browser = await server.SignInAsync("mari");
        using var program = await server.BearerAsync("kari");
        await server.KillAsync();
        await server.RestartAsync();
        (await browser.UserNameAsync()).ShouldBe("mari");
        (await program.UserNameAsync()).ShouldBe("kari");
    }
}

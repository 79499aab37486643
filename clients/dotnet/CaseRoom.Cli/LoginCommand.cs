using System.CommandLine;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Cli;

/// <summary><c>caseroom login</c>: a person signs in with a code, in a browser on any machine.</summary>
internal static class LoginCommand
{
    public static Command Make(CommonOptions common)
    {
        var provider = Word("--provider", "Which of the server's providers, where it has several.", "NAME");
        var issuer = Word("--issuer", "A provider that the server does not name.", "URL");
        var client = Word("--client-id", "This program as it is registered there.", "ID");
        var scope = Word("--scope", "What to ask for there.", "WORDS");
        var resource = Word("--resource", "Which API the tokens are for.", "URI");
        var command = new Command("login", "Sign in, in a browser.") { provider, issuer, client, scope, resource };
        command.SetAction(async (parsed, cancel) =>
        {
            var server = parsed.GetRequiredValue(common.Server);
            var through = parsed.GetValue(issuer) is { } address
                ? new ProgramProvider(
                    "", address, address, parsed.GetValue(client) ?? throw Usage("--issuer needs --client-id."),
                    parsed.GetValue(scope) ?? "openid offline_access", parsed.GetValue(resource))
                : Choose(await DeviceSignIn.ProvidersAsync(server, cancel), parsed.GetValue(provider));
            if (!Uri.IsWellFormedUriString(through.Issuer, UriKind.Absolute))
            {
                throw Usage($"'{through.Issuer}' is no address of a provider.");
            }

            var screen = common.Screen(parsed);
            using var signIn = new DeviceSignIn(through);
            var code = await signIn.BeginAsync(cancel);
            screen.Show(
                new Asked(code.Address, code.UserCode, code.WholeAddress),
                asked => $"Open {asked.Address} and enter the code {asked.UserCode}");
            var file = new SignInFile(SignInFile.Home(), server);
            file.Write(await signIn.WaitAsync(code, cancel));
            await ShowWhoAsync(server, file, screen, cancel);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Somebody who is not known at the server has no use of a sign-in.</summary>
    private static async Task ShowWhoAsync(Uri server, SignInFile file, Screen screen, CancellationToken cancel)
    {
        using var tokens = new KeptTokens(file);
        using var client = new CaseRoomClient(server, tokens);
        try
        {
            var person = await client.MeAsync(cancel);
            screen.Show(person, one => $"Signed in as {one.Name}, {one.Organisation}.");
        }
        catch (CaseRoomException)
        {
            await tokens.EndAsync(cancel);
            throw;
        }
    }

    private static ProgramProvider Choose(IReadOnlyList<ProgramProvider> all, string? wished)
    {
        if (all.Count == 0)
        {
            throw new CliException(
                "This server names no provider for programs: --issuer and --client-id, --as, or CASEROOM_TOKEN.");
        }

        var names = string.Join(" or ", all.Select(each => each.Name));
        if (wished is null && all.Count == 1) { return all[0]; }
        if (wished is null) { throw Usage($"Say which provider: --provider {names}."); }
        return all.FirstOrDefault(each => each.Name == wished)
            ?? throw Usage($"There is no provider {wished}: --provider {names}.");
    }

    private static CliException Usage(string sentence) => new(sentence, ExitCode.Usage);

    private static Option<string?> Word(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help };

    private sealed record Asked(Uri Address, string UserCode, Uri? WholeAddress);
}

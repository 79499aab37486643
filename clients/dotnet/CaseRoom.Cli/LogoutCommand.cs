using System.CommandLine;
using CaseRoom.Client;

namespace CaseRoom.Cli;

/// <summary><c>caseroom logout</c>: forgets the sign-in here, and at the provider where it takes that.</summary>
internal static class LogoutCommand
{
    public static Command Make(CommonOptions common)
    {
        var command = new Command("logout", "Sign out.");
        command.SetAction(async (parsed, cancel) =>
        {
            var server = parsed.GetRequiredValue(common.Server);
            using var tokens = new KeptTokens(new SignInFile(SignInFile.Home(), server));
            var told = await tokens.EndAsync(cancel);
            common.Screen(parsed).Show(new SignedOut(told), one => one.Revoked switch
            {
                true => "Signed out, here and at the provider.",
                false => "Signed out here. The provider could not be told: its tokens last until they end.",
                null => "Signed out here. The provider takes no tokens back: they last until they end.",
            });
            return ExitCode.Done;
        });
        return command;
    }

    private sealed record SignedOut(bool? Revoked);
}

using System.CommandLine;
using CaseRoom.Client;

namespace CaseRoom.Cli;

/// <summary>Options that every subcommand has.</summary>
internal sealed class CommonOptions
{
    private const string TokenVariable = "CASEROOM_TOKEN";

    public Option<Uri> Server { get; } = new("--server")
    {
        Description = "Where CaseRoom is.",
        HelpName = "URL",
        Recursive = true,
        DefaultValueFactory = _ => new Uri("http://localhost:5080"),
        CustomParser = argument => ParseServer(argument),
    };

    public Option<string?> Person { get; } = new("--as")
    {
        Description = $"Be this demo person (Development only); otherwise whoever the token in {TokenVariable} is of, "
            + "or who signed in with caseroom login.",
        HelpName = "PERSON",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON, one value a line, for programs.",
        Recursive = true,
    };

    /// <exception cref="CliException">Nobody is named, and nobody has signed in.</exception>
    public CaseRoomClient Connect(ParseResult parsed)
    {
        var server = parsed.GetRequiredValue(Server);
        if (parsed.GetValue(Person) is { } person)
        {
            return new CaseRoomClient(server, new DemoSignIn(server, person));
        }

        if (Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token)
        {
            return new CaseRoomClient(server, new GivenToken(token));
        }

        var file = new SignInFile(SignInFile.Home(), server);
        return file.Read() is not null
            ? new CaseRoomClient(server, new KeptTokens(file))
            : throw new CliException(
                $"Say who you are: caseroom login, --as PERSON, or a token in {TokenVariable}.", ExitCode.Usage);
    }

    public Screen Screen(ParseResult parsed) => new(
        parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, parsed.GetValue(Json));

    private static Uri? ParseServer(System.CommandLine.Parsing.ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[^1].Value, UriKind.Absolute, out var server)
            && server.Scheme is "http" or "https")
        {
            return server;
        }

        argument.AddError($"--server must be an http or https address, not '{argument.Tokens[^1].Value}'.");
        return null;
    }
}

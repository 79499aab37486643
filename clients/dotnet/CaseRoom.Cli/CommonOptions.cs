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
        Description =
            $"Sign in as this demo person (Development only); otherwise the token in {TokenVariable} is used.",
        HelpName = "PERSON",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON, one value a line, for programs.",
        Recursive = true,
    };

    /// <exception cref="CliException">Neither a demo person nor a token is given.</exception>
    public CaseRoomClient Connect(ParseResult parsed)
    {
        var server = parsed.GetRequiredValue(Server);
        if (parsed.GetValue(Person) is { } person)
        {
            return new CaseRoomClient(server, new DemoSignIn(server, person));
        }

        return Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token
            ? new CaseRoomClient(server, new GivenToken(token))
            : throw new CliException($"Say who you are: --as PERSON, or a token in {TokenVariable}.", ExitCode.Usage);
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

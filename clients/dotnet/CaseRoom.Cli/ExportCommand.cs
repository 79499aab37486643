using System.CommandLine;
using CaseRoom.Client;

namespace CaseRoom.Cli;

/// <summary><c>caseroom export ROOM</c>: the joint conclusion as a file.</summary>
internal static class ExportCommand
{
    public static Command Make(CommonOptions common)
    {
        var room = RoomArgument.Make();
        var form = OneOf("--form", "With the patient's identity, or without.", "identified", "pseudonymised");
        var format = OneOf("--format", "The kind of file.", "pdf", "html", "json");
        var language = OneOf("--lang", "The report's language.", "nb", "nn", "en");
        var file = new Option<string>("--out") { Description = "File to write.", HelpName = "FILE", Required = true };
        var looked = new Option<bool>("--looked")
        {
            Description = "You looked at what may be a name in it, and it may leave.",
        };
        var command = new Command("export", "Save a room's conclusion.") { room, form, format, language, file, looked };
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = common.Connect(parsed);
            var id = await RoomArgument.FindAsync(client, parsed.GetRequiredValue(room), cancel);
            var name = parsed.GetRequiredValue(file);
            await using var content = await client.ExportAsync(
                id, Enum.Parse<ExportFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
                Enum.Parse<ExportForm>(parsed.GetRequiredValue(form), ignoreCase: true),
                parsed.GetRequiredValue(language), parsed.GetValue(looked), cancel);
            var length = await SavedFile.WriteAsync(content, name, cancel);
            common.Screen(parsed).Show(new Exported(id, name, length), one => $"{one.File}  {one.Bytes} bytes");
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> OneOf(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
            Required = name == "--form",
        };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private sealed record Exported(Guid RoomId, string File, long Bytes);
}

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
        var command = new Command("export", "Save a room's conclusion.") { room, form, format, language, file };
        command.SetAction(async (parsed, cancel) =>
        {
            using var client = common.Connect(parsed);
            var id = await RoomArgument.FindAsync(client, parsed.GetRequiredValue(room), cancel);
            var name = parsed.GetRequiredValue(file);
            await using var content = await client.ExportAsync(
                id, Enum.Parse<ExportFormat>(parsed.GetRequiredValue(format), ignoreCase: true),
                Enum.Parse<ExportForm>(parsed.GetRequiredValue(form), ignoreCase: true),
                parsed.GetRequiredValue(language), cancel);
            var length = await SaveAsync(content, name, cancel);
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

    /// <summary>Written beside its place and moved there whole: a file of that name is never half of one.</summary>
    private static async Task<long> SaveAsync(Stream content, string name, CancellationToken cancel)
    {
        var part = $"{name}.part";
        try
        {
            long length;
            await using (var written = new FileStream(part, Readable()))
            {
                await content.CopyToAsync(written, cancel);
                length = written.Length;
            }

            File.Move(part, name, overwrite: true);
            return length;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>It may hold health data: for its owner alone, where the system knows owners.</summary>
    private static FileStreamOptions Readable()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
        return options;
    }

    private sealed record Exported(Guid RoomId, string File, long Bytes);
}

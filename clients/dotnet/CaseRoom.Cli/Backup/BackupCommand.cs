using System.CommandLine;

namespace CaseRoom.Cli.Backup;

/// <summary><c>caseroom backup COPY --data DATA</c>: copies a store while people work. No key is in the copy.</summary>
internal static class BackupCommand
{
    public static Command Make(CommonOptions common)
    {
        var copy = new Argument<string>("COPY") { Description = "The folder to make; missing or empty." };
        var data = StoreOptions.Data();
        var database = StoreOptions.Database();
        var command = new Command("backup", "Copy a store while people work; the keys are not copied.")
        {
            copy, data, database,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var from = Path.GetFullPath(parsed.GetRequiredValue(data));
            var to = Path.GetFullPath(parsed.GetRequiredValue(copy));
            StoreOptions.RequireApart(from, to);
            StoreOptions.RequireEmpty(to);
            var at = TimeProvider.System.GetUtcNow();
            var manifest = parsed.GetValue(database) is { } given
                ? await PostgresCopy.MakeAsync(DatabaseArgument.Checked(given), from, to, at, cancel)
                : await SqliteCopy.MakeAsync(from, to, at, cancel);
            manifest.WriteTo(to);
            common.Screen(parsed).Show(
                new Copied(
                    manifest.Streams.Count, manifest.Streams.Sum(end => end.Sequence),
                    manifest.Accesses.Sum(end => end.Sequence), manifest.Files.Count,
                    manifest.Files.Sum(file => file.Bytes)),
                made => $"Copied and whole: {made.Logs} logs with {made.Entries} entries, {made.Accesses} rows of who "
                    + $"read what, {made.Files} files of {made.Bytes} bytes. The keys are kept elsewhere.");
            return ExitCode.Done;
        });
        return command;
    }

    private sealed record Copied(int Logs, long Entries, long Accesses, int Files, long Bytes);
}

using System.CommandLine;

namespace CaseRoom.Cli.Backup;

/// <summary>
/// <c>caseroom restore COPY --data DATA --witness FOLDER --lost-at TIME</c>: puts a copy in the place of a store that
/// is gone. What was erased since the copy was made is erased in it before anybody can read it.
/// </summary>
internal static class RestoreCommand
{
    public static Command Make(CommonOptions common)
    {
        var copy = new Argument<string>("COPY") { Description = "As caseroom backup made it." };
        var data = StoreOptions.Data();
        var database = StoreOptions.Database();
        var witness = new Option<string[]>("--witness")
        {
            Description = "A folder that took the store's checkpoints; it says what was erased since. May be several.",
            HelpName = "FOLDER",
        };
        var lost = new Option<bool>("--erasures-lost")
        {
            Description = "No such folder is left: whatever was erased since the copy is readable again, until it is "
                + "decided anew.",
        };
        var lostAt = new Option<DateTimeOffset?>("--lost-at")
        {
            Description = "When the store was at work the last time, as 2026-11-28T20:00Z: a witness that ends before "
                + "does not know what was erased until then.",
            HelpName = "TIME",
        };
        var command = new Command("restore", "Put a copy in the place of a store that is gone.")
        {
            copy, data, database, witness, lostAt, lost,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(lost) == parsed.GetValue(witness) is { Length: > 0 })
            {
                parsed.AddError("Name the store's witness by --witness: it says what was erased since the copy was "
                    + "made. Where none is left, and then alone, say --erasures-lost.");
            }
            else if (parsed.GetValue(witness) is { Length: > 0 } && parsed.GetValue(lostAt) is null)
            {
                parsed.AddError("Say by --lost-at when the store was at work the last time: an older copy of its "
                    + "witness does not know what was erased until then.");
            }
        });
        command.SetAction(async (parsed, cancel) =>
        {
            var from = Path.GetFullPath(parsed.GetRequiredValue(copy));
            var to = Path.GetFullPath(parsed.GetRequiredValue(data));
            StoreOptions.RequireApart(from, to);
            var given = parsed.GetValue(database);
            var manifest = Manifest.In(from);
            RequireSameKind(manifest, given);
            var witnessed = parsed.GetValue(witness) is { Length: > 0 } folders
                ? new WitnessedErasures(folders, manifest.MadeAt) : null;
            witnessed?.RequireUntil(parsed.GetValue(lostAt)!.Value);
            await CopiedFiles.RequireWholeAsync(from, manifest, cancel);
            StoreOptions.RequireEmpty(to);
            var held = await RestoreAsync(from, manifest, to, given, witnessed, cancel);
            common.Screen(parsed).Show(
                new Restored(manifest.MadeAt, manifest.Streams.Count, manifest.Streams.Sum(end => end.Sequence), held,
                    witnessed?.Until),
                Line);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>What does not become a store leaves nothing behind: it can be tried again.</summary>
    private static async Task<int> RestoreAsync(
        string from, Manifest manifest, string to, string? database, WitnessedErasures? witness,
        CancellationToken cancel)
    {
        try
        {
            foreach (var file in manifest.Files.Where(file => IsBlob(file) && !IsErased(file, witness)))
            {
                await CopiedFiles.CopyAsync(Path.Combine(from, file.Path), to, file.Path, cancel);
            }

            foreach (var folder in Directory.EnumerateDirectories(to, "*", SearchOption.AllDirectories).Append(to))
            {
                Adapters.FolderEntries.Flush(folder);
            }

            return database is null
                ? await SqliteCopy.RestoreAsync(from, manifest, to, witness, cancel)
                : await PostgresCopy.RestoreAsync(from, manifest, DatabaseArgument.Checked(database), witness, cancel);
        }
        catch
        {
            foreach (var file in Directory.EnumerateFiles(to)) { File.Delete(file); }
            foreach (var folder in Directory.EnumerateDirectories(to)) { Directory.Delete(folder, recursive: true); }
            throw;
        }
    }

    private static bool IsBlob(CopiedFile file) =>
        file.Path.StartsWith($"{CopiedFiles.Blobs}/", StringComparison.Ordinal);

    /// <summary>Below <c>blobs</c> a stream's files lie in the folder of its name.</summary>
    private static bool IsErased(CopiedFile file, WitnessedErasures? witness) =>
        file.Path.Split('/') is [_, var kind, var id, _] && witness?.Erased.Contains($"{kind}/{id}") is true;

    private static void RequireSameKind(Manifest manifest, string? database)
    {
        if (manifest.Store == Manifest.Postgres && database is null)
        {
            throw new CliException("The copy is of a cluster: name the new database by --database.", ExitCode.Usage);
        }

        if (manifest.Store != Manifest.Postgres && database is not null)
        {
            throw new CliException("The copy is of a store without a database: leave --database out.", ExitCode.Usage);
        }
    }

    private static string Line(Restored done) =>
        $"Restored and whole, as of {done.AsOf:u}: {done.Logs} logs with {done.Entries} entries. "
        + $"Erased in it because they were erased since: {done.Erased}."
        + (done.WitnessedUntil is { } until ? $" What was erased after {until:u} is not known." : "");

    private sealed record Restored(
        DateTimeOffset AsOf, int Logs, long Entries, int Erased, DateTimeOffset? WitnessedUntil);
}

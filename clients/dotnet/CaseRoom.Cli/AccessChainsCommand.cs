using System.CommandLine;
using System.Data.Common;
using System.Text.Json;
using CaseRoom.Cli.Backup;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Cli;

/// <summary>
/// <c>caseroom access-chains FOLDER --data DATA</c>: every chain of who read what, of rooms and of what belongs to
/// none, each as a file for <c>verify-access</c>. Sealed as it is stored, so that who checks it learns nothing of
/// anybody; whether it is whole is not asked here.
/// </summary>
internal static class AccessChainsCommand
{
    public static Command Make(CommonOptions common)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder to make; missing or empty." };
        var data = StoreOptions.Data();
        var database = StoreOptions.Database();
        var command = new Command("access-chains", "Save all of who has read what, sealed, to be checked elsewhere.")
        {
            folder, data, database,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var from = Path.GetFullPath(parsed.GetRequiredValue(data));
            var to = Path.GetFullPath(parsed.GetRequiredValue(folder));
            StoreOptions.RequireApart(from, to);
            StoreOptions.RequireEmpty(to);
            await using DbConnection store = parsed.GetValue(database) is { } given
                ? await PostgresCopy.OpenAsync(DatabaseArgument.Checked(given), cancel)
                : SqliteCopy.OpenAccesses(from);
            var saved = await SaveAsync(store, to, cancel);
            common.Screen(parsed).Show(saved, one => $"Saved: {one.Chains} chains with {one.Rows} rows.");
            return ExitCode.Done;
        });
        return command;
    }

    public static string FileNameOf(string chain) =>
        string.Concat(chain.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')) + ".json";

    /// <summary>One chain at a time is in memory.</summary>
    private static async Task<Saved> SaveAsync(DbConnection store, string folder, CancellationToken cancel)
    {
        var (chains, total) = (0, 0L);
        var (chain, rows) = ("", new List<AccessRow>());
        await foreach (var (name, row) in StoredChains.RowsOfAccessesAsync(store, cancel))
        {
            if (name != chain)
            {
                await WriteAsync();
                (chain, rows) = (name, []);
            }

            rows.Add(row);
        }

        await WriteAsync();
        return new Saved(chains, total);

        async Task WriteAsync()
        {
            if (rows.Count == 0) { return; }
            using var content = new MemoryStream(
                JsonSerializer.SerializeToUtf8Bytes(new AccessExport(chain, rows), WireJson.Options));
            await SavedFile.WriteAsync(content, Path.Combine(folder, FileNameOf(chain)), cancel);
            (chains, total) = (chains + 1, total + rows.Count);
        }
    }

    private sealed record Saved(int Chains, long Rows);
}

using System.Data.Common;
using System.Text.Json;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Cli.Backup;

/// <summary>What is known of rows of the access log from elsewhere.</summary>
internal interface IWitnessedRows
{
    /// <exception cref="CliException">Another row was witnessed at that place.</exception>
    void Compare(string chain, long sequence, byte[] hash);
}

/// <summary>Nothing is known.</summary>
internal sealed class Unwitnessed : IWitnessedRows
{
    public void Compare(string chain, long sequence, byte[] hash)
    {
    }
}

/// <summary>
/// The folders that took checkpoints while the store was at work: which streams were erased until the end, and by what
/// is told that they are this store's.
/// </summary>
internal sealed class WitnessedErasures : IWitnessedRows
{
    /// <summary>Rows by which folder and copy are told to belong together: more would prove nothing more.</summary>
    private const int Compared = 1000;

    private readonly string[] folders;
    private readonly ILookup<(string Chain, long Sequence), byte[]> rows;
    private readonly HashSet<string> erased;
    private bool known;

    /// <param name="folders">At least one.</param>
    /// <exception cref="CliException">One of them is no such folder.</exception>
    public WitnessedErasures(string[] folders)
    {
        this.folders = folders;
        foreach (var folder in folders)
        {
            if (!File.Exists(Path.Combine(folder, CheckpointFiles.KeyName)))
            {
                throw new CliException($"{folder} is no folder of checkpoints: it has no {CheckpointFiles.KeyName}.");
            }
        }

        rows = folders.SelectMany(RowsOf).ToLookup(row => row.Place, row => row.Hash);
        erased = [.. folders.SelectMany(ErasedIn)];
    }

    /// <summary>Streams that were erased, by name.</summary>
    public IReadOnlySet<string> Erased => erased;

    /// <summary>A store that was restored and grew again is witnessed twice, differently: one of them has to
    /// fit.</summary>
    public void Compare(string chain, long sequence, byte[] hash)
    {
        var witnessed = rows[(chain, sequence)].ToList();
        if (witnessed.Count == 0) { return; }
        known = true;
        if (!witnessed.Exists(one => one.AsSpan().SequenceEqual(hash))) { throw Foreign(); }
    }

    /// <summary>Whether the folders are those of the store that was copied, as far as it can be told.</summary>
    /// <exception cref="CliException">They know other rows, or nothing of what the copy says was erased.</exception>
    public async Task RequireOfAsync(DbConnection log, CancellationToken cancel)
    {
        if (rows.Count > 0 && !known) { throw Foreign(); }
        await using var command = log.CreateCommand();
        command.CommandText = "SELECT DISTINCT stream FROM stream_keys WHERE wrapped IS NULL";
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
        {
            if (!erased.Contains(row.GetString(0))) { throw Foreign(); }
        }
    }

    private CliException Foreign() => new(
        $"{string.Join(", ", folders)} is not the witness of the store that was copied, or not all of it: what was "
        + "erased since cannot be told.");

    private static IEnumerable<((string Chain, long Sequence) Place, byte[] Hash)> RowsOf(string folder) =>
        (from checkpoint in CheckpointFiles.In(folder)
         from chain in checkpoint.Chains
         from place in chain.Hashes.Select((hash, i) => (Place: (chain.Chain, chain.From + i), Hash: hash))
         select place).Take(Compared);

    private static IEnumerable<string> ErasedIn(string folder) =>
        Directory.GetFiles(folder, ErasedStream.Files).SelectMany(File.ReadLines).Select(Read).OfType<string>();

    /// <summary>Null for a line that a crash cut short: nothing was destroyed after it.</summary>
    private static string? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ErasedStream>(line, WireJson.Options)?.Stream;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

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

    /// <summary>A checkpoint is made every minute; that many may have been missed.</summary>
    private static readonly TimeSpan MostBehind = TimeSpan.FromMinutes(3);

    private readonly string[] folders;
    private readonly ILookup<(string Chain, long Sequence), byte[]> rows;
    private readonly HashSet<string> erased;
    private readonly bool shared;
    private bool known;

    /// <param name="folders">At least one.</param>
    /// <param name="madeAt">When the copy was made: what was witnessed until then is in it.</param>
    /// <exception cref="CliException">One of them is no such folder.</exception>
    public WitnessedErasures(string[] folders, DateTimeOffset madeAt)
    {
        this.folders = folders;
        foreach (var folder in folders)
        {
            if (!File.Exists(Path.Combine(folder, CheckpointFiles.KeyName)))
            {
                throw new CliException($"{folder} is no folder of checkpoints: it has no {CheckpointFiles.KeyName}.");
            }
        }

        var checkpoints = folders.Select(CheckpointFiles.In).ToList();
        shared = checkpoints.Exists(some => some.Exists(one => one.At <= madeAt && one.Chains.Count > 0));
        rows = checkpoints.SelectMany(some => RowsOf(some, madeAt)).ToLookup(row => row.Place, row => row.Hash);
        Until = checkpoints.SelectMany(some => some.Select(one => (DateTimeOffset?)one.At)).Max();
        erased = [.. folders.SelectMany(ErasedIn)];
    }

    /// <summary>The newest checkpoint's time: of what was erased later the folders know nothing. Null where there is
    /// none.</summary>
    public DateTimeOffset? Until { get; }

    /// <summary>Whether the folders reach as far as the store lived.</summary>
    /// <param name="lostAt">When it was at work the last time.</param>
    /// <exception cref="CliException">They do not.</exception>
    public void RequireUntil(DateTimeOffset lostAt)
    {
        if (lostAt - Until <= MostBehind) { return; }
        throw new CliException(
            $"{string.Join(", ", folders)} knows nothing{(Until is { } end ? $" after {end:u}" : "")}, and the store "
            + $"was at work until {lostAt:u}: name the folder that took its last checkpoints. Where that is lost, name "
            + "as --lost-at the time until which this one reaches; what was erased after it is readable again, until "
            + "it is decided anew.");
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
        if (shared && !known) { throw Foreign(); }
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

    /// <summary>The newest that the copy can have: one that was put back and grew again differs from its witness at
    /// the end.</summary>
    private static IEnumerable<((string Chain, long Sequence) Place, byte[] Hash)> RowsOf(
        List<Checkpoint> checkpoints, DateTimeOffset madeAt) =>
        (from checkpoint in checkpoints.Where(one => one.At <= madeAt).Reverse()
             .Concat(checkpoints.Where(one => one.At > madeAt))
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

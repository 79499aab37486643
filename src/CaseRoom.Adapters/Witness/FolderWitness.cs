using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Audit;

namespace CaseRoom.Adapters.Witness;

/// <summary>
/// A second folder, such as a share of another machine that only takes what is added: a file a day, a checkpoint a
/// line, and what a time-stamping service said of it in a file of its own.
/// </summary>
public sealed class FolderWitness(string folder) : ICheckpointWitness
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const byte LineEnd = (byte)'\n';

    /// <summary>The last that is whole: what a crash cut short lies there and was never a checkpoint.</summary>
    public async Task<Checkpoint?> NewestAsync(bool withRows = false, CancellationToken cancel = default)
    {
        foreach (var file in Files().OrderDescending(StringComparer.Ordinal))
        {
            foreach (var line in (await File.ReadAllLinesAsync(file, cancel)).Reverse())
            {
                if (Read(line) is { } newest && (!withRows || newest.Chains.Count > 0)) { return newest; }
            }
        }

        return null;
    }

    public async IAsyncEnumerable<Checkpoint> AfterAsync(
        long number, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var file in Files().Order(StringComparer.Ordinal))
        {
            await foreach (var line in File.ReadLinesAsync(file, cancel))
            {
                if (Read(line) is { } one && one.Number > number) { yield return one; }
            }
        }
    }

    public async Task WriteAsync(IReadOnlyList<Checkpoint> checkpoints, CancellationToken cancel = default)
    {
        foreach (var day in checkpoints.GroupBy(one => DayOf(one.At)))
        {
            await AddAsync("checkpoints", day.Key, day, cancel);
        }
    }

    public Task WriteAsync(DateTimeOffset at, CheckpointStamp stamp, CancellationToken cancel = default) =>
        AddAsync("stamps", DayOf(at), [stamp], cancel);

    private string[] Files() => Directory.GetFiles(folder, "checkpoints-*.jsonl");

    private static string DayOf(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task AddAsync<T>(string kind, string day, IEnumerable<T> lines, CancellationToken cancel)
    {
        var path = Path.Combine(folder, $"{kind}-{day}.jsonl");
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = OwnerOnly; }
        byte[] json =
            [
                .. lines.SelectMany(line =>
                    (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(line, WireJson.Options), LineEnd]),
            ];
        byte[] whole = await IsCutAsync(path, cancel) ? [LineEnd, .. json] : json;
        await using var file = new FileStream(path, options);
        await file.WriteAsync(whole, cancel);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Whether the last line has no end.</summary>
    private static async Task<bool> IsCutAsync(string path, CancellationToken cancel)
    {
        if (!File.Exists(path)) { return false; }
        await using var file = File.OpenRead(path);
        if (file.Length == 0) { return false; }
        file.Seek(-1, SeekOrigin.End);
        var last = new byte[1];
        await file.ReadExactlyAsync(last, cancel);
        return last[0] != LineEnd;
    }

    private static Checkpoint? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Checkpoint>(line, WireJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

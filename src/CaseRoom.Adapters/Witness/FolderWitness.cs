using System.Runtime.CompilerServices;
using CaseRoom.Contracts.Audit;
using CaseRoom.Grains.Audit;

namespace CaseRoom.Adapters.Witness;

/// <summary>
/// A second folder, such as a share of another machine that only takes what is added: a file a day, a checkpoint a
/// line, and what a time-stamping service said of it in a file of its own.
/// </summary>
public sealed class FolderWitness(string folder) : ICheckpointWitness
{
    /// <summary>The last that is whole: what a crash cut short lies there and was never a checkpoint.</summary>
    public async Task<Checkpoint?> NewestAsync(
        Func<Checkpoint, bool>? that = null, CancellationToken cancel = default)
    {
        foreach (var file in Files().OrderDescending(StringComparer.Ordinal))
        {
            foreach (var line in (await File.ReadAllLinesAsync(file, cancel)).Reverse())
            {
                if (WitnessFile.Read<Checkpoint>(line) is { } newest && that?.Invoke(newest) != false)
                {
                    return newest;
                }
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
                if (WitnessFile.Read<Checkpoint>(line) is { } one && one.Number > number) { yield return one; }
            }
        }
    }

    public async Task WriteAsync(IReadOnlyList<Checkpoint> checkpoints, CancellationToken cancel = default)
    {
        foreach (var day in checkpoints.GroupBy(one => WitnessFile.DayOf(one.At)))
        {
            await WitnessFile.AddAsync(folder, "checkpoints", day.Key, day, cancel);
        }
    }

    public Task WriteAsync(DateTimeOffset at, CheckpointStamp stamp, CancellationToken cancel = default) =>
        WitnessFile.AddAsync(folder, "stamps", WitnessFile.DayOf(at), [stamp], cancel);

    private string[] Files() => Directory.GetFiles(folder, "checkpoints-*.jsonl");
}

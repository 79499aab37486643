using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;

namespace CaseRoom.Adapters.Witness;

/// <summary>Erasures in the folders that take checkpoints. Each folder holds all of them, so that any one of them tells
/// whoever restores a copy.</summary>
/// <param name="folders">At least one.</param>
public sealed class FolderErasures(IReadOnlyList<string> folders) : IErasureRecord, IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    public async Task AddAsync(
        IReadOnlyList<StreamId> streams, DateTimeOffset at, CancellationToken cancel = default)
    {
        await turn.WaitAsync(cancel);
        try
        {
            foreach (var folder in folders)
            {
                var known = NamesIn(folder).ToHashSet();
                ErasedStream[] missing = [.. streams.Select(stream => new ErasedStream($"{stream}", at))
                    .Where(one => !known.Contains(one.Stream))];
                if (missing.Length == 0) { continue; }
                await WitnessFile.AddAsync(folder, "erased", WitnessFile.DayOf(at), missing, cancel);
                FolderEntries.Flush(folder);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public Task<IReadOnlyList<StreamId>> ReadAsync(CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<StreamId>>(
            [.. folders.SelectMany(NamesIn).Distinct().Select(StreamNames.Parse)]);

    private static IEnumerable<string> NamesIn(string folder) =>
        Directory.GetFiles(folder, ErasedStream.Files).SelectMany(File.ReadLines)
            .Select(line => WitnessFile.Read<ErasedStream>(line)?.Stream).OfType<string>();

    public void Dispose() => turn.Dispose();
}

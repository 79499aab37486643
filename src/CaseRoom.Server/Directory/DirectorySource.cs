using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Directory;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Directory;

/// <summary>
/// This host's copy of the directory. The head is asked for at every second's first use, and the copy is read anew when
/// it moved; a change made here counts at once.
/// </summary>
internal sealed class DirectorySource(
    IGrainFactory grains, StreamAsking asking, FirstPeople first, SessionEndings endings, TimeProvider clock)
    : IDisposable
{
    /// <summary>How long a change made on another host may go unseen.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private DirectoryReading? reading;
    private long checkedAt;

    public IDirectoryGrain Stream => grains.GetGrain<IDirectoryGrain>(StreamId.Directory.Id);

    /// <summary>Gives it commands: one outcome each, in order.</summary>
    public Task<IReadOnlyList<Outcome>> AskAsync(Guid actor, IReadOnlyList<EncodedCommand> commands) =>
        asking.AskAsync(StreamId.Directory, Stream, actor, commands);

    public async ValueTask<DirectoryReading> CurrentAsync() =>
        reading is { } held && clock.GetElapsedTime(Volatile.Read(ref checkedAt)) < Fresh
            ? held
            : await RefreshAsync();

    public async Task<DirectoryReading> RefreshAsync()
    {
        await gate.WaitAsync();
        try
        {
            var head = await Stream.Head();
            if (reading is null || reading.Sequence != head.Sequence) { Take(await ReadAsync()); }
            Volatile.Write(ref checkedAt, clock.GetTimestamp());
            return reading!;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<DirectoryReading> ReadAsync()
    {
        var encoded = await Stream.State();
        var state = DirectoryCodec.DecodeState(encoded.State);
        return new DirectoryReading(encoded.Sequence, state, first);
    }

    private void Take(DirectoryReading next)
    {
        var changed = reading?.Subjects
            .Where(held => next.Find(held.Key)?.Id != held.Value.Id)
            .Select(held => held.Key).ToList() ?? [];
        reading = next;
        foreach (var subject in changed) { endings.TellSubject(subject); }
    }
}

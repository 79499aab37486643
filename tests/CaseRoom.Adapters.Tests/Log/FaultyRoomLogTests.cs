using CaseRoom.Adapters.Memory;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Log;

/// <summary>The faults that other tests rely on do what they say.</summary>
public sealed class FaultyRoomLogTests
{
    private readonly LogBatches _batches = new(StreamId.Room(Guid.CreateVersion7()), new byte[32]);
    private readonly FaultyRoomLog _log = new(new MemoryRoomLog());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact, Rule("LOG-22")]
    public async Task A_failed_append_may_or_may_not_have_happened_and_asking_tells()
    {
        var append = _batches.Next("a");
        _log.Next(new LogFault.FailBefore());
        _log.Next(new LogFault.FailAfter());

        await Should.ThrowAsync<IOException>(() => _log.AppendAsync(append, Cancel));
        (await FoundAsync(append)).ShouldBe(0);
        await Should.ThrowAsync<IOException>(() => _log.AppendAsync(append, Cancel));
        (await FoundAsync(append)).ShouldBe(1);
        (await _log.AppendAsync(_batches.Next("b"), Cancel)).ShouldBe(AppendOutcome.Appended);
        _log.Appends.ShouldBe(3);
    }

    [Fact, Rule("LOG-22")]
    public async Task A_held_append_waits_on_the_side_of_the_commit_it_names()
    {
        var (before, after) = (new TaskCompletionSource(), new TaskCompletionSource());
        _log.Next(new LogFault.HoldBefore(before.Task));
        var first = _batches.Next("a");
        var held = _log.AppendAsync(first, Cancel);
        (await FoundAsync(first)).ShouldBe(0);
        before.SetResult();
        (await held).ShouldBe(AppendOutcome.Appended);

        _log.Next(new LogFault.HoldAfter(after.Task));
        var second = _batches.Next("b");
        held = _log.AppendAsync(second, Cancel);
        (await FoundAsync(second)).ShouldBe(1);
        held.IsCompleted.ShouldBeFalse();
        after.SetResult();
        (await held).ShouldBe(AppendOutcome.Appended);
    }

    private async Task<int> FoundAsync(LogAppend append) =>
        (await _log.FindCommandsAsync(append.Stream, [append.Commands[0].CommandId], Cancel)).Count;
}

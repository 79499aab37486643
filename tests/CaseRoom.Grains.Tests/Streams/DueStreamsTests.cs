using System.Security.Cryptography;
using CaseRoom.Adapters.Memory;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Tests.Streams;

public sealed class DueStreamsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SEQ-10")]
    public async Task Streams_that_stay_due_keep_no_other_from_its_turn()
    {
        var log = new MemoryRoomLog();
        var streams = new List<Guid>();
        for (var n = 0; n < 5; n++)
        {
            var one = new LogBatches(StreamId.Room(Guid.CreateVersion7()), RandomNumberGenerator.GetBytes(32))
            {
                DueAt = LogBatches.Noon.AddMinutes(n / 2),
            };
            await log.AppendAsync(one.Next("a"), Stop);
            streams.Add(one.Stream.Id);
        }

        var faults = new List<Exception>();
        var asked = new List<Guid>();
        var sweep = new TwoAtATime(log, new FakeTimeProvider(LogBatches.Noon.AddDays(1)), id =>
        {
            asked.Add(id);
            if (asked.Count == 3) { throw new InvalidOperationException("It cannot be read."); }
        });
        foreach (var expected in (DueSweep[])[new(2, 0), new(1, 1), new(1, 0), new(2, 0)])
        {
            (await sweep.SweepAsync(faults.Add, Stop)).ShouldBe(expected);
        }

        faults.ShouldHaveSingleItem().Message.ShouldBe("It cannot be read.");
        asked.Take(5).Order().ShouldBe(streams.Order());
        asked.Skip(5).ShouldBe(asked.Take(2));
    }

    private sealed class TwoAtATime(IRoomLog log, TimeProvider clock, Action<Guid> asked)
        : DueStreams(log, clock, StreamKind.Room, 2, (id, _) =>
        {
            asked(id);
            return Task.FromResult(new EncodedOutcome([]));
        })
    {
        protected override EncodedCommand CommandFor(DateTimeOffset dueAt) => Command(dueAt, "passTime", []);
    }
}

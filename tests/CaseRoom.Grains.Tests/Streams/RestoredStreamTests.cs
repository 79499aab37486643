using CaseRoom.Adapters.Memory;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Tests.Streams;

/// <summary>The disk is put back to an older copy while an activation goes on.</summary>
public sealed class RestoredStreamTests
{
    /// <summary>Events in the older copy: the opening and two texts.</summary>
    private const int Kept = RoomScript.Opened + 2;

    private readonly StreamId _room = StreamId.Room(Guid.CreateVersion7());
    private readonly MemoryStreamKeys _keys = new();
    private readonly FaultyRoomLog _log = new(new MemoryRoomLog());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Rule("SEQ-08")]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(6)]
    public async Task What_was_lost_with_the_rest_may_be_given_again(int grown)
    {
        var room = await RoomActivation.OpenAsync(_room, _log, _keys);
        await room.GiveAsync(RoomScript.Person, RoomScript.Opening());
        EncodedCommand[] given = [.. Enumerable.Range(0, 4).Select(n => RoomScript.Text($"{n}"))];
        foreach (var command in given) { await room.GiveAsync(RoomScript.Person, command); }

        var copy = await RoomScript.CopyAsync(_log, _keys, _room, upTo: Kept, Stop);
        var other = await RoomActivation.OpenAsync(_room, copy, _keys);
        for (var n = 0; n < grown; n++) { await other.GiveAsync(RoomScript.Person, RoomScript.Text($"other {n}")); }
        _log.Restore(_room, copy);

        // Its place in the log is what tells: memory alone would call the lost one applied.
        await room.ConfirmAsync();
        var again = (await room.GiveAsync(RoomScript.Person, given[3])).ToOutcome();
        (again.FirstSequence, again.Repeated).ShouldBe((Kept + grown + 1, false));
        var kept = (await room.GiveAsync(RoomScript.Person, given[1])).ToOutcome();
        (kept.FirstSequence, kept.Repeated).ShouldBe((Kept, true));

        var commands = await RoomScript.CommandsAsync(_log, _keys, _room, Stop);
        commands.Count.ShouldBe(Kept + grown + 1);
        commands.Skip(RoomScript.Opened).ShouldBeUnique();
        room.Head.Sequence.ShouldBe(Kept + grown + 1);
    }
}

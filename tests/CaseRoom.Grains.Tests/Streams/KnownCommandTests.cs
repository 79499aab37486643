using CaseRoom.Adapters.Memory;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Tests.Streams;

/// <summary>The same id again.</summary>
public sealed class KnownCommandTests
{
    private readonly StreamId _id = StreamId.Room(Guid.CreateVersion7());
    private readonly MemoryRoomLog _log = new();
    private readonly MemoryStreamKeys _keys = new();

    [Fact, Rule("SEQ-03")]
    public async Task An_accepted_command_is_known_to_memory_to_the_store_and_after_a_restart()
    {
        var room = await OpenAsync();
        var goal = Guid.CreateVersion7();
        // Decided again, the text would be set once more, the goal refused, and the same goal text has no event.
        Given[] given =
        [
            new(RoomScript.Text("a"), id => RoomScript.Text("other", id)),
            new(RoomScript.Goal(goal), id => RoomScript.Goal(goal, "other", id)),
            new(RoomScript.Text("a"), id => RoomScript.Text("other", id)),
        ];
        foreach (var one in given)
        {
            one.First = (await room.GiveAsync(RoomScript.Person, one.Command)).ShouldBeOfType<DecidedCommand.Applied>();
        }

        given[2].First.ToOutcome().FirstSequence.ShouldBeNull("the third had nothing to do");
        await KnownAsync(room, given);

        await ForgetAsync(room);
        await KnownAsync(room, given);
        await KnownAsync(await RoomActivation.OpenAsync(_id, _log, _keys), given);
        (await RoomScript.CommandsAsync(_log, _keys, _id, TestContext.Current.CancellationToken))
            .Count(id => given.Any(g => g.Command.CommandId == id)).ShouldBe(2);
    }

    [Fact, Rule("SEQ-06")]
    public async Task A_refusal_is_final_for_its_id_until_a_restart()
    {
        var room = await OpenAsync();
        var ready = RoomCluster.Encode(new ChangePhase(Phase.Ready));
        var first = await room.GiveAsync(RoomScript.Person, ready);
        RoomScript.CodeOf(first).ShouldBe("stepNotReady");
        // What it lacked is there now, and still its author was told no.
        await room.GiveAsync(RoomScript.Person, RoomScript.Goal(Guid.CreateVersion7()));
        await room.GiveAsync(RoomScript.Person, RoomCluster.Encode(
            new SetText(CasePart.Question, "What is it?", new Provenance(ProvenanceKind.Member))));

        (await room.GiveAsync(RoomScript.Person, ready)).ShouldBe(first.Again());
        first.Again().ToOutcome().Repeated.ShouldBeTrue();
        await IsRefusedAsReusedAsync(room, RoomScript.Person, RoomScript.Text("other", ready.CommandId));
        RoomScript.CodeOf(await room.GiveAsync(RoomScript.Colleague, ready)).ShouldBe("notAllowed");

        var restarted = await RoomActivation.OpenAsync(_id, _log, _keys);
        (await restarted.GiveAsync(RoomScript.Person, ready)).ToOutcome().Repeated.ShouldBeFalse();
    }

    [Fact, Rule("SEQ-06", "ACC-22")]
    public async Task Who_has_no_part_in_a_stream_is_refused_alike_by_an_id_of_theirs_with_other_content()
    {
        var room = await OpenAsync();
        var stranger = Guid.CreateVersion7();
        var first = RoomScript.Text("a");
        RoomScript.CodeOf(await room.GiveAsync(stranger, first)).ShouldBe("notAllowed");
        RoomScript.CodeOf(await room.GiveAsync(stranger, RoomScript.Text("b", first.CommandId))).ShouldBe("notAllowed");
        // Who might give the other command is told why not.
        var phase = RoomCluster.Encode(new ChangePhase(Phase.Ready));
        RoomScript.CodeOf(await room.GiveAsync(RoomScript.Colleague, phase)).ShouldBe("notAllowed");
        await IsRefusedAsReusedAsync(room, RoomScript.Colleague, RoomScript.Text("c", phase.CommandId));
    }

    [Fact, Rule("SEQ-06")]
    public async Task Two_copies_of_a_refused_command_in_one_batch_are_both_refused()
    {
        var room = await OpenAsync();
        var thread = Guid.CreateVersion7();
        var comment = RoomCluster.Encode(new AddComment(thread, Guid.CreateVersion7(), "Yes", []));
        var opening = RoomCluster.Encode(new OpenThread(
            thread, AnchorKind.Room, null, false, Guid.CreateVersion7(), "Why?", []));

        var decided = await room.SubmitAsync(RoomScript.Person, comment, opening, comment);

        decided[1].ShouldBeOfType<DecidedCommand.Applied>();
        decided[0].ShouldBeOfType<DecidedCommand.Refused>().Repeated.ShouldBeFalse();
        decided[2].ShouldBe(decided[0].Again());
    }

    private async Task<RoomActivation> OpenAsync()
    {
        var room = await RoomActivation.OpenAsync(_id, _log, _keys);
        var opened = await room.SubmitAsync(RoomScript.Person, RoomScript.Opening(), RoomScript.Member());
        opened.ShouldAllBe(d => d is DecidedCommand.Applied);
        return room;
    }

    /// <summary>More commands than memory holds.</summary>
    private static async Task ForgetAsync(RoomActivation room)
    {
        var others = Enumerable.Range(0, CommandMemory.Limit + 1).Select(n => RoomScript.Text($"{n}"));
        foreach (var some in others.Chunk(512))
        {
            (await room.SubmitAsync(RoomScript.Person, some)).ShouldAllBe(d => d is DecidedCommand.Applied);
        }
    }

    private static async Task KnownAsync(RoomActivation room, Given[] given)
    {
        foreach (var one in given)
        {
            // From others first: what is refused must not make the author's own repeat unknown. Who might give the
            // command is told that its id is used, a stranger only that they may not.
            (await room.GiveAsync(RoomScript.Colleague, one.Command)).ShouldBeOfType<DecidedCommand.Refused>();
            await IsRefusedAsReusedAsync(room, RoomScript.Person, one.Other(one.Command.CommandId));
            RoomScript.CodeOf(await room.GiveAsync(Guid.CreateVersion7(), one.Command)).ShouldBe("notAllowed");
            (await room.GiveAsync(RoomScript.Person, one.Command)).ShouldBe(one.First.Again());
        }
    }

    private static async Task IsRefusedAsReusedAsync(RoomActivation room, Guid person, EncodedCommand command) =>
        RoomScript.CodeOf(await room.GiveAsync(person, command)).ShouldBe("commandIdReused");

    private sealed record Given(EncodedCommand Command, Func<Guid, EncodedCommand> Other)
    {
        public DecidedCommand First { get; set; } = new DecidedCommand.Unknown(Command.CommandId);
    }
}

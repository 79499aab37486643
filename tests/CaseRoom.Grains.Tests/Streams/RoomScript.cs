using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using Shouldly;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Tests.Streams;

/// <summary>Commands that tests give, and what they look for in the log afterwards.</summary>
internal static class RoomScript
{
    /// <summary>Opens every room, as coordinator.</summary>
    public static Guid Person { get; } = Cast.Id(Role.Coordinator);

    /// <summary>Invited by <see cref="Member"/>.</summary>
    public static Guid Colleague { get; } = Cast.Id(Role.Specialist);

    /// <summary>Events of <see cref="Opening"/>.</summary>
    public const int Opened = 3;

    public static EncodedCommand Opening()
    {
        var unit = new OrganisationRef(Cast.Organisation, "Unit");
        return RoomCluster.Encode(new OpenRoom(
            Cast.Card(Role.Coordinator), Role.Coordinator, unit, unit, "Test",
            DirectoryRoles: Cast.Roles(Role.Coordinator)));
    }

    public static EncodedCommand Member() =>
        RoomCluster.Encode(Cast.Invite(Role.Specialist));

    public static EncodedCommand Text(string text, Guid? id = null) => RoomCluster.Encode(
        new SetText(CasePart.History, text, new Provenance(ProvenanceKind.Member)), id);

    /// <summary>A goal is recorded once: the same again is refused.</summary>
    public static EncodedCommand Goal(Guid goal, string text = "To sleep", Guid? id = null) => RoomCluster.Encode(
        new RecordGoal(goal, text, "Kari", new DateOnly(2026, 3, 1), "nb", false), id);

    public static string? CodeOf(DecidedCommand decided) => decided.ToOutcome().Problem?.Code;

    /// <summary>The commands of all events in the log, in order; fails where the chain does not hold.</summary>
    public static async Task<List<Guid>> CommandsAsync(
        IRoomLog log, IStreamKeys keys, StreamId room, CancellationToken stop)
    {
        var (found, after) = (new List<Guid>(), 0L);
        var key = await keys.GetAsync(room, KeySlot.Content, stop);
        while (await log.ReadAsync(room, after, 500, stop) is { Count: > 0 } page)
        {
            found.AddRange(page.Select(e => RoomCodec.Events.Decode(EventSealer.Open(room, key, e).Bytes).CommandId));
            after = page[^1].Sequence;
        }

        (await LogAudit.VerifyAsync(log, keys, room, stop)).ShouldBeNull();
        return found;
    }

    /// <summary>What a store holds whose disk was put back to this place of the log.</summary>
    public static async Task<IRoomLog> CopyAsync(
        IRoomLog log, IStreamKeys keys, StreamId room, long upTo, CancellationToken stop)
    {
        var copy = new Adapters.Memory.MemoryRoomLog();
        var events = await log.ReadAsync(room, 0, (int)upTo, stop);
        var ids = (await CommandsAsync(log, keys, room, stop)).Take((int)upTo).Distinct().ToList();
        var hidden = EventSealer.SealSummary(room, await keys.GetAsync(room, KeySlot.Content, stop), upTo, [1]);
        var start = Contracts.Log.LogChain.StartHead(room);
        await copy.AppendAsync(
            new LogAppend(
                room, start, events, await log.FindCommandsAsync(room, ids, stop),
                new StreamSummary("draft", [], null, hidden.Nonce, hidden.Sealed, null)),
            stop);
        return copy;
    }
}

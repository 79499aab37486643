using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Rooms;

/// <summary>What makes a stream a room.</summary>
public sealed class RoomProfile : IStreamProfile<RoomState, RoomCommand, RoomEvent>
{
    /// <summary>The one machine of all rooms: it holds no state.</summary>
    public static RoomMachine Shared { get; } = new();

    public IStateMachine<RoomState, RoomCommand, RoomEvent> Machine => Shared;

    public EventCodec<RoomEvent> Events => RoomCodec.Events;

    public CommandCodec<RoomCommand> Commands => RoomCodec.Commands;

    public string StateFormat => RoomState.Format;

    public byte[] Encode(RoomState state) => RoomCodec.Encode(state);

    public RoomState Decode(ReadOnlySpan<byte> bytes) => RoomCodec.DecodeState(bytes);

    public KeySlot SlotOf(RoomEvent happened) => happened is PatientIdentified ? KeySlot.Identity : KeySlot.Content;

    public SummaryContent Summarize(RoomState state)
    {
        var summary = RoomSummary.Of(state);
        return new SummaryContent(
            PhaseRules.Word(state.Case.Phase), FindableBy(state, summary), DueRules.LookAt(state),
            JsonSerializer.SerializeToUtf8Bytes(summary, WireJson.Options),
            state.Custody.IsErased() ? [] : PatientKey.Of(state.Case.Identity));
    }

    /// <summary>By those who see it, by its unit: for its doctor on call, by who decides about it, and, where an expert
    /// was asked in by a link, by its organisation: for the data-protection officer. A room that is to be
    /// destroyed is found for that alone.</summary>
    private static IReadOnlyList<Guid> FindableBy(RoomState state, RoomSummary summary)
    {
        List<Guid> found = [.. summary.People.Keys, .. CustodyLists.Of(state)];
        if (state.Case.Opening is not { } opening || state.Custody.IsErased()) { return found; }
        found.Add(opening.Unit.Id);
        if (!state.Membership.Invitations.IsEmpty) { found.Add(opening.Controller.Id); }
        return found;
    }

    public bool ChangesSummary(RoomEvent happened) => RoomSummary.MayChange(happened);
}

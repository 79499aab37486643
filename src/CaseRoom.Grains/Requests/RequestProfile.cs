using System.Text.Json;
using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Requests;

/// <summary>What makes a stream a request.</summary>
/// <param name="machine">With the installation's number of working days.</param>
public sealed class RequestProfile(RequestMachine machine)
    : IStreamProfile<RequestState, RequestCommand, RequestEvent>
{
    public IStateMachine<RequestState, RequestCommand, RequestEvent> Machine => machine;

    public EventCodec<RequestEvent> Events => RequestCodec.Events;

    public CommandCodec<RequestCommand> Commands => RequestCodec.Commands;

    public string StateFormat => RequestState.Format;

    public byte[] Encode(RequestState state) => RequestCodec.Encode(state);

    public RequestState Decode(ReadOnlySpan<byte> bytes) => RequestCodec.DecodeState(bytes);

    public KeySlot SlotOf(RequestEvent happened) => KeySlot.Content;

    public SummaryContent Summarize(RequestState state) => new(
        RequestMachine.Word(state.Status), RequestSummary.FindableBy(state), state.DueAt,
        JsonSerializer.SerializeToUtf8Bytes(RequestSummary.Of(state), WireJson.Options), Identifiers: []);

    public bool ChangesSummary(RequestEvent happened) => true;
}

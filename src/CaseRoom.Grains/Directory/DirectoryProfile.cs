using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Grains.Directory;

/// <summary>What makes a stream the directory.</summary>
public sealed class DirectoryProfile : IStreamProfile<DirectoryState, DirectoryCommand, DirectoryEvent>
{
    public IStateMachine<DirectoryState, DirectoryCommand, DirectoryEvent> Machine { get; } = new DirectoryMachine();

    public EventCodec<DirectoryEvent> Events => DirectoryCodec.Events;

    public CommandCodec<DirectoryCommand> Commands => DirectoryCodec.Commands;

    public string StateFormat => DirectoryState.Format;

    public byte[] Encode(DirectoryState state) => DirectoryCodec.Encode(state);

    public DirectoryState Decode(ReadOnlySpan<byte> bytes) => DirectoryCodec.DecodeState(bytes);

    public KeySlot SlotOf(DirectoryEvent happened) => KeySlot.Content;

    /// <summary>The directory stands in nobody's list: everybody knows where it is.</summary>
    public SummaryContent Summarize(DirectoryState state) => new("directory", [], DueAt: null, "{}"u8.ToArray(), []);

    public bool ChangesSummary(DirectoryEvent happened) => false;
}

using CaseRoom.Domain.Rooms;

namespace CaseRoom.Server.Demo;

/// <summary>One thing that somebody does in the demo room.</summary>
internal abstract record DemoStep(Guid CommandId, Guid Person)
{
    public sealed record Give(Guid CommandId, Guid Person, RoomCommand Command) : DemoStep(CommandId, Person);

    public sealed record Upload(Guid CommandId, Guid Person, Guid MaterialId, string Title, byte[] Content)
        : DemoStep(CommandId, Person);
}

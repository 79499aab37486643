namespace CaseRoom.Grains.Rooms;

/// <summary>
/// References to rooms. The factory looks up by reflection which grain an interface means, each time anew, which costs
/// as much as a call: here it is asked once.
/// </summary>
public sealed class RoomReferences(IGrainFactory grains)
{
    private readonly Lazy<GrainReference> any = new(() => (GrainReference)grains.GetGrain<IRoomGrain>(Guid.Empty));

    public IRoomGrain Of(Guid roomId) => (IRoomGrain)grains.GetGrain(
        GrainId.Create(any.Value.GrainId.Type, GrainIdKeyExtensions.CreateGuidKey(roomId)), any.Value.InterfaceType);
}

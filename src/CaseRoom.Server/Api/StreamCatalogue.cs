using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Server.Api;

/// <summary>What one kind of stream carries, as the document describes it.</summary>
/// <param name="Name">Prefix of the two unions: <c>Room</c> gives RoomEvent and RoomCommand.</param>
/// <param name="Path">The addresses whose bodies hold this kind's commands begin so.</param>
/// <param name="Batch">The type whose <c>events</c> are of this kind; null where events are not sent.</param>
internal sealed record StreamCatalogue(string Name, string Path, Type? Batch, WireNames Events, WireNames Commands)
{
    /// <summary>Every kind of stream that has a wire form.</summary>
    public static IReadOnlyList<StreamCatalogue> All { get; } =
    [
        new("Room", "/api/rooms", typeof(Batch), RoomEventNames.Names, RoomCommandNames.Names),
        new("Request", "/api/requests", null, RequestEventNames.Names, RequestCommandNames.Names),
        new("Directory", "/api/directory", null, DirectoryEventNames.Names, DirectoryCommandNames.Names),
    ];

    public string EventUnion => $"{Name}Event";

    public string CommandUnion => $"{Name}Command";
}

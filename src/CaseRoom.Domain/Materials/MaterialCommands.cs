using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Materials;

public enum MaterialKind
{
    Image,
    Pdf,
    Text,
}

/// <summary>A file that the store has taken in; sent by the server after the upload is durable.</summary>
/// <param name="Title">Shown to members; the file's name unless changed.</param>
/// <param name="MediaType">By content, from the allow-list.</param>
/// <param name="Address">Where the encrypted content lies.</param>
/// <param name="Length">Bytes of the content.</param>
/// <param name="PersonImage">Shows a person: hidden until opened, a class of its own (BRIEF 5).</param>
public sealed record AddMaterial(
    Guid MaterialId, string Title, MaterialKind Kind, string MediaType, string Address, long Length, bool PersonImage)
    : RoomCommand;

/// <summary>Sets the marks: shows a person, and is shared across the border.</summary>
public sealed record MarkMaterial(Guid MaterialId, bool PersonImage, bool SharedAbroad) : RoomCommand;

public sealed record WithdrawMaterial(Guid MaterialId, string Reason) : RoomCommand;

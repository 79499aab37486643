using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Materials;

/// <summary>What a file is, told by its content (UPL-04).</summary>
public enum MaterialKind
{
    Image,
    Pdf,
    Text,
    Dicom,
}

/// <summary>A file that the store has taken in; sent by the server after the upload is durable.</summary>
/// <param name="Title">Shown to members in the country; the file's name unless changed.</param>
/// <param name="MediaType">By content, from the allow-list.</param>
/// <param name="Address">Where the encrypted content lies.</param>
/// <param name="Length">Bytes of the content.</param>
/// <param name="PersonImage">Shows a person: hidden until opened, a class of its own (BRIEF 5).</param>
/// <param name="Identified">Holds a name or number: for those who see identity only.</param>
/// <param name="Original">Where the file lies as it came, where what is shown was made anew from it.</param>
/// <param name="OriginalLength">Bytes of that.</param>
public sealed record AddMaterial(
    Guid MaterialId, string Title, MaterialKind Kind, string MediaType, string Address, long Length, bool PersonImage,
    bool Identified = false, string? Original = null, long OriginalLength = 0) : RoomCommand;

/// <summary>Sets the marks. That it shows a person, or holds a name, is only set by it, never cleared.</summary>
/// <param name="SharedAbroad">For advice from abroad.</param>
/// <param name="SharedForTeaching">For the observers of a teaching room.</param>
/// <param name="Identified">Holds a name or number.</param>
public sealed record MarkMaterial(
    Guid MaterialId, bool PersonImage, bool SharedAbroad, bool SharedForTeaching = false, bool Identified = false)
    : RoomCommand;

/// <summary>Marks that keep material back.</summary>
public enum MaterialMark
{
    PersonImage,
    Identified,
}

/// <summary>Says that a mark was wrong, with a reason. Nothing is shared by it: what was shared no longer is.</summary>
public sealed record ClearMaterialMark(Guid MaterialId, MaterialMark Mark, string Reason) : RoomCommand;

/// <summary>Gives material a title that may be read by everybody with whom it is shared.</summary>
public sealed record RenameMaterial(Guid MaterialId, string Title) : RoomCommand;

/// <summary>Takes a document or image out of the room; the log and the file are kept with it.</summary>
public sealed record WithdrawMaterial(Guid MaterialId, string Reason) : RoomCommand;

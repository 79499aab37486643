using System.Text.Json.Serialization;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Materials;

/// <summary>Events about documents and images.</summary>
public abstract record MaterialEvent : RoomEvent;

/// <param name="Identified">Holds a name or number; not in older logs.</param>
/// <param name="Original">Where the file lies as it came, where what is shown was made anew; not in older logs.</param>
/// <param name="OriginalLength">Bytes of that.</param>
public sealed record MaterialAdded(
    Guid MaterialId, string Title, MaterialKind Kind, string MediaType, string Address, long Length, bool PersonImage,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Identified = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? Original = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long OriginalLength = 0)
    : MaterialEvent;

/// <param name="SharedAbroad">For advice from abroad.</param>
/// <param name="SharedForTeaching">Not in older logs.</param>
/// <param name="Identified">Not in older logs.</param>
public sealed record MaterialMarked(
    Guid MaterialId, bool PersonImage, bool SharedAbroad,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool SharedForTeaching = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Identified = false)
    : MaterialEvent;

/// <summary>The mark was wrong; from here on nothing of it is shared until somebody shares it anew.</summary>
public sealed record MaterialMarkCleared(Guid MaterialId, MaterialMark Mark, string Reason) : MaterialEvent;

/// <summary>The title from now on.</summary>
public sealed record MaterialRenamed(Guid MaterialId, string Title) : MaterialEvent;

/// <summary>It is not shown any more; the id is not used again.</summary>
public sealed record MaterialWithdrawn(Guid MaterialId, string Reason) : MaterialEvent;

using System.Text.Json.Serialization;
using CaseRoom.Domain.Annotations;

namespace CaseRoom.Contracts.Rooms;

/// <summary>What must not last, a closed union discriminated by <c>kind</c>: nothing else is passed on.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HereSignal), "here")]
[JsonDerivedType(typeof(LeftSignal), "left")]
[JsonDerivedType(typeof(CursorSignal), "cursor")]
[JsonDerivedType(typeof(StrokeSignal), "stroke")]
public abstract record RoomSignal;

/// <summary>The person is in the room.</summary>
/// <param name="MaterialId">The material they look at; null when they look at none.</param>
/// <param name="Page">1-based; null outside PDF.</param>
public sealed record HereSignal(Guid? MaterialId = null, int? Page = null) : RoomSignal;

/// <summary>The person closed the room.</summary>
public sealed record LeftSignal : RoomSignal;

/// <summary>Where the person points, in the material's own coordinates.</summary>
public sealed record CursorSignal(Guid MaterialId, int? Page, double X, double Y) : RoomSignal;

/// <summary>A stroke while it is drawn; without points it is no longer.</summary>
public sealed record StrokeSignal(Guid MaterialId, int? Page, IReadOnlyList<Point> Points) : RoomSignal;

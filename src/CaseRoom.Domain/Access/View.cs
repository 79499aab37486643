using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>How far into the room a reader sees.</summary>
public enum Reach
{
    /// <summary>The whole room, pseudonymised unless <see cref="View.Identity"/>.</summary>
    Room,

    /// <summary>Across the border: what is shared for advice from abroad, pseudonymised.</summary>
    Abroad,

    /// <summary>An observer: what is shared for teaching, pseudonymised.</summary>
    Teaching,

    /// <summary>The patient's side until their own page exists: question, members, goals, and with identity
    /// consents.</summary>
    Family,
}

/// <summary>
/// What one reader may see, as a value: readers with an equal view share one encoding. A changed view restarts the
/// reader's stream.
/// </summary>
/// <param name="Reach">How far.</param>
/// <param name="Identity">Sees the patient's identity and the names of the patient's side.</param>
/// <param name="Genetics">Sees parentage that differs from the stated family.</param>
/// <param name="Shared">Outside the room only: ids of materials shared there and of relatives who agreed.</param>
public sealed record View(Reach Reach, bool Identity, bool Genetics, IdSet Shared)
{
    /// <summary>Without identity: materials that hold names now and did not when they were added, or the
    /// reverse.</summary>
    public IdSet Turned { get; init; } = IdSet.Empty;

    /// <summary>Materials, facts, goals, statements, recommendations and conversations that the patient keeps this
    /// reader from: to them they are not there (CON-09, CON-14).</summary>
    public IdSet Kept { get; init; } = IdSet.Empty;

    /// <summary>The patient themselves, who knows what is closed to others on their side.</summary>
    public bool Patient { get; init; }

    /// <summary>On the patient's side: goals, facts and materials that are closed to it (LIFE-06).</summary>
    public IdSet Closed { get; init; } = IdSet.Empty;

    /// <summary>Facts that this reader does not read by a mark that somebody set on them (ACC-52).</summary>
    public IdSet Marked { get; init; } = IdSet.Empty;

    /// <summary>What tells where somebody lives whose address is protected, to who does not see it; null: nobody's is,
    /// or they do (ACC-70).</summary>
    public Shield? Shield { get; init; }

    /// <summary>
    /// Ids that stand for nothing, or for somebody unnamed, in this view. No part of its value: what is masked was
    /// masked from its first event on, so that a mask that grows shows a reader nothing else than before.
    /// </summary>
    public Mask Mask { get; init; } = Mask.None;

    /// <summary>
    /// The room as it is. Without identity an event says nothing that was taken back since. No part of the view's
    /// value: who has read to the end holds the same either way, so that nobody reads anew for a changed word.
    /// </summary>
    public RoomState Now { get; init; } = RoomState.Empty;

    /// <summary>Whether nothing is withheld: such a reader gets the stored bytes as they are.</summary>
    public bool IsFull => Reach == Reach.Room && Identity && Genetics && Kept.IsEmpty && Shield is null;

    /// <summary>Whether only what is shared is seen.</summary>
    public bool IsOutside => Reach is Reach.Abroad or Reach.Teaching;

    public static View Full { get; } = new(Reach.Room, true, true, IdSet.Empty);

    /// <summary>Whether the view holds a material, and with it what is marked and said on it.</summary>
    public bool Shows(Guid? material) => !Kept.Contains(material) && Reach switch
    {
        Reach.Room => !Mask.Hides(material),
        Reach.Abroad or Reach.Teaching => Shared.Contains(material),
        _ => false,
    };

    /// <summary>Whether the view holds a thread: outside, only what hangs on something that is shared for that
    /// purpose.</summary>
    public bool Shows(Anchor anchor) => !Kept.Contains(anchor.Id) && Reach switch
    {
        Reach.Room => anchor.MaterialId is null || Shows(anchor.MaterialId),
        Reach.Abroad or Reach.Teaching => anchor.Kind switch
        {
            AnchorKind.Material or AnchorKind.Annotation => Shows(anchor.MaterialId),
            AnchorKind.Statement => true,
            AnchorKind.Room => anchor.Abroad && Reach is Reach.Abroad,
            _ => false,
        },
        _ => false,
    };

    /// <summary>The same of one that has an id: the conversation itself may be kept back.</summary>
    public bool Shows(Guid thread, Anchor anchor) => !Kept.Contains(thread) && Shows(anchor);

    /// <summary>What the marks of a thing are held against for this reader; of images outside the room see
    /// <see cref="Viewer"/>.</summary>
    public MarkReader Marks => new(Reach, Identity && Genetics, Images: !IsOutside, Shared, Patient);

    public bool Equals(View? other) => other is not null
        && (Reach, Identity, Genetics, Patient) == (other.Reach, other.Identity, other.Genetics, other.Patient)
        && Shared.Equals(other.Shared) && Turned.Equals(other.Turned) && Kept.Equals(other.Kept)
        && Closed.Equals(other.Closed) && Marked.Equals(other.Marked)
        && Equals(Shield, other.Shield);

    public override int GetHashCode() =>
        HashCode.Combine(
            Reach, Identity, Genetics, Shared, Turned, Kept, Patient,
            HashCode.Combine(Closed, Marked, Shield));
}

namespace CaseRoom.Domain.Access;

/// <summary>Everything that a fact or a material may be marked as, and by which somebody is kept from it.</summary>
/// <param name="RelativeId">Whom of the family it is about; null: the patient.</param>
/// <param name="Genetic">A gene, a variant, or what follows from one.</param>
/// <param name="PersonImage">Shows a person.</param>
/// <param name="Parentage">Says that parentage differs from the stated family.</param>
/// <param name="ClosedToParents">Closed by the patient or their doctor.</param>
/// <param name="Place">Tells where somebody lives whose address is protected.</param>
public sealed record Marks(
    Guid? RelativeId = null, bool Genetic = false, bool PersonImage = false, bool Parentage = false,
    bool ClosedToParents = false, bool Place = false)
{
    public static Marks None { get; } = new();
}

/// <summary>What of a reader the marks are held against.</summary>
/// <param name="SeesParentage">Sees identity and is marked <em>genetics</em>.</param>
/// <param name="Images">Consent to such images for advice abroad stands, for as long as the one by which the reader
/// looks.</param>
/// <param name="Agreed">Relatives who agreed that what is about them leaves the room.</param>
/// <param name="Patient">The patient themselves.</param>
/// <param name="SeesPlaces">Holds the case together, with sight of identity (<see cref="Policy.SeesPlaces"/>).</param>
public sealed record MarkReader(
    Reach Reach, bool SeesParentage, bool Images, IdSet Agreed, bool Patient, bool SeesPlaces = false);

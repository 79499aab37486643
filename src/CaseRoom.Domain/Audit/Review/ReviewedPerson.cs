namespace CaseRoom.Domain.Audit.Review;

/// <summary>What the directory says of somebody.</summary>
/// <param name="OrganisationId">Where they work, or worked last; null for who works nowhere.</param>
/// <param name="Active">False for who has left.</param>
public sealed record ReviewedPerson(Guid PersonId, string Name, Guid? OrganisationId, Guid? UnitId, bool Active);

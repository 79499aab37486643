using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Consent;

/// <summary>Whom the patient objects to, and to what of the case: it works as a block (BRIEF 3).</summary>
/// <param name="BlockId">Of the block that it is.</param>
/// <param name="GivenBy">Patient or representative, by relation (no name).</param>
/// <param name="Person">As in <see cref="RecordBlock"/>, like all that follow: one of the three is named.</param>
public sealed record Objection(
    Guid BlockId, string GivenBy, MemberCard? Person = null, OrganisationRef? Organisation = null,
    OrganisationRef? Unit = null, IReadOnlyList<Guid>? Materials = null, IReadOnlyList<Guid>? Parts = null);

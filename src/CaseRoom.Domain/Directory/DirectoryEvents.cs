namespace CaseRoom.Domain.Directory;

/// <summary>What happened in the directory.</summary>
public abstract record DirectoryEvent;

/// <summary>All of what the organisation is from now on; the first makes it.</summary>
public sealed record OrganisationRegistered(Guid OrganisationId, Organisation Organisation) : DirectoryEvent;

/// <summary>The organisation is out of use.</summary>
public sealed record OrganisationDeactivated(Guid OrganisationId, string Reason) : DirectoryEvent;

/// <summary>All of what the unit is from now on; the first makes it.</summary>
public sealed record UnitRegistered(Guid UnitId, Unit Unit) : DirectoryEvent;

/// <summary>The unit is out of use.</summary>
public sealed record UnitDeactivated(Guid UnitId, string Reason) : DirectoryEvent;

/// <summary>All turns on call of the unit, instead of those set before.</summary>
public sealed record OnCallSet(Guid UnitId, IReadOnlyList<OnCallTurn> Turns) : DirectoryEvent;

/// <summary>All officers of the organisation, instead of those set before.</summary>
public sealed record DataProtectionOfficersSet(Guid OrganisationId, IReadOnlyList<Guid> People) : DirectoryEvent;

/// <summary>All of what the entry is from now on; the first makes it, and makes it active.</summary>
public sealed record PersonRegistered(Guid PersonId, Person Person) : DirectoryEvent;

/// <summary>The entry is out of use until it is registered again.</summary>
public sealed record PersonDeactivated(Guid PersonId, string Reason) : DirectoryEvent;

/// <summary>What the entry is to be, once another administrator has confirmed it.</summary>
public sealed record PersonProposed(Guid PersonId, Person Person) : DirectoryEvent;

/// <summary>That the entry is to be out of use, once another administrator has confirmed it.</summary>
public sealed record DeactivationProposed(Guid PersonId, string Reason) : DirectoryEvent;

/// <summary>Who the officers are to be, once another administrator has asked for the same.</summary>
public sealed record OfficersProposed(Guid OrganisationId, IReadOnlyList<Guid> People) : DirectoryEvent;

/// <summary>The entry is what was proposed, or out of use where that was.</summary>
public sealed record PersonConfirmed(Guid PersonId) : DirectoryEvent;

/// <summary>What was proposed for the entry waits no more.</summary>
public sealed record PersonRejected(Guid PersonId) : DirectoryEvent;

namespace CaseRoom.Domain.Directory;

/// <summary>What happened in the directory.</summary>
public abstract record DirectoryEvent;

public sealed record OrganisationRegistered(Guid OrganisationId, Organisation Organisation) : DirectoryEvent;

public sealed record OrganisationDeactivated(Guid OrganisationId, string Reason) : DirectoryEvent;

public sealed record UnitRegistered(Guid UnitId, Unit Unit) : DirectoryEvent;

public sealed record UnitDeactivated(Guid UnitId, string Reason) : DirectoryEvent;

public sealed record OnCallSet(Guid UnitId, IReadOnlyList<OnCallTurn> Turns) : DirectoryEvent;

public sealed record DataProtectionOfficersSet(Guid OrganisationId, IReadOnlyList<Guid> People) : DirectoryEvent;

public sealed record PersonRegistered(Guid PersonId, Person Person) : DirectoryEvent;

public sealed record PersonDeactivated(Guid PersonId, string Reason) : DirectoryEvent;

/// <summary>What the entry is to be, once another administrator has confirmed it.</summary>
public sealed record PersonProposed(Guid PersonId, Person Person) : DirectoryEvent;

/// <summary>The entry is what was proposed.</summary>
public sealed record PersonConfirmed(Guid PersonId) : DirectoryEvent;

public sealed record PersonRejected(Guid PersonId) : DirectoryEvent;

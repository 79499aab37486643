namespace CaseRoom.Domain.Consent;

/// <summary>What is consented to, each scope on its own (BRIEF 3).</summary>
public enum ConsentScope
{
    ErnAdvice,
    ReceiverOutsideHealth,
    PersonImages,
    MatchingHere,
    MatchingDatabases,
    ErnRegistry,
    Teaching,
    ResearchContact,
}

/// <summary>What was decided on a scope; the newest counts (CON-03).</summary>
public enum ConsentDecision
{
    Given,
    Refused,
    Withdrawn,
}

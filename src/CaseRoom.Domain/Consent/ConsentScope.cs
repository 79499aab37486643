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

/// <summary>What shows that somebody answered so.</summary>
public enum ConsentProof
{
    /// <summary>They answered on their own page, signed in.</summary>
    SignedIn,

    /// <summary>They signed a form.</summary>
    WrittenSigned,

    /// <summary>By word of mouth, and somebody else heard it.</summary>
    OralWitnessed,

    /// <summary>By word of mouth, and it was noted in the patient record.</summary>
    OralNoted,
}

/// <summary>What was decided on a scope; the newest counts (CON-03).</summary>
public enum ConsentDecision
{
    Given,
    Refused,
    Withdrawn,
}

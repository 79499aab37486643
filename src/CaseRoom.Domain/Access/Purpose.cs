namespace CaseRoom.Domain.Access;

/// <summary>What somebody reads a case for.</summary>
public enum Purpose
{
    /// <summary>Treats the patient, or takes part in the investigation.</summary>
    Treatment,

    /// <summary>Advises those who treat, in the country.</summary>
    SecondOpinion,

    /// <summary>Advises from abroad.</summary>
    AdviceAbroad,

    /// <summary>Runs the case, or holds together what is done for the patient.</summary>
    Coordination,

    /// <summary>Runs the service: lists, units, requests.</summary>
    Administration,

    /// <summary>Learns, or speaks for users where people learn.</summary>
    Teaching,

    /// <summary>Asks whether the patient would take part in research.</summary>
    ResearchContact,

    /// <summary>Is the patient, or stands by them.</summary>
    OwnCase,

    /// <summary>Reviews who has read.</summary>
    LogReview,

    /// <summary>On call, for an hour.</summary>
    Emergency,
}

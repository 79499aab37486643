namespace CaseRoom.Domain.Conclusion;

/// <summary>Silence is not among them: who says nothing has "not stated", never agreed (BRIEF 12).</summary>
public enum PositionKind
{
    Agree,
    Reservation,
    Disagree,
    Abstain,
}

/// <summary>Kinds of recommendation, in the order in which they are shown.</summary>
public enum RecommendationKind
{
    FurtherInvestigation,
    Treatment,
    FollowUpGuideline,
    Habilitation,
    Rehabilitation,
    OralHealth,
    Nutrition,
    MentalHealth,
    CoordinatorAndPlan,
    LearningAndMastery,
    PeerSupport,
    SchoolAndKindergarten,
    Work,
    AssistanceAndRespite,
    Aids,
    PalliativeCare,
    TransitionToAdult,
    Register,
    Research,
}

/// <summary>Receivers of a recommendation (BRIEF 13).</summary>
public enum ReceiverKind
{
    Hospital,
    Centre,
    GeneralPractitioner,
    MunicipalHealth,
    School,
    Statped,
    DentalService,
    Nav,
    ChildWelfare,
    PatientOrFamily,
    Other,
}

/// <summary>What an addressee makes of a recommendation (BRIEF 13).</summary>
public enum AnswerKind
{
    TakenOn,
    Declined,
    Forwarded,
}

/// <param name="PersonId">The member who is addressed; null when only a service is named.</param>
/// <param name="Name">Service or unit in words.</param>
public sealed record Addressee(ReceiverKind Kind, string Name, Guid? PersonId = null);

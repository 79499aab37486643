using CaseRoom.Domain.Conclusion;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>Kinds of recommendation and receiver in words.</summary>
internal static class RecommendationPhrases
{
    public static Phrase Of(RecommendationKind kind) => kind switch
    {
        RecommendationKind.FurtherInvestigation => new("Videre utredning", "Vidare utgreiing", "Further investigation"),
        RecommendationKind.Treatment => new("Behandling", "Behandling", "Treatment"),
        RecommendationKind.FollowUpGuideline =>
            new("Oppfølging etter retningslinje", "Oppfølging etter retningslinje", "Follow-up guideline"),
        RecommendationKind.Habilitation => new("Habilitering", "Habilitering", "Habilitation"),
        RecommendationKind.Rehabilitation => new("Rehabilitering", "Rehabilitering", "Rehabilitation"),
        RecommendationKind.OralHealth => new("Oral helse", "Oral helse", "Oral health"),
        RecommendationKind.Nutrition => new("Ernæring", "Ernæring", "Nutrition"),
        RecommendationKind.MentalHealth =>
            new("Psykisk helse og krisehjelp", "Psykisk helse og krisehjelp", "Mental health and crisis support"),
        RecommendationKind.CoordinatorAndPlan =>
            new("Koordinator og individuell plan", "Koordinator og individuell plan",
                "Coordinator and individual plan"),
        RecommendationKind.LearningAndMastery =>
            new("Lærings- og mestringskurs", "Lærings- og meistringskurs", "Learning and mastery course"),
        RecommendationKind.PeerSupport =>
            new("Likeperson og brukerorganisasjon", "Likeperson og brukarorganisasjon",
                "Peer support and user organisation"),
        RecommendationKind.SchoolAndKindergarten =>
            new("Skole og barnehage", "Skule og barnehage", "School and kindergarten"),
        RecommendationKind.Work => new("Arbeid", "Arbeid", "Work"),
        RecommendationKind.AssistanceAndRespite =>
            new("Personlig assistanse og avlastning", "Personleg assistanse og avlasting",
                "Personal assistance and respite"),
        RecommendationKind.Aids => new("Hjelpemidler", "Hjelpemiddel", "Aids"),
        RecommendationKind.PalliativeCare => new("Palliasjon", "Palliasjon", "Palliative care"),
        RecommendationKind.TransitionToAdult =>
            new("Overgang til voksentilbud", "Overgang til vaksentilbod", "Transition to adult services"),
        RecommendationKind.Register => new("Register", "Register", "Register"),
        RecommendationKind.Research => new("Forskning", "Forsking", "Research"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static Phrase Of(ReceiverKind kind) => kind switch
    {
        ReceiverKind.Hospital => new("Sykehus", "Sjukehus", "Hospital"),
        ReceiverKind.Centre => new("Kompetansesenter", "Kompetansesenter", "Competence centre"),
        ReceiverKind.GeneralPractitioner => new("Fastlege", "Fastlege", "General practitioner"),
        ReceiverKind.MunicipalHealth =>
            new("Kommunal helse og omsorg", "Kommunal helse og omsorg", "Municipal health and care"),
        ReceiverKind.School => new("Barnehage, skole, PPT", "Barnehage, skule, PPT", "Kindergarten, school, PPT"),
        ReceiverKind.Statped => Phrase.Same("Statped"),
        ReceiverKind.DentalService =>
            new("Fylkeskommunal tannhelse", "Fylkeskommunal tannhelse", "County dental service"),
        ReceiverKind.Nav => Phrase.Same("NAV"),
        ReceiverKind.ChildWelfare => new("Barnevern", "Barnevern", "Child welfare"),
        ReceiverKind.PatientOrFamily => new("Pasient og familie", "Pasient og familie", "Patient and family"),
        ReceiverKind.Other => new("Annen", "Annan", "Other"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

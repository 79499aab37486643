using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>Values of the closed catalogues in words.</summary>
internal static class ValuePhrases
{
    public static Phrase Of(Role role) => role switch
    {
        Role.ResponsibleDoctor => new("Ansvarlig lege", "Ansvarleg lege", "Responsible doctor"),
        Role.Coordinator => new("Koordinator", "Koordinator", "Coordinator"),
        Role.Deputy => new("Stedfortreder", "Varakoordinator", "Deputy"),
        Role.Assistant => new("Assistent", "Assistent", "Assistant"),
        Role.Specialist => new("Fagperson", "Fagperson", "Professional"),
        Role.CentreStaff => new("Kompetansesenter", "Kompetansesenter", "Competence centre"),
        Role.GeneralPractitioner => new("Fastlege", "Fastlege", "General practitioner"),
        Role.HealthStationDoctor => new("Helsestasjonslege", "Helsestasjonslege", "Health-station doctor"),
        Role.MunicipalCoordinator => new("Kommunal koordinator", "Kommunal koordinator", "Municipal coordinator"),
        Role.ChildCoordinator => new("Barnekoordinator", "Barnekoordinator", "Child coordinator"),
        Role.ErnExpert =>
            new("ERN-ekspert (utlandet)", "ERN-ekspert (utlandet)", "ERN expert (abroad)"),
        Role.ErnLiaison => new("Norsk ERN-kontakt", "Norsk ERN-kontakt", "ERN liaison"),
        Role.Patient => new("Pasient", "Pasient", "Patient"),
        Role.Representative => new("Foresatt eller verge", "Føresett eller verje", "Parent or guardian"),
        Role.NextOfKin => new("Pårørende", "Pårørande", "Next of kin"),
        Role.Observer => new("Observatør", "Observatør", "Observer"),
        Role.EmergencyDoctor => new("Vakthavende lege", "Vakthavande lege", "Doctor on call"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static Phrase Of(DiagnosisStatus status) => status switch
    {
        DiagnosisStatus.Unsolved => new("Uavklart", "Uavklart", "Unsolved"),
        DiagnosisStatus.Unclear => new("Usikker", "Usikker", "Unclear"),
        DiagnosisStatus.PartiallySolved => new("Delvis avklart", "Delvis avklart", "Partially solved"),
        DiagnosisStatus.Solved => new("Avklart", "Avklart", "Solved"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static Phrase Of(ConditionStatus status) => status switch
    {
        ConditionStatus.Suspected => new("Mistenkt", "Mistenkt", "Suspected"),
        ConditionStatus.Excluded => new("Utelukket", "Utelukka", "Ruled out"),
        ConditionStatus.Confirmed => new("Stilt", "Stilt", "Given"),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static Phrase Of(VariantClass value) => value switch
    {
        VariantClass.NotProvided => new("Ikke klassifisert", "Ikkje klassifisert", "Not classified"),
        VariantClass.Benign => new("Godartet", "Godarta", "Benign"),
        VariantClass.LikelyBenign => new("Trolig godartet", "Truleg godarta", "Likely benign"),
        VariantClass.UncertainSignificance =>
            new("Usikker betydning (VUS)", "Usikker tyding (VUS)", "Uncertain significance (VUS)"),
        VariantClass.LikelyPathogenic =>
            new("Trolig sykdomsgivende", "Truleg sjukdomsgjevande", "Likely pathogenic"),
        VariantClass.Pathogenic => new("Sykdomsgivende", "Sjukdomsgjevande", "Pathogenic"),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    public static Phrase Of(Sex sex) => sex switch
    {
        Sex.Female => new("Kvinne", "Kvinne", "Female"),
        Sex.Male => new("Mann", "Mann", "Male"),
        Sex.Other => new("Annet", "Anna", "Other"),
        _ => ConclusionPhrases.NotRecorded,
    };

    /// <summary>A child is a girl or a boy (CASE-112).</summary>
    public static Phrase Of(Sex sex, AgeBand age) => age is AgeBand.Unknown or AgeBand.Foetus or >= AgeBand.From18To29
        ? Of(sex)
        : sex switch
        {
            Sex.Female => new("Jente", "Jente", "Girl"),
            Sex.Male => new("Gutt", "Gut", "Boy"),
            Sex.Other => new("Barn, annet", "Barn, anna", "Child, other"),
            _ => ConclusionPhrases.NotRecorded,
        };

    public static Phrase Of(AgeBand age) => age switch
    {
        AgeBand.Foetus => new("Før fødselen", "Før fødselen", "Before birth"),
        AgeBand.From0To1 => Years("0–1"),
        AgeBand.From2To5 => Years("2–5"),
        AgeBand.From6To11 => Years("6–11"),
        AgeBand.From12To15 => Years("12–15"),
        AgeBand.From16To17 => Years("16–17"),
        AgeBand.From18To29 => Years("18–29"),
        AgeBand.From30To44 => Years("30–44"),
        AgeBand.From45To59 => Years("45–59"),
        AgeBand.From60To74 => Years("60–74"),
        AgeBand.From75 => new("75 år eller eldre", "75 år eller eldre", "75 years or older"),
        _ => ConclusionPhrases.NotRecorded,
    };

    public static Phrase Of(Region region) => region switch
    {
        Region.Nord => new("Helse Nord", "Helse Nord", "Northern Norway"),
        Region.Midt => new("Helse Midt-Norge", "Helse Midt-Noreg", "Central Norway"),
        Region.Vest => new("Helse Vest", "Helse Vest", "Western Norway"),
        Region.SorOst => new("Helse Sør-Øst", "Helse Sør-Aust", "South-Eastern Norway"),
        Region.Abroad => new("Utlandet", "Utlandet", "Abroad"),
        _ => ConclusionPhrases.NotRecorded,
    };

    public static Phrase Of(GoalsNotObtained reason) => reason switch
    {
        GoalsNotObtained.DidNotWish => new(
            "Spurt, ønsket ikke å svare", "Spurd, ønskte ikkje å svare", "Asked, did not wish to answer"),
        GoalsNotObtained.CouldNot => new(
            "Spurt, kunne ikke svare", "Spurd, kunne ikkje svare", "Asked, could not answer"),
        GoalsNotObtained.NotYet => new("Ikke spurt ennå", "Ikkje spurd enno", "Not asked yet"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static Phrase Of(AnswerKind answer) => answer switch
    {
        AnswerKind.TakenOn => new("Tar på seg", "Tek på seg", "Accepted"),
        AnswerKind.Declined => new("Tar ikke på seg", "Tek ikkje på seg", "Declined"),
        AnswerKind.Forwarded => new("Sender videre", "Sender vidare", "Forwarded"),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    public static Phrase Of(ConsentDecision decision) => decision switch
    {
        ConsentDecision.Given => new("Gitt", "Gitt", "Given"),
        ConsentDecision.Refused => new("Ikke gitt", "Ikkje gitt", "Refused"),
        ConsentDecision.Withdrawn => new("Trukket tilbake", "Trekt tilbake", "Withdrawn"),
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    public static Phrase Of(ConsentScope scope) => scope switch
    {
        ConsentScope.ErnAdvice => new(
            "Råd fra et europeisk nettverk", "Råd frå eit europeisk nettverk", "Advice from a European network"),
        ConsentScope.ReceiverOutsideHealth => new(
            "Mottaker utenfor helsetjenesten", "Mottakar utanfor helsetenesta",
            "A receiver outside the health service"),
        ConsentScope.PersonImages => new(
            "Bilder som viser en person", "Bilete som viser ein person", "Images that show a person"),
        ConsentScope.MatchingHere => new(
            "Sammenligning med andre saker her", "Samanlikning med andre saker her", "Matching with other cases here"),
        ConsentScope.MatchingDatabases => new(
            "Sammenligning med databaser", "Samanlikning med databasar", "Matching with databases"),
        ConsentScope.ErnRegistry =>
            new("Europeisk register", "Europeisk register", "European registry"),
        ConsentScope.Teaching => new("Undervisning", "Undervisning", "Teaching"),
        ConsentScope.ResearchContact => new(
            "Kontakt om forskning", "Kontakt om forsking", "Contact about research"),
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    /// <summary>Kept as typed or as the file says it; the words of GENO are translated.</summary>
    public static Phrase OfZygosity(string word) => word switch
    {
        "heterozygous" => new("heterozygot", "heterozygot", word),
        "homozygous" => new("homozygot", "homozygot", word),
        "hemizygous" => new("hemizygot", "hemizygot", word),
        _ => Phrase.Same(word),
    };

    private static Phrase Years(string range) => new($"{range} år", $"{range} år", $"{range} years");
}

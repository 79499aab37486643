using CaseRoom.Domain.Reports;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>What log control says of its findings; {0} is the count, {1} what is usual.</summary>
internal static class ReviewPhrases
{
    public static Phrase Title(ReviewRule rule) => rule switch
    {
        ReviewRule.Emergency => new("Tilgang i akuttsituasjon", "Tilgang i akuttsituasjon", "Emergency access"),
        ReviewRule.SelfChosen => new(
            "Grunnlaget er bare leserens eget", "Grunnlaget er berre lesaren sitt eige",
            "The basis is the reader's own alone"),
        ReviewRule.Surname => new("Samme etternavn som pasienten", "Same etternamn som pasienten",
            "Same surname as the patient"),
        ReviewRule.Household => new("Samme familie som pasienten", "Same familie som pasienten",
            "Same family as the patient"),
        ReviewRule.Colleague => new("Pasienten er eller var kollega", "Pasienten er eller var kollega",
            "The patient is or was a colleague"),
        ReviewRule.PartEnded => new("Rollen var avsluttet", "Rolla var avslutta", "The part had ended"),
        ReviewRule.OffHours => new("Utenom egen arbeidstid", "Utanom eiga arbeidstid",
            "Outside the reader's own hours"),
        ReviewRule.Volume => new("Langt flere saker enn vanlig", "Langt fleire saker enn vanleg",
            "Far more cases than usual"),
        ReviewRule.ManyRooms => new("Mange saker på kort tid", "Mange saker på kort tid", "Many cases in short time"),
        ReviewRule.Deceased => new("Etter at pasienten døde", "Etter at pasienten døydde",
            "After the patient's death"),
        ReviewRule.Closed => new("Etter at saken var avsluttet", "Etter at saka var avslutta",
            "After the case was closed"),
        ReviewRule.Export => new("Lastet ned uten å bli brukt", "Lasta ned utan å bli brukt",
            "Downloaded and not used"),
        ReviewRule.MuchRead => new("Mange ser på samme sak", "Mange ser på same sak", "Many look at the same case"),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No phrase."),
    };

    public static Phrase Why(ReviewRule rule) => rule switch
    {
        ReviewRule.OffHours => new(
            "Dager med besøk sent eller på fridager uten å skrive: {0}. Ventet etter egen vane: {1}.",
            "Dagar med besøk seint eller på fridagar utan å skrive: {0}. Venta etter eigen vane: {1}.",
            "Days with visits late or on days off with nothing written: {0}. Expected by their habit: {1}."),
        ReviewRule.Volume => new(
            "Saker lest alene på én dag uten å skrive: {0}. Vanlig for leseren: {1}.",
            "Saker lesne åleine på éin dag utan å skrive: {0}. Vanleg for lesaren: {1}.",
            "Cases read alone in one day with nothing written: {0}. Usual for the reader: {1}."),
        ReviewRule.ManyRooms => new(
            "Saker lest innen et kvarter: {0}. Leserens egen rekord: {1}.",
            "Saker lesne innan eit kvarter: {0}. Lesaren sin eigen rekord: {1}.",
            "Cases read within a quarter of an hour: {0}. The reader's most before: {1}."),
        ReviewRule.Deceased or ReviewRule.Closed => new(
            "Mer enn 30 dager senere, uten å skrive. Besøk: {0}.",
            "Meir enn 30 dagar seinare, utan å skrive. Besøk: {0}.",
            "More than 30 days later, with nothing written. Visits: {0}."),
        ReviewRule.Export => new(
            "Ingenting er skrevet i saken 45 dager før eller etter. Nedlastinger: {0}.",
            "Ingenting er skrive i saka 45 dagar før eller etter. Nedlastingar: {0}.",
            "Nothing was written in the case 45 days before or after. Downloads: {0}."),
        ReviewRule.MuchRead => new(
            "Personer som leste samme uke og aldri har skrevet noe: {0}. Vanlig for en sak: {1}.",
            "Personar som las same veke og aldri har skrive noko: {0}. Vanleg for ei sak: {1}.",
            "People who read in one week and never wrote anything: {0}. Usual for a case: {1}."),
        _ => WhyThey(rule),
    };

    /// <summary>Of who the reader is to the patient and to the case.</summary>
    private static Phrase WhyThey(ReviewRule rule) => rule switch
    {
        ReviewRule.Emergency => new(
            "Saken ble åpnet uten å være medlem. Antall lesninger: {0}.",
            "Saka vart opna utan å vere medlem. Talet på lesingar: {0}.",
            "The case was opened without a part in it. Readings: {0}."),
        ReviewRule.SelfChosen => new(
            "Leseren ga seg selv tilgang, og ingen andre har deltatt. Dager med lesning: {0}.",
            "Lesaren gav seg sjølv tilgang, og ingen andre har delteke. Dagar med lesing: {0}.",
            "The reader let themselves in, and nobody else has taken part. Days with readings: {0}."),
        ReviewRule.Surname => new(
            "Leseren har ikke skrevet noe i saken. Besøk: {0}.", "Lesaren har ikkje skrive noko i saka. Besøk: {0}.",
            "The reader has written nothing in the case. Visits: {0}."),
        ReviewRule.Household => new(
            "Leseren står som familie i en annen sak sammen med noen fra denne. Besøk: {0}.",
            "Lesaren står som familie i ei anna sak saman med nokon frå denne. Besøk: {0}.",
            "The reader is listed as family in another case with somebody of this one. Visits: {0}."),
        ReviewRule.Colleague => new(
            "Samme virksomhet, og leseren har ikke skrevet noe i saken. Besøk: {0}.",
            "Same verksemd, og lesaren har ikkje skrive noko i saka. Besøk: {0}.",
            "The same organisation, and the reader has written nothing in the case. Visits: {0}."),
        ReviewRule.PartEnded => new(
            "Leste, eller prøvde å lese, etter at rollen eller arbeidsforholdet var slutt. Ganger: {0}.",
            "Las, eller prøvde å lese, etter at rolla eller arbeidsforholdet var slutt. Gonger: {0}.",
            "Read, or tried to, after the part or the employment had ended. Times: {0}."),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No phrase."),
    };

    public static Phrase Of(EmergencyStanding standing) => standing switch
    {
        EmergencyStanding.Overdue => new("Ikke gjennomgått, for sent", "Ikkje gjennomgått, for seint",
            "Not gone through, overdue"),
        EmergencyStanding.Waiting => new("Ikke gjennomgått ennå", "Ikkje gjennomgått enno", "Not gone through yet"),
        EmergencyStanding.ReviewedLate => new("Gjennomgått for sent", "Gjennomgått for seint", "Gone through late"),
        EmergencyStanding.Reviewed => new("Gjennomgått i tide", "Gjennomgått i tide", "Gone through in time"),
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No phrase."),
    };

    public static Phrase Damaged { get; } = new(
        "Innsynsloggen er ikke slik den ble skrevet", "Innsynsloggen er ikkje slik han vart skriven",
        "The access log is not as it was written");

    /// <summary>{0} cannot be opened, {1} are missing or do not follow, {2} is the first.</summary>
    public static Phrase WhyDamaged { get; } = new(
        "Rader som ikke kan åpnes: {0}. Rader som mangler eller ikke står i kjeden: {1}. Den første er rad {2}.",
        "Rader som ikkje kan opnast: {0}. Rader som manglar eller ikkje står i kjeda: {1}. Den første er rad {2}.",
        "Rows that cannot be opened: {0}. Rows that are missing or do not stand in the chain: {1}. The first is "
        + "row {2}.");

    public static Phrase NoRoom { get; } = new("Uten sak", "Utan sak", "No case");

    public static Phrase Number { get; } = new("Regel", "Regel", "Rule");

    public static Phrase Found { get; } = new("Funn", "Funn", "Finding");

    public static Phrase Weight { get; } = new("Vekt", "Vekt", "Weight");

    public static Phrase Reason { get; } = new("Hvorfor", "Kvifor", "Why");

    public static Phrase Thing { get; } = new(
        "Dokument (id) eller fil", "Dokument (id) eller fil", "Document (id) or file");

    public static Phrase Identified { get; } = new(
        "Med navn og fødselsnummer", "Med namn og fødselsnummer", "With name and national identity number");

    public static Phrase Review { get; } = new("Gjennomgang", "Gjennomgang", "Review");
}

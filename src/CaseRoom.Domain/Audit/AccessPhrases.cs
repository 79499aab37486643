using CaseRoom.Domain.Access;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Domain.Audit;

/// <summary>What the access log says in documents; no key or code of ours.</summary>
internal static class AccessPhrases
{
    public static readonly Phrase Title = new(
        "Hvem har sett i saken", "Kven har sett i saka", "Who has looked at the case");

    public static readonly Phrase Subject = new(
        "Innsynslogg for en sak", "Innsynslogg for ei sak", "Access log of a case");

    public static readonly Phrase AllTitle = new(
        "Hvem har sett i sakene", "Kven har sett i sakene", "Who has looked at the cases");

    public static readonly Phrase AllSubject = new(
        "Innsynslogg for alle saker", "Innsynslogg for alle saker", "Access log of all cases");

    public static readonly Phrase Case = new("Sak", "Sak", "Case");

    public static readonly Phrase Explains = new(
        "Hver linje er noen som har lest i saken, eller som ba om det og ikke fikk. Det samme lest flere ganger i ett "
        + "besøk er én linje, med antall. Det som ble skrevet, står i saken selv.",
        "Kvar linje er nokon som har lese i saka, eller som bad om det og ikkje fekk. Det same lese fleire gonger i "
        + "eitt besøk er éi linje, med tal på gonger. Det som vart skrive, står i saka sjølv.",
        "Each line is somebody who read in the case, or asked to and was not let. The same thing read several times "
        + "in one visit is one line, with how often. What was written stands in the case itself.");

    public static readonly Phrase When = new("Når", "Når", "When");

    public static readonly Phrase Until = new("Til", "Til", "Until");

    public static readonly Phrase Times = new("Ganger", "Gonger", "Times");

    /// <summary>More than one.</summary>
    public static readonly Phrase ManyTimes = new("{0} ganger", "{0} gonger", "{0} times");

    public static readonly Phrase Who = new("Hvem", "Kven", "Who");

    public static readonly Phrase Role = new("Rolle", "Rolle", "Role");

    public static readonly Phrase Organisation = new("Virksomhet", "Verksemd", "Organisation");

    public static readonly Phrase What = new("Hva", "Kva", "What");

    public static readonly Phrase Basis = new("Grunnlag", "Grunnlag", "Basis");

    public static readonly Phrase PurposeHead = new("Formål", "Føremål", "Purpose");

    public static readonly Phrase PurposeAndBasis = new(
        "Formål og grunnlag", "Føremål og grunnlag", "Purpose and basis");

    public static readonly Phrase Outcome = new("Utfall", "Utfall", "Outcome");

    public static readonly Phrase Shown = new("Vist", "Vist", "Shown");

    public static readonly Phrase Refused = new("Avvist", "Avvist", "Refused");

    public static readonly Phrase Unopened = new(
        "Rad {0} kan ikke åpnes", "Rad {0} kan ikkje opnast", "Row {0} cannot be opened");

    public static readonly Phrase SomeUnopened = new(
        "Noen rader kan ikke åpnes: de er endret etter at de ble skrevet, eller nøkkelen deres er borte. Hvem som så i "
        + "saken da, vises ikke. De som drifter CaseRoom, kan kontrollere loggen.",
        "Nokre rader kan ikkje opnast: dei er endra etter at dei vart skrivne, eller nøkkelen deira er borte. Kven som "
        + "såg i saka då, blir ikkje vist. Dei som driftar CaseRoom, kan kontrollere loggen.",
        "Some rows cannot be opened: they were changed after they were written, or their key is gone. Who looked at "
        + "the case then is not shown. Those who run CaseRoom can check the log.");

    public static readonly Phrase SomeGathered = new(
        "Loggen er for lang for ett dokument. For dem som har lest mest, er alle lesninger av det samme slått sammen "
        + "til én linje, med antall og første og siste gang. Tabellen (CSV) har hvert besøk.",
        "Loggen er for lang for eitt dokument. For dei som har lese mest, er alle lesingar av det same slegne saman "
        + "til éi linje, med tal på gonger og første og siste gong. Tabellen (CSV) har kvart besøk.",
        "The log is too long for one document. Of those who read most, all readings of the same thing are put "
        + "together in one line, with how often, the first time and the last. The table (CSV) has each visit.");

    public static readonly Phrase WithoutIdentity = new(
        "Uten navn og fødselsnummer", "Utan namn og fødselsnummer", "Without name and national identity number");

    public static readonly Phrase TestData = new("Testdata", "Testdata", "Test data");

    public static readonly Phrase NotRecorded = new("Ikke registrert", "Ikkje registrert", "Not recorded");

    public static Phrase Of(HiddenPlace place) => place switch
    {
        HiddenPlace.LocalService => new("Lokal helsetjeneste", "Lokal helseteneste", "Local health service"),
        HiddenPlace.Responsible => new("Ansvarlig virksomhet", "Ansvarleg verksemd", "Responsible organisation"),
        HiddenPlace.Elsewhere or HiddenPlace.Untold => new("Vises ikke", "Blir ikkje vist", "Not shown"),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "No phrase."),
    };

    public static Phrase Of(AccessKind kind) => kind switch
    {
        AccessKind.Room => new("Åpnet saken", "Opna saka", "Opened the case"),
        AccessKind.Events => new("Leste det som har skjedd", "Las det som har hendt", "Read what has happened"),
        AccessKind.HashChain => new("Kontrollerte at saken er hel", "Kontrollerte at saka er heil",
            "Checked that the case is whole"),
        AccessKind.Annotations => new("Leste markeringer", "Las markeringar", "Read annotations"),
        AccessKind.Material => new("Så på dokument eller bilde", "Såg på dokument eller bilete",
            "Looked at a document or image"),
        AccessKind.Original => new("Lastet ned dokument slik det kom", "Lasta ned dokument slik det kom",
            "Downloaded a document as it came"),
        AccessKind.Export => new("Lastet ned konklusjonen", "Lasta ned konklusjonen", "Downloaded the conclusion"),
        AccessKind.Live or AccessKind.LiveProgress or AccessKind.LiveEnd =>
            new("Hadde saken åpen", "Hadde saka open", "Had the case open"),
        AccessKind.PatientSideSearch => new("Søkte etter pasient eller pårørende",
            "Søkte etter pasient eller pårørande", "Searched for patient or next of kin"),
        AccessKind.AccessLog => new("Leste hvem som har sett i saken", "Las kven som har sett i saka",
            "Read who has looked at the case"),
        AccessKind.RoomList => new("Så saken i sin liste", "Såg saka i lista si", "Saw the case in their list"),
        AccessKind.Request => new("Leste en forespørsel", "Las ein førespurnad", "Read a request"),
        AccessKind.RequestList => new("Så listen over forespørsler", "Såg lista over førespurnader",
            "Saw the list of requests"),
        AccessKind.PeopleSearch => new("Søkte etter kolleger", "Søkte etter kollegaer", "Searched for colleagues"),
        AccessKind.EmergencySearch => new("Søkte etter pasienten på vakt", "Søkte etter pasienten på vakt",
            "Searched for the patient while on call"),
        AccessKind.Erasure => new("Slettet saken", "Sletta saka", "Erased the case"),
        AccessKind.LogReview => new("Gikk gjennom hvem som har lest (loggkontroll)",
            "Gjekk gjennom kven som har lese (loggkontroll)", "Went through who has read (log control)"),
        AccessKind.SessionList => new("Så hvor en kollega er logget inn", "Såg kvar ein kollega er innlogga",
            "Saw where a colleague is signed in"),
        AccessKind.SessionEnding => new("Logget ut en kollega", "Logga ut ein kollega", "Signed a colleague out"),
        AccessKind.ImportTrial => new("Prøvde en fil mot katalogen", "Prøvde ei fil mot katalogen",
            "Tried a file on the directory"),
        AccessKind.SignIn => new("Logget inn med et annet HPR-nummer", "Logga inn med eit anna HPR-nummer",
            "Signed in with another HPR number"),
        AccessKind.ProviderSignOut => new("Ble logget ut av innloggingstjenesten",
            "Vart logga ut av innloggingstenesta", "Was signed out by the sign-in service"),
        AccessKind.Invitation => new("Så på en invitasjon til å gi råd", "Såg på ein invitasjon til å gi råd",
            "Looked at an invitation to advise"),
        AccessKind.DicomKey => new("Hentet nøkkelen til bildenes id-er", "Henta nøkkelen til id-ane i bileta",
            "Fetched the key to the identifiers of images"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No phrase."),
    };

    public static Phrase Of(Purpose purpose) => purpose switch
    {
        Purpose.Treatment => new("Utredning og behandling", "Utgreiing og behandling", "Investigation and treatment"),
        Purpose.SecondOpinion => new("Råd til dem som behandler", "Råd til dei som behandlar",
            "Advice to those who treat"),
        Purpose.AdviceAbroad => new("Råd fra utlandet", "Råd frå utlandet", "Advice from abroad"),
        Purpose.Coordination => new("Samordning av saken", "Samordning av saka", "Coordination of the case"),
        Purpose.Administration => new("Drift av tjenesten", "Drift av tenesta", "Running the service"),
        Purpose.Teaching => new("Undervisning", "Undervisning", "Teaching"),
        Purpose.ResearchContact => new("Kontakt om forskning", "Kontakt om forsking", "Contact about research"),
        Purpose.OwnCase => new("Egen sak, eller en de står nær", "Eiga sak, eller ei dei står nær",
            "Their own case, or of somebody close"),
        Purpose.LogReview => new("Kontroll av innsyn", "Kontroll av innsyn", "Review of access"),
        Purpose.Emergency => new("Øyeblikkelig hjelp", "Augneblikkeleg hjelp", "Emergency care"),
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No phrase."),
    };

    public static Phrase Of(BasisKind basis) => basis switch
    {
        BasisKind.OwnCase => new("Egen sak", "Eiga sak", "Their own case"),
        BasisKind.Authority => new("Foreldreansvar, vergemål eller barnevernets omsorg",
            "Foreldreansvar, verjemål eller omsorga til barnevernet", "Authority or parental responsibility"),
        BasisKind.Relation => new("Registrert relasjon", "Registrert relasjon", "Recorded relation"),
        BasisKind.Room => new("Sakens grunnlag", "Grunnlaget for saka", "The case's basis"),
        BasisKind.Consent => new("Samtykke", "Samtykke", "Consent"),
        BasisKind.Invitation => new("Invitert til saken", "Invitert til saka", "Invited to the case"),
        BasisKind.Emergency => new("Tilgang i akuttsituasjon", "Tilgang i akuttsituasjon", "Emergency access"),
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "No phrase."),
    };
}

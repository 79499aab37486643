using CaseRoom.Domain.Reports;

namespace CaseRoom.Domain.Audit;

/// <summary>What somebody tried and was refused, in the words of the page (AUD-151).</summary>
internal static class TriedPhrases
{
    private static readonly Dictionary<AccessKind, Phrase> Words = new()
    {
        [AccessKind.Room] = new(
            "Prøvde å åpne saken – fikk ikke se den",
            "Prøvde å opne saka – fekk ikkje sjå henne",
            "Tried to open the case – was not shown it"),
        [AccessKind.Events] = new(
            "Prøvde å lese det som har skjedd – fikk ikke",
            "Prøvde å lese det som har hendt – fekk ikkje",
            "Tried to read what has happened – was not shown it"),
        [AccessKind.HashChain] = new(
            "Prøvde å kontrollere at saken er hel – fikk ikke",
            "Prøvde å kontrollere at saka er heil – fekk ikkje",
            "Tried to check that the case is whole – was not let"),
        [AccessKind.Annotations] = new(
            "Prøvde å lese markeringer – fikk ikke",
            "Prøvde å lese markeringar – fekk ikkje",
            "Tried to read annotations – was not shown them"),
        [AccessKind.Material] = new(
            "Prøvde å se på dokument eller bilde – fikk ikke se det",
            "Prøvde å sjå på dokument eller bilete – fekk ikkje sjå det",
            "Tried to look at a document or image – was not shown it"),
        [AccessKind.Export] = new(
            "Prøvde å laste ned konklusjonen – fikk den ikke",
            "Prøvde å laste ned konklusjonen – fekk han ikkje",
            "Tried to download the conclusion – was not given it"),
        [AccessKind.Live] = new(
            "Prøvde å ha saken åpen – fikk ikke se den",
            "Prøvde å ha saka open – fekk ikkje sjå henne",
            "Tried to keep the case open – was not shown it"),
        [AccessKind.PatientSideSearch] = new(
            "Prøvde å søke etter pasient eller pårørende – fikk ikke",
            "Prøvde å søkje etter pasient eller pårørande – fekk ikkje",
            "Tried to search for the patient or family – was not let"),
        [AccessKind.AccessLog] = new(
            "Prøvde å lese hvem som har sett i saken – fikk ikke",
            "Prøvde å lese kven som har sett i saka – fekk ikkje",
            "Tried to read who has looked at the case – was not shown it"),
        [AccessKind.RoomList] = new(
            "Prøvde å se saken i sin liste – fikk ikke",
            "Prøvde å sjå saka i lista si – fekk ikkje",
            "Tried to see the case in a list – was not shown it"),
        [AccessKind.Request] = new(
            "Prøvde å lese en forespørsel – fikk ikke se den",
            "Prøvde å lese ein førespurnad – fekk ikkje sjå han",
            "Tried to read a request – was not shown it"),
        [AccessKind.RequestList] = new(
            "Prøvde å se listen over forespørsler – fikk ikke",
            "Prøvde å sjå lista over førespurnader – fekk ikkje",
            "Tried to see the list of requests – was not shown it"),
        [AccessKind.PeopleSearch] = new(
            "Prøvde å søke etter kolleger – fikk ikke",
            "Prøvde å søkje etter kollegaer – fekk ikkje",
            "Tried to search for colleagues – was not let"),
        [AccessKind.Original] = new(
            "Prøvde å laste ned dokument slik det kom – fikk det ikke",
            "Prøvde å laste ned dokument slik det kom – fekk det ikkje",
            "Tried to download a document as it came – was not given it"),
        [AccessKind.EmergencySearch] = new(
            "Søkte etter pasienten på vakt – fikk ikke se noe",
            "Søkte etter pasienten på vakt – fekk ikkje sjå noko",
            "Searched for the patient while on call – was shown nothing"),
        [AccessKind.Erasure] = new(
            "Prøvde å slette saken – fikk ikke",
            "Prøvde å slette saka – fekk ikkje",
            "Tried to erase the case – was not let"),
        [AccessKind.LogReview] = new(
            "Prøvde å gå gjennom hvem som har lest (loggkontroll) – fikk ikke",
            "Prøvde å gå gjennom kven som har lese (loggkontroll) – fekk ikkje",
            "Tried to go through who has read (log review) – was not let"),
        [AccessKind.SessionList] = new(
            "Prøvde å se hvor en kollega er logget inn – fikk ikke",
            "Prøvde å sjå kvar ein kollega er logga inn – fekk ikkje",
            "Tried to see where a colleague is signed in – was not shown it"),
        [AccessKind.SessionEnding] = new(
            "Prøvde å logge ut en kollega – fikk ikke",
            "Prøvde å logge ut ein kollega – fekk ikkje",
            "Tried to sign out a colleague – was not let"),
        [AccessKind.ImportTrial] = new(
            "Prøvde å lese inn en fil i katalogen – fikk ikke",
            "Prøvde å lese inn ei fil i katalogen – fekk ikkje",
            "Tried a file on the directory – was not let"),
        [AccessKind.ProviderSignOut] = new(
            "Innloggingstjenesten prøvde å logge ut – fikk ikke",
            "Innloggingstenesta prøvde å logge ut – fekk ikkje",
            "The sign-in service tried to sign out – was not let"),
        [AccessKind.Invitation] = new(
            "Prøvde å se på en invitasjon til å gi råd – fikk ikke",
            "Prøvde å sjå på ein invitasjon til å gi råd – fekk ikkje",
            "Tried to look at an invitation to advise – was not let"),
        [AccessKind.DicomKey] = new(
            "Prøvde å hente nøkkelen til bildenes id-er – fikk ikke",
            "Prøvde å hente nøkkelen til id-ane i bileta – fekk ikkje",
            "Tried to fetch the key to the identifiers of images – was not let"),
        [AccessKind.SignIn] = new(
            "Prøvde å logge inn med et annet HPR-nummer – fikk ikke",
            "Prøvde å logge inn med eit anna HPR-nummer – fekk ikkje",
            "Tried to sign in with another HPR number – was not let"),
    };

    public static Phrase Of(AccessKind kind) =>
        Words[kind is AccessKind.LiveProgress or AccessKind.LiveEnd ? AccessKind.Live : kind];
}

namespace CaseRoom.Web.Tests.Journey;

/// <summary>What is told in a journey. Words that must not cross the border are unlike any other word.</summary>
internal static class Told
{
    public const string PatientName = "Kanari Fuglesang";
    public const string PatientNumber = "01819000049";
    public const string Municipality = "Kanarivik";
    public const string History = "Sykehistorien: var på ferie i fjor sommer.";
    public const string Goal = "Kanarimålet: å kunne sykle til skolen.";
    public const string Relative = "Kanarislekt";
    public const string UnsharedTitle = "Kanarinotat fra avdelingen";
    public const string Question = "Hva er årsaken til gangvanskene?";
    public const string Request = "Kan dere drøfte en ung pasient som stadig går dårligere?";
    public const string JourneyQuestion = "Hvorfor går pasienten stadig dårligere, og hva kan gjøres?";
    public const string Agreed = "Pasienten bør utredes videre med genpanel.";
    public const string Disputed = "Tilstanden er mest sannsynlig arvelig.";
    public const string Dissent = "Familiehistorien taler imot, og foreldrene er ikke testet.";
    public const string ImageTitle = "Kanaribilde av fot";
    public const string SharedTitle = "Bilde av fot";
    public const string MarkLabel = "Hulfot";
    public const string UnsharedMark = "Hovedfunnet";
    public const string Recommendation = "Genpanel for nevropati";
    public const string Comment = "Ser du buen her?";

    /// <summary>What may be read by nobody across the border.</summary>
    public static readonly string[] Secrets =
        [PatientName, PatientNumber, Municipality, Goal, Relative, UnsharedTitle, "Kanari"];
}

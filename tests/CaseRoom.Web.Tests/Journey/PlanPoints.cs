namespace CaseRoom.Web.Tests.Journey;

/// <summary>The nine points of an individual plan, as the regulation on patient and municipality lists them.</summary>
internal static class PlanPoints
{
    public static readonly string[] Bokmaal =
    [
        "Personens mål, ressurser og behov for tjenester",
        "Hvem som deltar i arbeidet med planen",
        "Hvem som har ansvar for samordning og framdrift (koordinator)",
        "Hva personen, tjenestene og eventuelt pårørende bidrar med",
        "Hvilke tiltak som er aktuelle, omfanget av dem og hvem som har ansvar",
        "Hvordan tiltakene skal gjennomføres",
        "Planperioden og tidspunkt for justeringer og revisjon",
        "Samtykke til planen og til tilgang til taushetsbelagte opplysninger",
        "Nødvendig eller ønsket samarbeid med andre tjenester, institusjoner eller etater",
    ];
}

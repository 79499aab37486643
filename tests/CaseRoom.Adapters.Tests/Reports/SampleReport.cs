using CaseRoom.Domain.Reports;

namespace CaseRoom.Adapters.Tests.Reports;

/// <summary>A joint conclusion such as a hospital would send; every person and case in it is invented.</summary>
internal static class SampleReport
{
    public static readonly DateTimeOffset IssuedAt = new(2026, 3, 12, 14, 5, 0, TimeSpan.FromHours(1));

    /// <summary>A report with the given blocks and nothing else of note.</summary>
    public static Report With(params IReadOnlyList<ReportBlock> blocks) => new()
    {
        Title = "Prøvedokument",
        Language = ReportLanguage.Bokmaal,
        Form = ReportForm.Pseudonymised,
        PageHeader = "Uten navn og fødselsnummer",
        Meta = new ReportMeta("Helse Eksempel HF", "1", IssuedAt),
        Blocks = blocks,
    };

    public static Report Conclusion { get; } = new()
    {
        Title = "Samlet konklusjon",
        Subtitle = "Utredning av uavklart tilstand med muskelsvakhet og hørselstap",
        Language = ReportLanguage.Bokmaal,
        Form = ReportForm.Identified,
        PageHeader = "Åse Čállit Østgård, fødselsnummer 010190 00000",
        Banner = "Testdata",
        Meta = new ReportMeta("Helse Eksempel HF, Avdeling for sjeldne tilstander", "2", IssuedAt, "Samlet konklusjon"),
        Blocks =
        [
            new ReportBlock.KeyValues(
            [
                new("Problemstilling", "Hva forklarer muskelsvakheten, som tiltar, og hvilke undersøkelser gjenstår?"),
                new("Ansvarlig lege", "Kari Nordmann, Nevrologisk avdeling"),
                new("Status for diagnosen", "Usikker"),
                new("Tverrfaglig møte", "10. mars 2026 kl. 13.00, videomøte. Pasienten var med."),
                new("Erstatter", "Versjon 1 av 2. februar 2026: nytt svar fra laboratoriet")
            ]),
            new ReportBlock.Callout(
                CalloutKind.Note,
                "Dette er faglige råd fra et tverrfaglig møte. Tjenesten som mottar rådene, "
                    + "vurderer og beslutter selv.",
                "Slik skal dokumentet leses"),
            new ReportBlock.Heading(1, "Det som er viktig for meg"),
            new ReportBlock.Quote(
                "Jeg vil kunne gå på tur med hunden uten å være redd for å falle. Og jeg vil vite "
                    + "om barna mine bør undersøkes.",
                "Pasientens egne ord, spurt av koordinator 3. mars 2026"),
            new ReportBlock.Quote("Mun hálidan čállit ja gullat ŋuđđá, š, ž ja ŧ.", "På nordsamisk") { Lang = "se" },
            new ReportBlock.Heading(1, "Konklusjonspunkter"),
            new ReportBlock.Heading(2, "1. Funnene passer best med en mitokondriell sykdom"),
            new ReportBlock.Paragraph(
                "Kombinasjonen av proksimal muskelsvakhet, sensorinevralt hørselstap og forhøyet "
                    + "laktat gjør en mitokondriell "
                    + "sykdom sannsynlig. Varianten m.3243A>G i MT-TL1 er påvist i urin (heteroplasmi "
                    + "41 %), og α-tokoferol er "
                    + "innenfor referanseområdet. Muskelbiopsi er ikke nødvendig for å stille "
                    + "diagnosen, men kan være nyttig ved "
                    + "fortsatt tvil."),
            new ReportBlock.Table(
                ["Standpunkt", "Antall", "Hvem"],
                [
                    ["Enig", "4", "Kari Nordmann, Per Hansen, Siri Dahl, Ola Lie"],
                    ["Enig med forbehold", "1", "Eva Berg: avvent ny måling av heteroplasmi i muskel"],
                    ["Uenig", "1", "Jon Moe, se særmerknad"],
                    ["Ikke uttalt", "2", "Ida Vik, Nils Aas"],
                ],
                "Standpunkter til punkt 1"),
            new ReportBlock.Callout(
                CalloutKind.Dissent,
                "Jeg mener at funnene kan forklares av en limb-girdle muskeldystrofi, og at "
                    + "paneltesting bør gjøres før man "
                + "konkluderer. Høyt laktat ble målt etter anstrengelse.",
                "Særmerknad fra Jon Moe, spesialist i nevrologi"),
            new ReportBlock.Heading(2, "2. Oppfølging av hjerte og hørsel"),
            new ReportBlock.Paragraph("Det er enighet om årlig kontroll hos kardiolog og audiolog."),
            new ReportBlock.Heading(1, "Anbefalinger"),
            new ReportBlock.Table(
                ["Anbefaling", "Mottaker", "Frist", "Status"],
                [.. Enumerable.Range(1, 24).Select(number => (IReadOnlyList<string>)
                [
                    $"{number}. Ekkokardiografi og langtids-EKG, med vurdering av ledningsforstyrrelse og "
                        + (number % 3 == 0 ? "behov for pacemaker etter gjeldende retningslinjer." : "hypertrofi."),
                    number % 2 == 0 ? "Fastlege" : "Kardiologisk avdeling, Helse Eksempel HF",
                    "1. juni 2026",
                    number % 4 == 0 ? "Tatt på seg" : "Sendt",
                ])],
                "Anbefalinger med mottaker og frist"),
            new ReportBlock.Callout(
                CalloutKind.Warning, "Unngå valproat og aminoglykosider inntil diagnosen er avklart.",
                    "Viktig om legemidler"),
            new ReportBlock.Heading(1, "Hva dette kan bety for planen"),
            new ReportBlock.Items(
                [
                    "Behov for fysioterapeut med erfaring fra nevromuskulære tilstander.",
                    "Høreapparat vurderes på nytt i løpet av høsten, med tilpasning på "
                        + "arbeidsplassen dersom pasienten ønsker det, "
                        + "og med opplæring av kolleger.",
                    "Genetisk veiledning er tilbudt og mottatt.",
                ],
                Ordered: true),
            new ReportBlock.Items(["Barna tilbys samtale.", "Ny gjennomgang (reanalyse) om to år."]),
            new ReportBlock.Heading(1, "Signaturer"),
            new ReportBlock.Signatures(
            [
                new("Kari Nordmann", "Ansvarlig lege", "Nevrologisk avdeling, Helse Eksempel HF",
                    "12. mars 2026 kl. 14.02"),
                new("Per Hansen", "Medisinsk genetiker", "Senter for sjeldne diagnoser", "12. mars 2026 kl. 14.05"),
                new("Siri Dahl", "Spesialist i indremedisin")
            ]),
            new ReportBlock.Heading(1, "Kontrollkode"),
            new ReportBlock.Paragraph("7F3A-91CC-02BE-44D0"),
        ],
    };
}

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>The nine points of an individual plan and what a conclusion may say under each (BRIEF 16).</summary>
internal static class PlanPhrases
{
    public static readonly Phrase Title = new(
        "Innspill til individuell plan", "Innspel til individuell plan", "Input to the individual plan");
    public static readonly Phrase Proposal = new(
        "Dette er et forslag fra en tverrfaglig drøfting inntil koordinator har godtatt det. "
            + "Anbefalingene er faglige råd; tjenesten "
            + "som mottar dem, vurderer og avgjør selv. Planen gir ikke rett til tjenester ut over det "
            + "som følger av annet regelverk. "
            + "Retten til koordinator gjelder uavhengig av om man ønsker individuell plan.",
        "Dette er eit framlegg frå ei tverrfagleg drøfting til koordinator har godteke det. "
            + "Tilrådingane er faglege råd; tenesta som "
            + "tek imot dei, vurderer og avgjer sjølv. Planen gir ikkje rett til tenester ut over det "
            + "som følgjer av anna regelverk. "
            + "Retten til koordinator gjeld uavhengig av om ein ønskjer individuell plan.",
        "This is a proposal from a case conference until the coordinator accepts it. The "
            + "recommendations are professional advice; "
            + "the service that receives them assesses and decides itself. The plan gives no right to "
            + "services beyond what other "
            + "law gives. The right to a coordinator is independent of wanting a plan.");

    public static readonly IReadOnlyList<Phrase> Points =
    [
        new("Personens mål, ressurser og behov for tjenester", "Personen sine mål, ressursar og behov for tenester",
            "The person's goals, resources and needs for services"),
        new("Hvem som deltar i arbeidet med planen", "Kven som deltek i arbeidet med planen",
            "Who takes part in the work on the plan"),
        new("Hvem som har ansvar for samordning og framdrift (koordinator)",
            "Kven som har ansvar for samordning og framdrift (koordinator)",
            "Who is responsible for coordination and progress (coordinator)"),
        new("Hva personen, tjenestene og eventuelt pårørende bidrar med",
            "Kva personen, tenestene og eventuelt pårørande bidreg med",
            "What the person, the services and possibly next of kin contribute"),
        new("Hvilke tiltak som er aktuelle, omfanget av dem og hvem som har ansvar",
            "Kva tiltak som er aktuelle, omfanget av dei og kven som har ansvar",
            "Which measures are relevant, their extent, and who is responsible"),
        new("Hvordan tiltakene skal gjennomføres", "Korleis tiltaka skal gjennomførast",
            "How the measures are carried out"),
        new("Planperioden og tidspunkt for justeringer og revisjon",
            "Planperioden og tidspunkt for justeringar og revisjon",
            "Plan period and time for adjustments and revision"),
        new("Samtykke til planen og til tilgang til taushetsbelagte opplysninger",
            "Samtykke til planen og til tilgang til opplysningar under teieplikt",
            "Consent to the plan, and to access to confidential information"),
        new("Nødvendig eller ønsket samarbeid med andre tjenester, institusjoner eller etater",
            "Nødvendig eller ønskt samarbeid med andre tenester, institusjonar eller etatar",
            "Necessary or wanted cooperation with other services, institutions or agencies"),
    ];

    public static readonly Phrase Parts = new(
        "Innspillet har en helsedel og en fellesdel. Mottakere utenfor helsetjenesten får fellesdelen, som bare "
            + "holder funksjon og behov. Det som står under «Helsedel», deles ikke med dem.",
        "Innspelet har ein helsedel og ein fellesdel. Mottakarar utanfor helsetenesta får fellesdelen, som berre "
            + "held funksjon og behov. Det som står under «Helsedel», blir ikkje delt med dei.",
        "This input has a health part and a shared part. Receivers outside the health service get the shared part, "
            + "which holds function and need only. What stands under “Health part” is not shared with them.");
    public static readonly Phrase LeftToHealth = new(
        "Noe av det som er sagt og skrevet, er utelatt her. Det er for helsetjenesten.",
        "Noko av det som er sagt og skrive, er utelate her. Det er for helsetenesta.",
        "Something of what was said and written is left out here. It is for the health service.");
    public static readonly Phrase HealthPart = new("Helsedel", "Helsedel", "Health part");
    public static readonly Phrase SharedPart = new("Fellesdel", "Fellesdel", "Shared part");
    public static readonly Phrase NothingHere = new("Ingenting.", "Ingenting.", "Nothing.");
    public static readonly Phrase NeedOnly = new(
        "Bare behovet deles; teksten står i helsedelen.", "Berre behovet blir delt; teksten står i helsedelen.",
        "Only the need is shared; the text stands in the health part.");
    public static readonly Phrase TookPart = new(
        "Deltok i drøftingen:", "Deltok i drøftinga:", "Took part in the conference:");
    public static readonly Phrase CanBeAsked = new(
        "Disse kan svare på spørsmål. Hvem andre som deltok i drøftingen, står ikke her.",
        "Desse kan svare på spørsmål. Kven andre som deltok i drøftinga, står ikkje her.",
        "These can answer questions. Who else took part in the conference is not told here.");
    public static readonly Phrase Period = new(
        "Planperioden fylles ut av koordinatoren sammen med pasienten.",
        "Planperioden blir fylt ut av koordinatoren saman med pasienten.",
        "The plan period is to be filled in by the coordinator together with the patient.");
    public static readonly Phrase FilledByCoordinator = new(
        "Fylles ut av kommunen sammen med pasienten. Der bare sykehuset gir tjenester, lager sykehusets "
            + "koordinerende enhet planen.",
        "Blir fylt ut av kommunen saman med pasienten. Der berre sjukehuset gir tenester, lagar den koordinerande "
            + "eininga på sjukehuset planen.",
        "To be filled in by the municipality together with the patient. Where only the hospital gives services, its "
            + "own coordinating unit makes the plan.");
    public static readonly Phrase FilledByPatientAndCoordinator = new(
        "Fylles ut av pasienten og koordinatoren.", "Blir fylt ut av pasienten og koordinatoren.",
        "To be filled in by the patient and the coordinator.");
    public static readonly Phrase ProposedCoordinator = new(
        "Foreslått koordinator: {0}", "Føreslått koordinator: {0}", "Proposed coordinator: {0}");
    public static readonly Phrase ChildCoordinator = new(
        "Barnekoordinator: {0}", "Barnekoordinator: {0}", "Child coordinator: {0}");
    public static readonly Phrase NoPlanConsent = new(
        "Samtykke til planen innhentes av koordinatoren. Samtykker registrert i denne saken:",
        "Samtykke til planen blir henta inn av koordinatoren. Samtykke registrerte i denne saka:",
        "Consent to the plan is obtained by the coordinator. Consents recorded in this case:");
    public static readonly Phrase HoldersLack = new(
        "Venter på svar fra alle med foreldreansvar", "Ventar på svar frå alle med foreldreansvar",
        "Waits for the answer of everybody with parental responsibility");
    public static readonly Phrase AuthorityLacks = new(
        "Gjelder ikke, retten til å handle for pasienten er ikke bekreftet",
        "Gjeld ikkje, retten til å handle for pasienten er ikkje stadfesta",
        "Does not count, the authority has not been confirmed");
    public static readonly Phrase NeedsHolders = new(
        "Gitt, krever ja fra alle med foreldreansvar", "Gitt, krev ja frå alle med foreldreansvar",
        "Given, needs the yes of everybody with parental responsibility");
    public static readonly Phrase NoConsents = new(
        "Samtykke til planen innhentes av koordinatoren. Ingen samtykker er registrert i denne saken.",
        "Samtykke til planen blir henta inn av koordinatoren. Ingen samtykke er registrerte i denne saka.",
        "Consent to the plan is obtained by the coordinator. No consents are recorded in this case.");
    public static readonly Phrase Needs = new(
        "Behov, slik drøftingen ser dem:", "Behov, slik drøftinga ser dei:", "Needs, as the conference sees them:");
    public static readonly Phrase HowFollows = new(
        "Slik anbefalingene beskriver, se punkt 5; tjenesten som tar på seg et tiltak, avgjør hvordan.",
        "Slik tilrådingane skildrar, sjå punkt 5; tenesta som tek på seg eit tiltak, avgjer korleis.",
        "As the recommendations describe, see point 5; the service that takes on a measure decides how.");
    public static readonly Phrase ReviewOn = new(
        "Neste gjennomgang av konklusjonen: {0}", "Neste gjennomgang av konklusjonen: {0}",
        "Next review of the conclusion: {0}");
    public static readonly Phrase Template = new(
        "Malversjon {0}, {1}", "Malversjon {0}, {1}", "Template version {0}, {1}");
}

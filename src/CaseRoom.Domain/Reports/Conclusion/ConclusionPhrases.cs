namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>Headings and sentences of the joint conclusion.</summary>
internal static class ConclusionPhrases
{
    public static readonly Phrase Title = new("Samlet konklusjon", "Samla konklusjon", "Joint conclusion");
    public static readonly Phrase Subject = new(
        "Samlet konklusjon fra tverrfaglig drøfting", "Samla konklusjon frå tverrfagleg drøfting",
        "Joint conclusion of a case conference");
    public static readonly Phrase WithoutIdentity = new(
        "Uten navn og fødselsnummer – kan ikke journalføres", "Utan namn og fødselsnummer – kan ikkje journalførast",
        "Pseudonymised – cannot be filed in a patient record");
    public static readonly Phrase Unsigned = new(
        "Forslag – ikke signert", "Framlegg – ikkje signert", "Proposal – not signed");
    public static readonly Phrase Superseded = new(
        "Erstattet av en nyere versjon", "Erstatta av ein nyare versjon", "Superseded by a newer version");
    public static readonly Phrase Closed = new("Lukket for foreldre", "Lukka for foreldre", "Closed to parents");
    public static readonly Phrase ClosedMeans = new(
        "Bare for helsetjenesten. Pasienten eller legen har lukket dette for foreldre. Gi det ikke videre til dem.",
        "Berre for helsetenesta. Pasienten eller legen har lukka dette for foreldre. Gje det ikkje vidare til dei.",
        "For the health service only. The patient or their doctor closed this to parents. Do not pass it on to them.");
    public static readonly Phrase HoldsClosed = new(
        "Inneholder det som er lukket for foreldre", "Inneheld det som er lukka for foreldre",
        "Holds what is closed to parents");
    public static readonly Phrase Proposed = new("{0} (forslag)", "{0} (framlegg)", "{0} (proposal)");
    public static readonly Phrase TestData = new("Testdata", "Testdata", "Test data");
    public static readonly Phrase Controller = new(
        "Ansvarlig virksomhet (dataansvarlig)", "Ansvarleg verksemd (dataansvarleg)",
        "Responsible organisation (controller)");
    public static readonly Phrase Unit = new("Ansvarlig enhet", "Ansvarleg eining", "Responsible unit");
    public static readonly Phrase Patient = new("Pasient", "Pasient", "Patient");
    public static readonly Phrase BirthDate = new("Fødselsdato", "Fødselsdato", "Date of birth");
    public static readonly Phrase Municipality = new("Kommune", "Kommune", "Municipality");
    public static readonly Phrase Age = new("Alder", "Alder", "Age");
    public static readonly Phrase SexWord = new("Kjønn", "Kjønn", "Sex");
    public static readonly Phrase RegionWord = new("Helseregion", "Helseregion", "Health region");
    public static readonly Phrase DiagnosisStatus = new("Diagnosestatus", "Diagnosestatus", "Diagnosis status");
    public static readonly Phrase Codes = new("Koder", "Kodar", "Codes");
    public static readonly Phrase NotRecorded = new("Ikke registrert", "Ikkje registrert", "Not recorded");
    public static readonly Phrase Question = new("Problemstilling", "Problemstilling", "Question");
    public static readonly Phrase History = new("Sykehistorie", "Sjukehistorie", "History");
    public static readonly Phrase Findings = new("Funn", "Funn", "Findings");
    public static readonly Phrase Considered =
        new("Hva som er vurdert", "Kva som er vurdert", "What has been considered");
    public static readonly Phrase WouldChange = new(
        "Hva som ville endre konklusjonen", "Kva som ville endre konklusjonen", "What would change the conclusion");
    public static readonly Phrase Matters = new(
        "Det som er viktig for pasienten", "Det som er viktig for pasienten", "What matters to the patient");
    public static readonly Phrase AskedBy = new("Spurt av {0}, {1}", "Spurd av {0}, {1}", "Asked by {0}, {1}");
    public static readonly Phrase AskedByInterpreter = new(
        "Spurt av {0} med tolk, {1}", "Spurd av {0} med tolk, {1}", "Asked by {0} with an interpreter, {1}");
    public static readonly Phrase Asked = new("Spurt {0}", "Spurd {0}", "Asked {0}");
    public static readonly Phrase AskedInterpreter = new(
        "Spurt med tolk, {0}", "Spurd med tolk, {0}", "Asked with an interpreter, {0}");
    public static readonly Phrase RecordedBy = new("skrevet inn av {0}", "skrive inn av {0}", "entered by {0}");
    public static readonly Phrase EditedBy = new("endret av {0}, {1}", "endra av {0}, {1}", "edited by {0}, {1}");
    public static readonly Phrase AnsweredIn = new(
        "Besvart i konklusjonspunkt {0}", "Svara på i konklusjonspunkt {0}", "Answered in statement {0}");
    public static readonly Phrase Symptoms = new("Symptomer og funn", "Symptom og funn", "Symptoms and findings");
    public static readonly Phrase Present = new("Til stede", "Til stades", "Present");
    public static readonly Phrase Absent = new("Ikke til stede", "Ikkje til stades", "Absent");
    public static readonly Phrase Term = new("Betegnelse", "Nemning", "Term");
    public static readonly Phrase Code = new("Kode", "Kode", "Code");
    public static readonly Phrase Status = new("Status", "Status", "Status");
    public static readonly Phrase Onset = new("Debut", "Debut", "Onset");
    public static readonly Phrase Conditions =
        new("Tilstander vurdert", "Tilstandar vurderte", "Conditions considered");
    public static readonly Phrase Genes = new("Gen og variant", "Gen og variant", "Gene and variant");
    public static readonly Phrase Gene = new("Gen", "Gen", "Gene");
    public static readonly Phrase Variant = new("Variant", "Variant", "Variant");
    public static readonly Phrase Class = new("Klassifisering", "Klassifisering", "Classification");
    public static readonly Phrase Laboratory = new("Laboratorium, dato", "Laboratorium, dato", "Laboratory, date");
    public static readonly Phrase Measurements = new("Målinger", "Målingar", "Measurements");
    public static readonly Phrase Assay = new("Undersøkelse", "Undersøking", "Assay");
    public static readonly Phrase Value = new("Verdi", "Verdi", "Value");
    public static readonly Phrase Range = new("Referanseområde", "Referanseområde", "Reference range");
    public static readonly Phrase Relatives = new("Slektninger", "Slektningar", "Relatives");
    public static readonly Phrase RelativeAgreed = new(
        "Slektningene under har hver for seg sagt ja til at dette deles.",
        "Slektningane under har kvar for seg sagt ja til at dette blir delt.",
        "Each relative below has agreed to this being shared.");
    public static readonly Phrase Affected = new("Har lignende funn", "Har liknande funn", "Has similar findings");
    public static readonly Phrase Yes = new("Ja", "Ja", "Yes");
    public static readonly Phrase No = new("Nei", "Nei", "No");
    public static readonly Phrase Sources = new("Kilder", "Kjelder", "Sources");
    public static readonly Phrase Statements = new("Konklusjonspunkter", "Konklusjonspunkt", "Statements");
    public static readonly Phrase Statement = new("Punkt {0}", "Punkt {0}", "Statement {0}");
    public static readonly Phrase NoStatements = new(
        "Ingen konklusjonspunkter er foreslått.", "Ingen konklusjonspunkt er føreslått.",
        "No statements have been proposed.");
    public static readonly Phrase CountLine = new(
        "Enig {0} · med forbehold {1} · uenig {2} · avstår {3} · ikke uttalt {4}",
        "Einig {0} · med atterhald {1} · ueinig {2} · avstår {3} · ikkje uttalt {4}",
        "Agree {0} · with reservation {1} · disagree {2} · abstain {3} · not stated {4}");
    public static readonly Phrase Dissent = new("Særmerknad fra {0}", "Særmerknad frå {0}", "Dissent by {0}");
    public static readonly Phrase Reservation = new("Forbehold fra {0}", "Atterhald frå {0}", "Reservation by {0}");
    public static readonly Phrase AdviceBy = new("Råd fra {0}", "Råd frå {0}", "Advice from {0}");
    public static readonly Phrase Corrected = new(
        "Skrivefeil rettet av {0}, {1}", "Skrivefeil retta av {0}, {1}", "Spelling corrected by {0}, {1}");
    public static readonly Phrase CorrectedFromTo = new(
        "Før: {0}\nEtter: {1}\nTok standpunkt før rettelsen: {2}",
        "Før: {0}\nEtter: {1}\nTok standpunkt før rettinga: {2}",
        "Before: {0}\nAfter: {1}\nTook a position before the correction: {2}");
    public static readonly Phrase NotStated = new("Ikke uttalt: {0}", "Ikkje uttalt: {0}", "Not stated: {0}");
    public static readonly Phrase Recommendations = new("Anbefalinger", "Tilrådingar", "Recommendations");
    public static readonly Phrase NoRecommendations = new(
        "Ingen anbefalinger er gitt.", "Ingen tilrådingar er gitt.", "No recommendations have been made.");
    public static readonly Phrase Recommendation = new("Anbefaling", "Tilråding", "Recommendation");
    public static readonly Phrase Kind = new("Type", "Type", "Kind");
    public static readonly Phrase Addressee = new("Mottaker", "Mottakar", "Addressee");
    public static readonly Phrase Due = new("Frist", "Frist", "Due");
    public static readonly Phrase Answer = new("Svar", "Svar", "Answer");
    public static readonly Phrase Unanswered = new("Ikke besvart", "Ikkje svara", "Not answered");
    public static readonly Phrase Review = new("Neste gjennomgang", "Neste gjennomgang", "Next review");
    public static readonly Phrase Reanalysis = new(
        "Ny gjennomgang (reanalyse)", "Ny gjennomgang (reanalyse)", "Re-analysis");
    public static readonly Phrase FollowUp = new("Videre oppfølging", "Vidare oppfølging", "Follow-up");
    public static readonly Phrase Participants = new("Deltakere", "Deltakarar", "Participants");
    public static readonly Phrase HasLeft = new(
        "{0} (har forlatt saken)", "{0} (har forlate saka)", "{0} (has left the case)");
    public static readonly Phrase Invited = new(
        "{0} (invitert, ikke møtt)", "{0} (invitert, ikkje møtt)", "{0} (invited, has not come)");
    public static readonly Phrase Name = new("Navn", "Namn", "Name");
    public static readonly Phrase Role = new("Rolle", "Rolle", "Role");
    public static readonly Phrase Organisation = new("Virksomhet", "Verksemd", "Organisation");
    public static readonly Phrase Signatures = new("Signaturer", "Signaturar", "Signatures");
    public static readonly Phrase SignedAt = new("Signert", "Signert", "Signed");
    public static readonly Phrase WhyNew = new("Hvorfor ny versjon", "Kvifor ny versjon", "Why there is a new version");
    public static readonly Phrase CheckCode = new("Kontrollkode", "Kontrollkode", "Check code");
    public static readonly Phrase CheckCodeMeans = new(
        "Koden er utledet av alt som er signert i denne versjonen: problemstilling, funn, ordlyder, standpunkter, "
            + "anbefalinger og deltakere. En annen kode betyr et annet innhold.",
        "Koden er utleia av alt som er signert i denne versjonen: problemstilling, funn, ordlydar, standpunkt, "
            + "tilrådingar og deltakarar. Ein annan kode tyder eit anna innhald.",
        "The code is derived from all that is signed in this version: question, findings, wordings, positions, "
            + "recommendations and participants. Another code means another content.");
    public static readonly Phrase NoCheckCode = new(
        "Denne utgaven er ikke signert og har ingen kontrollkode.",
        "Denne utgåva er ikkje signert og har ingen kontrollkode.",
        "This version is not signed and has no check code.");
    public static readonly Phrase RelativesLeftOut = new(
        "Opplysninger om slektninger som ikke har sagt ja til deling, er utelatt.",
        "Opplysningar om slektningar som ikkje har sagt ja til deling, er utelatne.",
        "Facts about relatives who have not agreed to sharing are left out.");
}

using System.Text;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Server.Demo;

/// <summary>The room of a child of nine whose parents live apart and answer differently: for the family's page, and for
/// whose yes a scope needs. Everything is invented.</summary>
internal sealed class DemoFamilyScript(TimeProvider clock) : DemoScript(RoomId, Practitioner, Id)
{
    private const string Doctor = "anders";
    private const string Coordinator = "lars";
    private const string Mother = "runa";
    private const string Father = "aslak";
    private const string Practitioner = "jon";
    private const string Form = "Samtykke til råd fra ERN, versjon 3 (testdata)";
    private static readonly DateOnly Asked = new(2025, 11, 3);
    private static readonly Provenance Told = new(ProvenanceKind.Member);

    public static Guid RoomId { get; } = new("d1000000-0000-4000-8000-000000000002");

    private static Guid Id(int number) => new($"d1000000-0000-4000-8002-{number:x12}");

    private static Guid Board { get; } = Id(1);

    private static Guid Swimming { get; } = Id(2);

    private static Guid Laser { get; } = Id(0x50);

    /// <summary>Nine years and some months old, whenever it is that somebody looks.</summary>
    private DateOnly Born => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddYears(-9).AddDays(-130);

    protected override void Tell()
    {
        Open(
            Doctor, "Drøfting mellom helseinstitusjoner, foreldrene er informert (testdata)", "the family room",
            Region.SorOst);
        Do(Doctor, new RecordCustody(
            new Agreement("Avtale om felles drøfting av sjeldne tilstander (testdata)", "TEST-2025-1"),
            new Retention("Regel for pasientjournaler (testdata)", Years: 10, Asked)));
        Invite(Doctor, Coordinator, Role.Coordinator);
        foreach (var person in (string[])["bjorn", "siri", "eivind"]) { Invite(Coordinator, person, Role.Specialist); }
        Invite(Coordinator, "tor", Role.CentreStaff);
        Family();
        Texts();
        Facts();
        Do(Doctor, new ChangePhase(Phase.Ready));
        Upload(Doctor, Id(0x40), "Brev fra øyelegen (testdata)", Encoding.UTF8.GetBytes(Letter));
        Do(Doctor, new ChangePhase(Phase.InConference));
        Talk();
        Conclusion();
        Consents();
        Invite(Coordinator, Practitioner, Role.GeneralPractitioner, new Relation(
            "Fastlege, valgt av familien", "Lars Fjordgapet"));
    }

    private void Family()
    {
        Do(Doctor, new IdentifyPatient("Live Kløverengen", null, Born, "Bergen", "Mor: Runa Kløverengen"));
        foreach (var parent in (string[])[Mother, Father])
        {
            Invite(Coordinator, parent, Role.Representative, new Relation(
                "Forelder med foreldreansvar", "Lars Fjordgapet",
                new FamilyLink(LinkKind.ParentalResponsibility, "Utskrift fra Folkeregisteret (testdata)", Born)));
        }

        Do(Coordinator, new RecordInformation(Asked, "Lars Fjordgapet", Objects: false, null, null));
    }

    private void Texts()
    {
        Do(Doctor, new DescribePatient(Sex.Female, AgeBand.From6To11, Region.Vest));
        Do(Doctor, new SetText(CasePart.Question,
            "Bør netthinnene behandles forebyggende med laser nå, eller er tett kontroll nok?", Told));
        Do(Doctor, new SetText(CasePart.History,
            "Oppdiktet sak. Født med submukøs ganespalte, operert som toåring. Briller fra treårsalderen, nærsyntheten "
                + "har økt jevnt. Høreapparat fra sju år. Vondt i knær og hofter etter aktivitet. Ingen synsbortfall.",
            Told));
        Do(Doctor, new SetText(CasePart.Findings,
            "Nærsynthet −9 på begge øyne, unormalt glasslegeme (membranform). Ingen rifter i netthinnen ved siste "
                + "kontroll. Sensorinevralt hørselstap, 35–40 dB ved 4 kHz. Hypermobile ledd, Beighton 6 av 9.",
            Told));
        Do("bjorn", new SetText(CasePart.Considered,
            "Sticklers syndrom type 1 er mest sannsynlig. Marfans syndrom er vurdert og mindre sannsynlig.", Told));
        Do(Doctor, new SetText(CasePart.WouldChange,
            "Rift eller avløsning av netthinnen, eller en variant som gir en annen type.", Told));
        Do(Coordinator, new RecordGoal(
            Board, "Jeg vil se tavla uten å sitte alene helt foran.", "Lars Fjordgapet", Asked, "nb",
            Interpreter: false));
        Do(Coordinator, new RecordGoal(
            Swimming, "Jeg vil være med klassen på svømming.", "Lars Fjordgapet", Asked, "nb", Interpreter: false));
        Do(Doctor, new SetDiagnosisStatus(DiagnosisStatus.PartiallySolved, [], "Klinisk diagnose. Gensvar ventes."));
        Do(Doctor, new SetFollowUp(new DateOnly(2027, 3, 1), null, "Koordinerende enhet i kommunen"));
    }

    private void Facts()
    {
        (string Label, string Code, bool Excluded, string? Onset)[] features =
        [
            ("High myopia", "HP:0011003", false, "3 år"),
            ("Cleft palate", "HP:0000175", false, "medfødt"),
            ("Sensorineural hearing impairment", "HP:0000407", false, "7 år"),
            ("Joint hypermobility", "HP:0001382", false, null),
            ("Retinal detachment", "HP:0000541", true, null),
            ("Global developmental delay", "HP:0001263", true, null),
        ];
        for (var i = 0; i < features.Length; i++)
        {
            var f = features[i];
            Do(Doctor, new RecordFact(
                Id(0x20 + i), new Phenotype(new Term(f.Label, f.Code), f.Excluded, f.Onset, null, Told)));
        }

        Do("bjorn", new RecordFact(Id(0x30), new Condition(
            new Term("Stickler syndrome", "ORPHA:828"), ConditionStatus.Suspected, null, Told)));
    }

    private void Talk()
    {
        var (teeth, school) = (Id(0x70), Id(0x72));
        Do(Doctor, new OpenThread(
            teeth, AnchorKind.Room, null, false, Id(0x71),
            "Kan tannreguleringen vente til øynene er avklart?", [Person("eivind")]));
        Do("eivind", new AddComment(teeth, Id(0x74), "Ja. Ganen er tett, og bittet tåler et halvt år.", []));
        Do("tor", new OpenThread(
            school, AnchorKind.Room, null, false, Id(0x73),
            "Skolen bør få vite hva hun kan være med på, ikke bare hva hun skal unngå.", []));
    }

    private void Conclusion()
    {
        Do(Doctor, new ProposeStatement(
            Laser, "Før det tas stilling til forebyggende laser, innhentes råd fra det europeiske nettverket.", null));
        Do(Coordinator, new ProposeStatement(
            Id(0x51), "Skolen skal ha råd om plass i klasserommet, lys og kontrast.", Board));
        Do(Doctor, new TakePosition(new StatementSeen(Laser, 1, 0), PositionKind.Agree));
        Do("bjorn", new TakePosition(new StatementSeen(Laser, 1, 0), PositionKind.Agree));
        Do(Coordinator, new ProposeRecommendation(
            Id(0x80), RecommendationKind.SchoolAndKindergarten,
            "Plass nær tavla sammen med en medelev, og svømming uten stup og slag mot hodet.",
            new Addressee(ReceiverKind.School, "Skolen og PPT"), new DateOnly(2027, 1, 15), null));
        Do(Coordinator, new ProposeRecommendation(
            Id(0x81), RecommendationKind.OralHealth, "Kontroll av bitt og ganeplate hvert halvår.",
            new Addressee(ReceiverKind.DentalService, "Odontologisk spesialistklinikk", Person("eivind")), null, null));
    }

    /// <summary>Both are asked about advice from abroad and about pictures: to the first the father has not answered,
    /// to the second he says no.</summary>
    private void Consents()
    {
        foreach (var scope in (ConsentScope[])[ConsentScope.ErnAdvice, ConsentScope.PersonImages])
        {
            Do(Coordinator, new SetWhoAgrees(scope, WhoAgrees.Both));
            Answer(Mother, scope, ConsentDecision.Given);
        }

        Answer(Father, ConsentScope.PersonImages, ConsentDecision.Refused);
        Answer(Mother, ConsentScope.Teaching, ConsentDecision.Refused);
        Do(Coordinator, new RecordConsent(
            ConsentScope.ReceiverOutsideHealth, "Skolen og PPT", ConsentDecision.Given, Form, "nb", Asked,
            Interpreter: false, "mor", "Lars Fjordgapet", ConsentProof.WrittenSigned, Person(Mother),
            ReceiverKind.School));
    }

    private void Answer(string parent, ConsentScope scope, ConsentDecision decision) => Do(parent, new RecordConsent(
        scope, null, decision, "", "nb", Asked, Interpreter: false, "representative", "", ConsentProof.SignedIn));

    private static readonly string Letter = string.Join("\n\n",
        "Testdata – oppdiktet brev",
        "Jente i barneskolealder, fulgt ved øyeavdelingen fra treårsalderen. Nærsyntheten har økt med omtrent én "
            + "dioptri i året. Glasslegemet er tomt bak linsen, med en tynn hinne.",
        "Netthinnen er undersøkt helt ut i ytterkanten på begge øyne: ingen rifter, ingen avløsning.",
        "Jeg ber om drøfting av forebyggende laser og av hvor ofte hun bør kontrolleres.",
        "Vennlig hilsen øyelegen");
}

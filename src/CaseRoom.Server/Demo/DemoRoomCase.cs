using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Server.Demo;

using static DemoRoomScript;

/// <summary>Who is in the demo room, and what is asked. Everything is invented.</summary>
internal static class DemoRoomCase
{
    public static readonly DateOnly Asked = new(2025, 10, 12);
    private static readonly Provenance Told = new(ProvenanceKind.Member);
    private static readonly Provenance Letter = new(ProvenanceKind.Letter, "Henvisningsbrev (testdata)");

    public static Guid Strength { get; } = Id(1);

    public static Guid Sleep { get; } = Id(2);

    private static Guid Mother { get; } = Id(3);

    public static void Tell(DemoRoomScript script)
    {
        script.Invite("ingrid", "kari", Role.Coordinator);
        Members(script);
        Texts(script);
        Facts(script);
        script.Do("ingrid", new ChangePhase(Phase.Ready));
    }

    private static void Members(DemoRoomScript script)
    {
        script.Do("kari", new RecordInformation(Asked, "Kari Regnbuedal", Objects: false, null, null));
        script.Do("kari", new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Given, "Samtykke til råd frå ERN, versjon 3 (testdata)", "nn",
            Asked, Interpreter: false, "mor, forelder", "Kari Regnbuedal", ConsentProof.WrittenSigned,
            Authority: new FamilyLink(
                LinkKind.ParentalResponsibility, "Utskrift frå Folkeregisteret (testdata)", new DateOnly(2018, 5, 2))));
        script.Do("kari", new RecordConsent(
            ConsentScope.Teaching, null, ConsentDecision.Refused, "Samtykke til undervisning, versjon 2 (testdata)",
            "nn", Asked, Interpreter: false, "mor, forelder", "Kari Regnbuedal", ConsentProof.WrittenSigned));
        script.Invite("kari", "nils", Role.Specialist);
        script.Invite("kari", "bjorn", Role.Specialist);
        script.Invite("kari", "siri", Role.Specialist);
        script.Invite("kari", "ragnhild", Role.Specialist);
        script.Invite("kari", "mari", Role.CentreStaff);
        script.Invite("kari", "frida", Role.CentreStaff);
        script.Invite("kari", "olav", Role.GeneralPractitioner, new Relation(
            "Fastlege, vald av familien", "Kari Regnbuedal"));
    }

    private static void Texts(DemoRoomScript script)
    {
        script.Do("kari", new DescribePatient(Sex.Female, AgeBand.From6To11, Region.Nord));
        script.Do("ingrid", new SetText(CasePart.Question,
            "Hva er årsaken til økende muskelsvakhet som veksler gjennom dagen, og hva bør prøves først?", Told));
        script.Do("ingrid", new SetText(CasePart.History,
            "Oppdiktet sak. Frisk fram til fire års alder. Siden tiltakende trettbarhet, hengende øyelokk mot "
                + "kvelden og gradvis kortere gangdistanse. Lengdeveksten har flatet ut fra seks års alder. Undersøkt "
                + "ved to sykehus uten sikker diagnose.", Letter));
        script.Do("nils", new SetText(CasePart.Findings,
            "Proksimal kraft 4/5, faller til 3/5 etter gjentatte løft. Repetitiv nervestimulering med 12 % fall. "
                + "Kreatinkinase normal.", Told));
        script.Do("bjorn", new SetText(CasePart.Considered,
            "Medfødt myastent syndrom er mest sannsynlig. Mitokondriesykdom er vurdert og mindre sannsynlig.", Told));
        script.Do("ingrid", new SetText(CasePart.WouldChange,
            "Manglende effekt av prøvebehandling etter seks uker, eller en annen årsak ved helgenomsekvensering.",
            Told));
        script.Do("kari", new RecordGoal(
            Strength, "Jeg vil orke hele skoledagen og være med ut i friminuttet.", "Kari Regnbuedal", Asked, "nb",
            Interpreter: false));
        script.Do("kari", new RecordGoal(
            Sleep, "Jeg vil sove hele natta uten å våkne fordi det er tungt å puste.", "Kari Regnbuedal",
            Asked, "nb", Interpreter: false));
        script.Do("ingrid", new SetDiagnosisStatus(DiagnosisStatus.Unclear, [], "Mistanke, ikke bekreftet."));
        script.Do("ingrid", new SetFollowUp(
            new DateOnly(2027, 2, 1), new DateOnly(2027, 10, 1), "Koordinerende enhet i kommunen"));
    }

    private static void Facts(DemoRoomScript script)
    {
        (string Label, string Code, bool Excluded, string? Onset)[] features =
        [
            ("Fatigable weakness", "HP:0003473", false, "4 år"),
            ("Ptosis", "HP:0000508", false, "5 år"),
            ("Short stature", "HP:0004322", false, "6 år"),
            ("Scoliosis", "HP:0002650", false, "7 år"),
            ("Dysphagia", "HP:0002015", false, null),
            ("Seizure", "HP:0001250", true, null),
            ("Global developmental delay", "HP:0001263", true, null),
        ];
        for (var i = 0; i < features.Length; i++)
        {
            var f = features[i];
            script.Do("nils", new RecordFact(
                Id(0x20 + i), new Phenotype(new Term(f.Label, f.Code), f.Excluded, f.Onset, null, Told)));
        }

        script.Do("bjorn", new RecordFact(Id(0x30), new Condition(
            new Term("Congenital myasthenic syndrome", "ORPHA:590"), ConditionStatus.Suspected, null, Told)));
        script.Do("bjorn", new RecordFact(Id(0x31), new Condition(
            new Term("Mitokondriesykdom"), ConditionStatus.Suspected, null, Told)));
        script.Do("bjorn", new RecordFact(Id(0x32), new Variant(
            new Term("CHRNE"), ["oppdiktet variant, testdata"], "heterozygous", VariantClass.UncertainSignificance,
            new DateOnly(2025, 9, 1), "Testlaboratoriet", null, Told)));
        script.Do("bjorn", new RecordFact(Mother, new Relative("mor", Sex.Female, false, Told)));
    }
}

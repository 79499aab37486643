using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Conclusion;

/// <summary>A whole case, discussed and signed over HTTP, with something of everything that is printed.</summary>
internal static class ConclusionScene
{
    public const string PatientName = "Kanari Testpasient";
    public const string PatientNumber = "01819000049";
    public const string Dissent = "MR-bildene sier noe annet.";
    public const string Statement = "Medfødt myastent syndrom er mest sannsynlig.";
    public const string AuntsFinding = "Tantens hengende øyelokk";
    public const string BrothersFinding = "Brorens svake muskler";

    private static readonly Provenance ByMember = new(ProvenanceKind.Member);
    private static readonly DateOnly Day = new(2025, 3, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Kari runs it, ingrid is the responsible doctor, nils dissents, mari says nothing.</summary>
    public static async Task<LiveScene> SignedAsync(ServerProcess server)
    {
        var scene = await LiveScene.OpenAsync(
            server, ("ingrid", Role.ResponsibleDoctor), ("nils", Role.Specialist), ("mari", Role.CentreStaff));
        await WriteTheCaseAsync(scene);
        var statement = Guid.CreateVersion7();
        await scene.GiveAsync(LiveScene.Opener, new ChangePhase(Phase.Ready));
        await scene.GiveAsync(LiveScene.Opener, new ChangePhase(Phase.InConference));
        await scene.GiveAsync(LiveScene.Opener, new ProposeStatement(statement, Statement));
        var on = new StatementSeen(statement, 1, 0);
        await scene.GiveAsync("ingrid", new TakePosition(on, PositionKind.Agree));
        await scene.GiveAsync("nils", new TakePosition(on, PositionKind.Disagree, Dissent));
        await scene.GiveAsync(LiveScene.Opener, new ProposeRecommendation(
            Guid.CreateVersion7(), RecommendationKind.FurtherInvestigation, "Genpanel med CHRNE",
            new(ReceiverKind.Hospital, "Medisinsk genetikk"), Day.AddYears(1), null));
        await scene.GiveAsync(LiveScene.Opener, new ProposeRecommendation(
            Guid.CreateVersion7(), RecommendationKind.SchoolAndKindergarten, "Hvilepause midt på dagen",
            new(ReceiverKind.School, "Nærskolen"), null, "Hver dag"));
        await scene.GiveAsync(LiveScene.Opener, new ChangePhase(Phase.Proposed));
        var read = await scene.As("ingrid").ViewAsync(scene.RoomId, Stop);
        await scene.GiveAsync("ingrid", Reading.Everything(read.State));
        return scene;
    }

    private static async Task WriteTheCaseAsync(LiveScene scene)
    {
        var (aunt, brother) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        RoomCommand[] commands =
        [
            new IdentifyPatient(PatientName, PatientNumber, new DateOnly(2019, 1, 18), "Kanaridal", null),
            new DescribePatient(Sex.Female, AgeBand.From6To11, Region.Vest),
            new RecordGoal(Guid.CreateVersion7(), "Å orke gymtimen", "", Day, "nb", false),
            new SetFollowUp(Day.AddYears(1), null, "Kommunens koordinator"),
            new RecordFact(
                Guid.CreateVersion7(), new Phenotype(new("Ptose", "HP:0000508"), false, "P4Y", null, ByMember)),
            new RecordFact(Guid.CreateVersion7(), new Variant(
                new("CHRNE"), ["c.1327del"], "heterozygous", VariantClass.LikelyPathogenic, Day, "Lab", null,
                ByMember)),
            new RecordFact(Guid.CreateVersion7(), new Measurement(
                new("Kreatinkinase"), 82.5m, new("U/L"), 35, 210, ByMember)),
            new RecordFact(aunt, new Relative("tante", Sex.Female, true, ByMember)),
            new RecordFact(Guid.CreateVersion7(), new Phenotype(new(AuntsFinding), false, null, null, ByMember, aunt)),
            new RecordRelativeDecision(aunt, ConsentDecision.Given, Day),
            new RecordFact(brother, new Relative("bror", Sex.Male, null, ByMember)),
            new RecordFact(
                Guid.CreateVersion7(), new Phenotype(new(BrothersFinding), false, null, null, ByMember, brother)),
        ];
        foreach (var command in commands) { await scene.GiveAsync(LiveScene.Opener, command); }
        await scene.GiveAsync("ingrid", new SetDiagnosisStatus(
            DiagnosisStatus.Unclear, [new("Myasteni", "ORPHA:590")], ""));
    }
}

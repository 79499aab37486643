using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Domain.Tests.Access;

/// <summary>One command of every type, with a room in which nothing but the role could refuse it as not
/// allowed.</summary>
internal static class Samples
{
    private static readonly BlockRecorded Kept =
        new(Id(30), new(Cast.Id(Role.Observer, 9), "Observer 9"), null, null, Day, "patient", null);

    private static readonly StatementSeen Seen = new(StatementId, 1, 0);

    public static (RoomState Room, RoomCommand Command) For(Type type, Role role)
    {
        var start = type == typeof(SignConclusion) ? Proposed : Working;
        var related = new RelationRecorded(
            Cast.Id(role), role is Role.Patient ? Self : role is Role.Representative ? Parent : Treats);
        var image = new MaterialMarked(ImageId, PersonImage: type == typeof(ClearMaterialMark), false);
        var room = Given(
            start, related, new GeneticsMarked(Cast.Id(role), true), new CosignerNamed(Cast.Id(role)), image, Kept);
        return (room.State, All(role).Single(c => c.GetType() == type));
    }

    private static IEnumerable<RoomCommand> All(Role role) => [.. OfTheCase(), .. OfMembers(role), .. OfTheTable()];

    private static IEnumerable<RoomCommand> OfTheCase() =>
    [
        new SetText(CasePart.History, "x", Told),
        new DescribePatient(Sex.Female, AgeBand.From12To15, Region.Midt),
        new IdentifyPatient("A B", null, null, null, null),
        new RecordGoal(NewId, "x", "y", Day, "nb", false),
        new RecordGoalsNotObtained(GoalsNotObtained.NotYet, "x", "y", Day),
        new RecordFact(NewId, new Phenotype(new("x"), false, null, null, Told)),
        new RetractFact(FeatureId, "x"),
        new SetMarks(MarkedKind.Fact, FeatureId, Genetic: true),
        new RecordRelativeDecision(MotherId, ConsentDecision.Given, Day),
        new RecordParentage(MotherId, "x"),
        new SetDiagnosisStatus(DiagnosisStatus.Unclear, [], ""),
        new SetFollowUp(Day, null, null),
        new ChangePhase(Phase.Proposed),
        new RecordConsent(ConsentScope.Teaching, null, ConsentDecision.Given, "1", "nb", Day, false, "a", "b"),
        new RecordInformation(Day, "x", false, null, null),
        new RecordBlock(NewId, Cast.Card(Role.Observer, 8), null, null, Day, "patient", null),
        new LiftBlock(Kept.BlockId, "x"),
        new SeeNotices(1),
        new SettleConsent(ConsentScope.Teaching, null, ConsentDecision.Refused, Day, 1, "x"),
        new SetWhoAgrees(ConsentScope.Teaching, WhoAgrees.Both),
        new PassTime(),
        new AnswerBirthday(16, "x"),
        new CloseToParents(ClosedKind.Goal, GoalId, Closed: true, "x"),
        new RecordDeath(Day, [], "x", ""),
        new DecideReaders([], "x", "x"),
        new RetractDeath("x"),
        new ProtectAddress(null, AddressGrade.Confidential, Day, "x", []),
        new LiftAddressProtection(null, Day, "x"),
        new RecordCustody(new("x", ""), null),
        new ProposeTransfer(NewId, Unit, "x"),
        new WithdrawTransfer(NewId, Start, "x"),
        new AnswerTransfer(NewId, Scenario.Start, Accepts: true, "x", Cast.Card(Role.Coordinator, 7)),
        new HoldErasing(Held: true, "x"),
        new ProposeErasure(NewId, ErasureGround.Unlawful, "x"),
        new WithdrawErasure(NewId, Start, "x"),
        new DecideErasure(
            NewId, Scenario.Start, Confirms: true, "x", new(Cast.Id(Role.Observer, 7), "x"), Cast.Organisation),
    ];

    private static IEnumerable<RoomCommand> OfMembers(Role role) =>
    [
        Cast.Invite(Role.Specialist, 1),
        new Join(),
        new RemoveMember(Cast.Id(Role.CentreStaff), "x"),
        new HandOver(Cast.Id(role), Cast.Card(role, 1), "x", Cast.Roles(role)),
        new TakeEmergencyAccess(NewId, Cast.Card(role), "a reason that is long enough"),
        new ReviewEmergencyAccess(NewId, "x"),
        new InviteExpert(
            NewId, new("x", "y", "z", "DK", "w"), AdviceOn.Treatment, Day.AddDays(9), Day.AddDays(90), new('h', 43)),
        new WithdrawExpertInvitation(NewId, "x"),
        new AcceptExpertInvitation(NewId, new('h', 43), Cast.Card(role), new("x", "DK"), new(NewId, "x")),
        new ClaimExpertInvitation(NewId, new('h', 43), new("x", "DK"), new(NewId, "x")),
        new ConfirmExpertName(NewId, NewId),
        new DenyExpertPlace(NewId, new('h', 43)),
        new DecideExpertOpening(NewId, OpeningDecision.Opened, "x"),
        new RecordRelation(Cast.Id(Role.Specialist), Treats),
        new WithdrawRelation(Cast.Id(Role.Deputy), "x"),
        new MarkGenetics(Cast.Id(Role.Specialist), true),
    ];

    private static IEnumerable<RoomCommand> OfTheTable() =>
    [
        new AddMaterial(NewId, "x", MaterialKind.Text, "text/plain", "a9", 1, false),
        new MarkMaterial(ImageId, false, true),
        new ClearMaterialMark(ImageId, MaterialMark.PersonImage, "x"),
        new RenameMaterial(ImageId, "x"),
        new WithdrawMaterial(ImageId, "x"),
        new AddAnnotation(NewId, ImageId, null, Box, "", ""),
        new ReviseAnnotation(MarkId, Box, "", ""),
        new RetractAnnotation(MarkId),
        new OpenThread(NewId, AnchorKind.Room, null, false, CommentId, "x", []),
        new AddComment(ThreadId, NewId, "x", []),
        new ReviseComment(ThreadId, CommentId, "x", []),
        new RetractComment(ThreadId, CommentId),
        new ResolveThread(ThreadId),
        new ReopenThread(ThreadId),
        new ProposeStatement(NewId, "x"),
        new ReviseStatement(StatementId, "x"),
        new CorrectStatement(StatementId, "It is A"),
        new ObjectToCorrection(StatementId),
        new WithdrawStatement(StatementId, "x"),
        new TakePosition(Seen, PositionKind.Agree),
        new AgreeToAll([Seen]),
        new GiveAdvice(Seen, "x"),
        new ProposeRecommendation(NewId, RecommendationKind.Aids, "x", new(ReceiverKind.Nav, "NAV"), null, null),
        new ReviseRecommendation(AdvisedId, RecommendationKind.Aids, "x", new(ReceiverKind.Nav, "NAV"), null, null),
        new WithdrawRecommendation(AdvisedId, "x"),
        new AnswerRecommendation(AdvisedId, AnswerKind.TakenOn, "me", null),
        new NameCosigner(Cast.Id(Role.Specialist)),
        new ReleaseCosigner(Cast.Id(Role.Specialist)),
        Reading.Everything(Given(Working).State),
    ];
}

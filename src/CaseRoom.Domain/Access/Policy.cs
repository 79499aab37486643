using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// Which role may give which command: one table, and no access that it does not name. A command without a row is
/// refused to everyone, and a test fails.
/// </summary>
public static class Policy
{
    private static readonly Role[] Organisers = [Role.Coordinator, Role.Deputy, Role.Assistant];

    private static readonly Role[] Leaders = [Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy];

    private static readonly Role[] Advisers =
    [
        Role.GeneralPractitioner, Role.HealthStationDoctor, Role.MunicipalCoordinator, Role.ChildCoordinator,
        Role.ErnLiaison,
    ];

    private static readonly Role[] Voters = [Role.ResponsibleDoctor, Role.Specialist, Role.CentreStaff];

    private static readonly Role[] Contributors = [.. Voters, .. Organisers, .. Advisers];

    private static readonly Role[] Discussants = [.. Contributors, Role.ErnExpert];

    private static readonly Role[] Family = [Role.Patient, Role.Representative];

    private static readonly Dictionary<Type, Role[]> Table = new()
    {
        [typeof(OpenRoom)] = [Role.ResponsibleDoctor, .. Organisers],
        [typeof(SetText)] = Contributors,
        [typeof(DescribePatient)] = Contributors,
        [typeof(IdentifyPatient)] = [Role.ResponsibleDoctor, .. Organisers],
        [typeof(RecordGoal)] = [.. Contributors, .. Family],
        [typeof(RecordGoalsNotObtained)] = Contributors,
        [typeof(RecordFact)] = Contributors,
        [typeof(RetractFact)] = Contributors,
        [typeof(SetMarks)] = [.. Voters, .. Organisers],
        [typeof(RecordRelativeDecision)] = [Role.ResponsibleDoctor, .. Organisers],
        [typeof(RecordParentage)] = [Role.ResponsibleDoctor, Role.Specialist],
        [typeof(SetDiagnosisStatus)] = [Role.ResponsibleDoctor],
        [typeof(SetFollowUp)] = Leaders,
        [typeof(ChangePhase)] = Leaders,
        [typeof(InviteMember)] = [Role.ResponsibleDoctor, .. Organisers],
        [typeof(Join)] = [.. Enum.GetValues<Role>().Where(r => r is not Role.EmergencyDoctor)],
        // By a duty that the directory knows of, and by no role.
        [typeof(TakeEmergencyAccess)] = [],
        [typeof(ReviewEmergencyAccess)] = Leaders,
        [typeof(InviteExpert)] = [.. Leaders, Role.ErnLiaison],
        [typeof(WithdrawExpertInvitation)] = [.. Leaders, Role.ErnLiaison],
        [typeof(ConfirmExpertName)] = [.. Leaders, Role.ErnLiaison],
        // By the link, and by a duty that the directory knows of.
        [typeof(AcceptExpertInvitation)] = [],
        [typeof(ClaimExpertInvitation)] = [],
        [typeof(DenyExpertPlace)] = [],
        [typeof(DecideExpertOpening)] = [],
        [typeof(RemoveMember)] = Leaders,
        [typeof(HandOver)] = [.. Voters, .. Organisers, .. Advisers],
        [typeof(RecordRelation)] = Leaders,
        [typeof(WithdrawRelation)] = Leaders,
        [typeof(MarkGenetics)] = [Role.ResponsibleDoctor],
        [typeof(RecordConsent)] = [Role.ResponsibleDoctor, .. Organisers, .. Family],
        [typeof(SettleConsent)] = Leaders,
        [typeof(SetWhoAgrees)] = Leaders,
        [typeof(RecordInformation)] = [Role.ResponsibleDoctor, .. Organisers],
        [typeof(RecordBlock)] = [.. Leaders, .. Family],
        [typeof(LiftBlock)] = [.. Leaders, .. Family],
        [typeof(SeeNotices)] = [Role.ResponsibleDoctor, Role.Coordinator, .. Family],
        [typeof(PassTime)] = [],
        [typeof(AnswerBirthday)] = Leaders,
        [typeof(CloseToParents)] = [Role.ResponsibleDoctor, Role.Patient],
        [typeof(RecordDeath)] = Leaders,
        [typeof(DecideReaders)] = Leaders,
        [typeof(RetractDeath)] = Leaders,
        [typeof(ProtectAddress)] = Leaders,
        [typeof(LiftAddressProtection)] = Leaders,
        [typeof(RecordCustody)] = [Role.ResponsibleDoctor, Role.Coordinator],
        // Both also by whoever administers a unit that answers for nothing any more, once neither of them is left.
        [typeof(ProposeTransfer)] = [Role.ResponsibleDoctor, Role.Coordinator],
        [typeof(WithdrawTransfer)] = [Role.ResponsibleDoctor, Role.Coordinator],
        // By who answers for the unit that it is offered to, and by no role.
        [typeof(AnswerTransfer)] = [],
        [typeof(HoldErasing)] = [Role.ResponsibleDoctor, Role.Coordinator],
        [typeof(ProposeErasure)] = [Role.ResponsibleDoctor],
        [typeof(WithdrawErasure)] = [Role.ResponsibleDoctor],
        // By a second person, who has no part in the room.
        [typeof(DecideErasure)] = [],
        [typeof(AddMaterial)] = Contributors,
        [typeof(MarkMaterial)] = [Role.ResponsibleDoctor, .. Organisers],
        [typeof(ClearMaterialMark)] = [Role.ResponsibleDoctor, Role.Coordinator],
        [typeof(RenameMaterial)] = Contributors,
        [typeof(WithdrawMaterial)] = Contributors,
        [typeof(AddAnnotation)] = Discussants,
        [typeof(ReviseAnnotation)] = Discussants,
        [typeof(RetractAnnotation)] = Discussants,
        [typeof(OpenThread)] = Discussants,
        [typeof(AddComment)] = Discussants,
        [typeof(ReviseComment)] = Discussants,
        [typeof(RetractComment)] = Discussants,
        [typeof(ResolveThread)] = Discussants,
        [typeof(ReopenThread)] = Discussants,
        [typeof(ProposeStatement)] = Leaders,
        [typeof(ReviseStatement)] = Leaders,
        [typeof(CorrectStatement)] = Leaders,
        [typeof(ObjectToCorrection)] = Discussants,
        [typeof(WithdrawStatement)] = Leaders,
        [typeof(TakePosition)] = Voters,
        [typeof(AgreeToAll)] = Voters,
        [typeof(GiveAdvice)] = [.. Advisers, Role.ErnExpert],
        [typeof(ProposeRecommendation)] = Leaders,
        [typeof(ReviseRecommendation)] = Leaders,
        [typeof(WithdrawRecommendation)] = Leaders,
        [typeof(AnswerRecommendation)] = Contributors,
        [typeof(NameCosigner)] = [Role.ResponsibleDoctor],
        [typeof(ReleaseCosigner)] = [Role.ResponsibleDoctor],
        [typeof(SignConclusion)] = Voters,
    };

    /// <summary>The commands with a row, for the test that every command has one.</summary>
    public static IReadOnlyCollection<Type> Known => Table.Keys;

    public static bool Allows(Role role, Type command) =>
        Table.TryGetValue(command, out var roles) && roles.Contains(role);

    /// <summary>Whether the role counts: takes positions, and its silence is shown as "not stated" (BRIEF
    /// 12).</summary>
    public static bool TakesPositions(Role role) => Voters.Contains(role);

    /// <summary>Whether who has the role at work takes part in cases by it.</summary>
    public static bool WorksOnCases(Role role) => Contributors.Contains(role);

    /// <summary>Whether the role belongs to the patient's side, whose names are identity.</summary>
    public static bool IsPatientSide(Role role) =>
        role is Role.Patient or Role.Representative or Role.NextOfKin;

    /// <summary>Whether the role is there for one place: in a small country that is the patient's.</summary>
    public static bool IsOfOnePlace(Role role) => role is
        Role.GeneralPractitioner or Role.HealthStationDoctor or Role.MunicipalCoordinator or Role.ChildCoordinator;

    /// <summary>Whether the role sees places while an address is protected, with sight of identity (BRIEF 8).</summary>
    public static bool SeesPlaces(Role role) => role is Role.Coordinator or Role.Deputy;

    /// <summary>Whether the role runs the case: it may take back what others entered.</summary>
    public static bool RunsTheCase(Role role) => role is Role.ResponsibleDoctor || Organisers.Contains(role);

    /// <summary>Whether the role's relation to the patient rests on the room's own basis (BRIEF, People).</summary>
    public static bool HasRoomsRelation(Role role) => Leaders.Contains(role);

    /// <summary>Whether a recorded relation may give this role sight of identity (BRIEF, People).</summary>
    public static bool MaySeeIdentity(Role role) =>
        role is not (Role.ErnExpert or Role.Observer or Role.NextOfKin or Role.EmergencyDoctor);
}

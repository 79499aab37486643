using CaseRoom.Domain.Access;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access;

public sealed class PolicyTests
{
    /// <summary>
    /// The role matrix, written by hand from the roles' duties and not from the code: one column a role, in the order
    /// of
    /// <see cref="Columns"/>.
    /// </summary>
    private const string Matrix = """
        OpenRoom                 1111 00 00000 0000 00
        SetText                  1111 11 11110 1000 00
        DescribePatient          1111 11 11110 1000 00
        IdentifyPatient          1111 00 00000 0000 00
        RecordGoal               1111 11 11110 1110 00
        RecordGoalsNotObtained   1111 11 11110 1000 00
        RecordFact               1111 11 11110 1000 00
        RetractFact              1111 11 11110 1000 00
        SetMarks                 1111 11 00000 0000 00
        RecordRelativeDecision   1111 00 00000 0000 00
        RecordParentage          1000 10 00000 0000 00
        SetDiagnosisStatus       1000 00 00000 0000 00
        SetFollowUp              1110 00 00000 0000 00
        ChangePhase              1110 00 00000 0000 00
        InviteMember             1111 00 00000 0000 00
        Join                     1111 11 11111 1111 10
        RemoveMember             1110 00 00000 0000 00
        HandOver                 1111 11 11110 1000 00
        RecordRelation           1110 00 00000 0000 00
        WithdrawRelation         1110 00 00000 0000 00
        MarkGenetics             1000 00 00000 0000 00
        TakeEmergencyAccess      0000 00 00000 0000 00
        ReviewEmergencyAccess    1110 00 00000 0000 00
        InviteExpert             1110 00 00000 1000 00
        WithdrawExpertInvitation 1110 00 00000 1000 00
        AcceptExpertInvitation   0000 00 00000 0000 00
        ClaimExpertInvitation    0000 00 00000 0000 00
        ConfirmExpertName        1110 00 00000 1000 00
        DenyExpertPlace          0000 00 00000 0000 00
        DecideExpertOpening      0000 00 00000 0000 00
        RecordConsent            1111 00 00000 0110 00
        SettleConsent            1110 00 00000 0000 00
        SetWhoAgrees             1110 00 00000 0000 00
        RecordInformation        1111 00 00000 0000 00
        RecordBlock              1110 00 00000 0110 00
        LiftBlock                1110 00 00000 0110 00
        SeeNotices               1100 00 00000 0110 00
        PassTime                 0000 00 00000 0000 00
        AnswerBirthday           1110 00 00000 0000 00
        CloseToParents           1000 00 00000 0100 00
        RecordDeath              1110 00 00000 0000 00
        DecideReaders            1110 00 00000 0000 00
        RetractDeath             1110 00 00000 0000 00
        ProtectAddress           1110 00 00000 0000 00
        LiftAddressProtection    1110 00 00000 0000 00
        RecordCustody            1100 00 00000 0000 00
        ProposeTransfer          1100 00 00000 0000 00
        WithdrawTransfer         1100 00 00000 0000 00
        AnswerTransfer           0000 00 00000 0000 00
        HoldErasing              1100 00 00000 0000 00
        ProposeErasure           1000 00 00000 0000 00
        WithdrawErasure          1000 00 00000 0000 00
        DecideErasure            0000 00 00000 0000 00
        AddMaterial              1111 11 11110 1000 00
        MarkMaterial             1111 00 00000 0000 00
        ClearMaterialMark        1100 00 00000 0000 00
        RenameMaterial           1111 11 11110 1000 00
        WithdrawMaterial         1111 11 11110 1000 00
        AddAnnotation            1111 11 11111 1000 00
        ReviseAnnotation         1111 11 11111 1000 00
        RetractAnnotation        1111 11 11111 1000 00
        OpenThread               1111 11 11111 1000 00
        AddComment               1111 11 11111 1000 00
        ReviseComment            1111 11 11111 1000 00
        RetractComment           1111 11 11111 1000 00
        ResolveThread            1111 11 11111 1000 00
        ReopenThread             1111 11 11111 1000 00
        ProposeStatement         1110 00 00000 0000 00
        ReviseStatement          1110 00 00000 0000 00
        CorrectStatement         1110 00 00000 0000 00
        ObjectToCorrection       1111 11 11111 1000 00
        WithdrawStatement        1110 00 00000 0000 00
        TakePosition             1000 11 00000 0000 00
        AgreeToAll               1000 11 00000 0000 00
        GiveAdvice               0000 00 11111 1000 00
        ProposeRecommendation    1110 00 00000 0000 00
        ReviseRecommendation     1110 00 00000 0000 00
        WithdrawRecommendation   1110 00 00000 0000 00
        AnswerRecommendation     1111 11 11110 1000 00
        NameCosigner             1000 00 00000 0000 00
        ReleaseCosigner          1000 00 00000 0000 00
        SignConclusion           1000 11 00000 0000 00
        """;

    private static readonly Role[] Columns =
    [
        Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy, Role.Assistant, Role.Specialist, Role.CentreStaff,
        Role.GeneralPractitioner, Role.HealthStationDoctor, Role.MunicipalCoordinator, Role.ChildCoordinator,
        Role.ErnExpert,
        Role.ErnLiaison, Role.Patient, Role.Representative, Role.NextOfKin, Role.Observer,
        Role.EmergencyDoctor,
    ];

    private static readonly RoomMachine Machine = new();

    private static Dictionary<string, string> Rows { get; } = Matrix.Split('\n')
        .ToDictionary(line => line[..25].Trim(), line => line[25..].Replace(" ", "", StringComparison.Ordinal));

    [Fact, Rule("ACC-01")]
    public void Every_command_has_a_row_in_policy_and_matrix()
    {
        var commands = typeof(RoomCommand).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(RoomCommand)) && !t.IsAbstract).ToList();
        Policy.Known.ShouldBe(commands, ignoreOrder: true);
        Rows.Keys.ShouldBe(commands.Select(t => t.Name), ignoreOrder: true);
        Columns.Order().ShouldBe(Enum.GetValues<Role>());
    }

    [Fact, Rule("ACC-01", "CASE-24")]
    public void Every_role_gives_exactly_its_commands()
    {
        foreach (var (name, row) in Rows)
        {
            for (var i = 0; i < Columns.Length; i++)
            {
                var type = Policy.Known.Single(t => t.Name == name);
                var expected = row[i] == '1';
                Policy.Allows(Columns[i], type).ShouldBe(expected, $"{Columns[i]} {name}");
                if (type == typeof(OpenRoom)) { continue; }
                var (room, command) = Samples.For(type, Columns[i]);
                var context = new DecisionContext(Cast.Actor(Columns[i]), Start);
                var refused = Machine.Decide(room, command, context)
                    is Decision<RoomEvent>.Refused { Refusal: Refusal.NotAllowed };
                refused.ShouldBe(!expected, $"{Columns[i]} {name} decided");
            }
        }
    }

    /// <summary>What the system gives: when time has passed, and what a room learns from another (LIFE-07, LIFE-23 to
    /// LIFE-26).</summary>
    private static readonly Type[] BySystem =
        [typeof(PassTime), typeof(RecordDeath), typeof(RetractDeath), typeof(ProtectAddress)];

    [Fact, Rule("ACC-01")]
    public void Strangers_and_the_removed_give_no_command_at_all()
    {
        var room = Given(Working, new MemberRemoved(Cast.Id(Role.Specialist), Role.Specialist, "left")).State;
        foreach (var type in Policy.Known.Where(t => t != typeof(OpenRoom)))
        {
            Actor[] nobody = [Cast.Actor(Role.Specialist), Cast.Actor(Role.Specialist, 7)];
            foreach (var person in BySystem.Contains(type) ? nobody : [.. nobody, Actor.System])
            {
                Machine.Decide(room, Samples.For(type, Role.Specialist).Command, new DecisionContext(person, Start))
                    .ShouldBeOfType<Decision<RoomEvent>.Refused>().Refusal.ShouldBe(new Refusal.NotAllowed(),
                        type.Name);
            }
        }
    }
}

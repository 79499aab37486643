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
        OpenRoom                 1111 00 00000 0000 0
        SetText                  1111 11 11110 1000 0
        DescribePatient          1111 11 11110 1000 0
        IdentifyPatient          1111 00 00000 0000 0
        RecordGoal               1111 11 11110 1110 0
        RecordGoalsNotObtained   1111 11 11110 1000 0
        RecordFact               1111 11 11110 1000 0
        RetractFact              1111 11 11110 1000 0
        RecordRelativeDecision   1111 00 00000 0000 0
        RecordParentage          1000 10 00000 0000 0
        SetDiagnosisStatus       1000 00 00000 0000 0
        SetFollowUp              1110 00 00000 0000 0
        ChangePhase              1110 00 00000 0000 0
        InviteMember             1111 00 00000 0000 0
        Join                     1111 11 11111 1111 1
        RemoveMember             1110 00 00000 0000 0
        HandOver                 1111 11 11110 1000 0
        RecordRelation           1110 00 00000 0000 0
        WithdrawRelation         1110 00 00000 0000 0
        MarkGenetics             1000 00 00000 0000 0
        RecordConsent            1111 00 00000 0110 0
        RecordInformation        1111 00 00000 0000 0
        RecordBlock              1110 00 00000 0110 0
        LiftBlock                1110 00 00000 0110 0
        PassTime                 0000 00 00000 0000 0
        AnswerBirthday           1110 00 00000 0000 0
        CloseToParents           1000 00 00000 0100 0
        RecordDeath              1110 00 00000 0000 0
        DecideReaders            1110 00 00000 0000 0
        RetractDeath             1110 00 00000 0000 0
        AddMaterial              1111 11 11110 1000 0
        MarkMaterial             1111 00 00000 0000 0
        ClearMaterialMark        1100 00 00000 0000 0
        RenameMaterial           1111 11 11110 1000 0
        WithdrawMaterial         1111 11 11110 1000 0
        AddAnnotation            1111 11 11111 1000 0
        ReviseAnnotation         1111 11 11111 1000 0
        RetractAnnotation        1111 11 11111 1000 0
        OpenThread               1111 11 11111 1000 0
        AddComment               1111 11 11111 1000 0
        ReviseComment            1111 11 11111 1000 0
        RetractComment           1111 11 11111 1000 0
        ResolveThread            1111 11 11111 1000 0
        ReopenThread             1111 11 11111 1000 0
        ProposeStatement         1110 00 00000 0000 0
        ReviseStatement          1110 00 00000 0000 0
        CorrectStatement         1110 00 00000 0000 0
        ObjectToCorrection       1111 11 11111 1000 0
        WithdrawStatement        1110 00 00000 0000 0
        TakePosition             1000 11 00000 0000 0
        AgreeToAll               1000 11 00000 0000 0
        GiveAdvice               0000 00 11111 1000 0
        ProposeRecommendation    1110 00 00000 0000 0
        ReviseRecommendation     1110 00 00000 0000 0
        WithdrawRecommendation   1110 00 00000 0000 0
        AnswerRecommendation     1111 11 11110 1000 0
        NameCosigner             1000 00 00000 0000 0
        ReleaseCosigner          1000 00 00000 0000 0
        SignConclusion           1000 11 00000 0000 0
        """;

    private static readonly Role[] Columns =
    [
        Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy, Role.Assistant, Role.Specialist, Role.CentreStaff,
        Role.GeneralPractitioner, Role.HealthStationDoctor, Role.MunicipalCoordinator, Role.ChildCoordinator,
        Role.ErnExpert,
        Role.ErnLiaison, Role.Patient, Role.Representative, Role.NextOfKin, Role.Observer,
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

    [Fact, Rule("ACC-01")]
    public void Strangers_and_the_removed_give_no_command_at_all()
    {
        var room = Given(Working, new MemberRemoved(Cast.Id(Role.Specialist), Role.Specialist, "left")).State;
        foreach (var type in Policy.Known.Where(t => t != typeof(OpenRoom)))
        {
            Actor[] nobody = [Cast.Actor(Role.Specialist), Cast.Actor(Role.Specialist, 7)];
            foreach (var person in type == typeof(PassTime) ? nobody : [.. nobody, Actor.System])
            {
                Machine.Decide(room, Samples.For(type, Role.Specialist).Command, new DecisionContext(person, Start))
                    .ShouldBeOfType<Decision<RoomEvent>.Refused>().Refusal.ShouldBe(new Refusal.NotAllowed(),
                        type.Name);
            }
        }
    }
}

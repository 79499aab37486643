using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Requests;

public sealed class SenderRolesTests
{
    public static TheoryData<SenderKind> Kinds => [.. Enum.GetValues<SenderKind>()];

    [Theory, Rule("REQ-21"), MemberData(nameof(Kinds))]
    public void Every_kind_of_sender_has_a_role_even_when_the_directory_lists_them_no_longer(SenderKind kind) =>
        Enum.IsDefined(SenderRoles.Of(kind, [])).ShouldBeTrue();

    [Theory, Rule("REQ-21")]
    [InlineData(SenderKind.GeneralPractitioner, Role.GeneralPractitioner, Role.GeneralPractitioner)]
    [InlineData(SenderKind.HealthStationDoctor, Role.HealthStationDoctor, Role.HealthStationDoctor)]
    [InlineData(SenderKind.Municipality, Role.MunicipalCoordinator, Role.MunicipalCoordinator)]
    [InlineData(SenderKind.Municipality, Role.ChildCoordinator, Role.ChildCoordinator)]
    [InlineData(SenderKind.Centre, Role.CentreStaff, Role.CentreStaff)]
    [InlineData(SenderKind.Centre, Role.Coordinator, Role.Assistant)]
    [InlineData(SenderKind.HospitalDoctor, Role.ResponsibleDoctor, Role.Specialist)]
    [InlineData(SenderKind.HospitalTeam, Role.Specialist, Role.Specialist)]
    [InlineData(SenderKind.HospitalTeam, Role.ErnLiaison, Role.Specialist)]
    [InlineData(SenderKind.HospitalTeam, Role.Coordinator, Role.Assistant)]
    [InlineData(SenderKind.Dentist, Role.Specialist, Role.Specialist)]
    [InlineData(SenderKind.Dentist, Role.Assistant, Role.Assistant)]
    public void The_role_is_one_that_the_directory_lists_the_sender_for(SenderKind kind, Role listed, Role role)
    {
        var mayBe = RoomRoles.Of([listed]);
        SenderRoles.Of(kind, mayBe).ShouldBe(role);
        mayBe.ShouldContain(role);
    }
}

using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Directory;

public sealed class RoomRolesTests
{
    private static readonly Guid Who = Id(30);
    private static readonly Guid Where = Id(31);

    /// <summary>
    /// Written by hand from the roles' duties and not from the code: one row a listing, a column for each of
    /// <see cref="Enum.GetValues{Role}()"/>.
    /// </summary>
    private const string Matrix = """
        ResponsibleDoctor     1110 10 00000 0000 10
        Coordinator           0111 00 00000 0000 10
        Deputy                0111 00 00000 0000 10
        Assistant             0001 00 00000 0000 10
        Specialist            0000 10 00000 0000 10
        CentreStaff           0000 01 00000 0000 10
        GeneralPractitioner   0000 00 10000 0000 00
        HealthStationDoctor   0000 00 01000 0000 00
        MunicipalCoordinator  0000 00 00100 0000 00
        ChildCoordinator      0000 00 00010 0000 00
        ErnExpert             0000 00 00001 0000 00
        ErnLiaison            0000 10 00000 1000 10
        Patient               0000 00 00000 0111 00
        Representative        0000 00 00000 0111 00
        NextOfKin             0000 00 00000 0111 00
        Observer              0000 00 00000 0000 10
        EmergencyDoctor       0000 00 00000 0000 00
        """;

    [Fact, Rule("DIR-18")]
    public void Every_listing_lets_a_person_become_exactly_its_roles()
    {
        var rows = Matrix.Split('\n').ToDictionary(
            line => Enum.Parse<Role>(line[..22].Trim()),
            line => line[22..].Replace(" ", "", StringComparison.Ordinal));
        rows.Keys.Order().ShouldBe(Enum.GetValues<Role>());
        foreach (var (listed, row) in rows)
        {
            var expected = Enum.GetValues<Role>().Where((_, i) => row[i] == '1');
            RoomRoles.Of([listed]).ShouldBe(expected, ignoreOrder: true, listed.ToString());
        }
    }

    [Fact, Rule("DIR-18")]
    public void Two_listings_together_let_a_person_become_what_either_does() =>
        RoomRoles.Of([Role.GeneralPractitioner, Role.NextOfKin]).ShouldBe(
            [Role.GeneralPractitioner, Role.Patient, Role.Representative, Role.NextOfKin]);

    [Fact, Rule("DIR-18")]
    public void Administrators_log_controllers_strangers_and_the_deactivated_become_nothing()
    {
        RoomRoles.Of(Holding([], administrator: true), Who).ShouldBeEmpty();
        RoomRoles.Of(Holding([]), Who).ShouldBeEmpty();
        RoomRoles.Of(Holding([Role.Coordinator]), NewId).ShouldBeEmpty();
        RoomRoles.Of(Holding([Role.Coordinator], active: false), Who).ShouldBeEmpty();
    }

    [Fact, Rule("DIR-18")]
    public void Who_answers_for_a_unit_that_treats_runs_its_rooms()
    {
        RoomRoles.Of(Answering(treats: true), Who).ShouldContain(Role.Coordinator);
        RoomRoles.Of(Answering(treats: false), Who).ShouldNotContain(Role.Coordinator);
    }

    [Theory, Rule("DIR-16")]
    [InlineData(Role.GeneralPractitioner, OrganisationKind.GeneralPractice, SenderKind.GeneralPractitioner)]
    [InlineData(Role.HealthStationDoctor, OrganisationKind.Municipality, SenderKind.HealthStationDoctor)]
    [InlineData(Role.ChildCoordinator, OrganisationKind.Municipality, SenderKind.Municipality)]
    [InlineData(Role.MunicipalCoordinator, OrganisationKind.Municipality, SenderKind.Municipality)]
    [InlineData(Role.ResponsibleDoctor, OrganisationKind.HospitalTrust, SenderKind.HospitalDoctor)]
    [InlineData(Role.Specialist, OrganisationKind.HospitalTrust, SenderKind.HospitalTeam)]
    [InlineData(Role.Coordinator, OrganisationKind.Hospital, SenderKind.HospitalTeam)]
    [InlineData(Role.Specialist, OrganisationKind.Dentistry, SenderKind.Dentist)]
    [InlineData(Role.CentreStaff, OrganisationKind.Centre, SenderKind.Centre)]
    [InlineData(Role.ErnLiaison, OrganisationKind.Centre, SenderKind.Centre)]
    public void A_request_is_sent_as_what_one_is_listed_as(Role listed, OrganisationKind at, SenderKind kind) =>
        SenderKinds.Of(Holding([listed], at: at), Who).ShouldBe([kind]);

    [Theory, Rule("DIR-16")]
    [InlineData(Role.Patient)]
    [InlineData(Role.Representative)]
    [InlineData(Role.NextOfKin)]
    [InlineData(Role.Observer)]
    [InlineData(Role.ErnExpert)]
    public void Some_send_no_request(Role listed)
    {
        SenderKinds.Of(Holding([listed]), Who).ShouldBeEmpty();
        SenderKinds.Of(Holding([], administrator: true), Who).ShouldBeEmpty();
        SenderKinds.Of(Holding([Role.GeneralPractitioner], active: false), Who).ShouldBeEmpty();
    }

    private static DirectoryState Answering(bool treats)
    {
        var state = Holding([Role.Specialist]);
        return state with
        {
            Units = state.Units.Add(Id(32), new(new(Where, "Unit", NewId, Who, treats), true, 1)),
        };
    }

    private static DirectoryState Holding(
        Role[] roles, bool active = true, bool administrator = false,
        OrganisationKind at = OrganisationKind.HospitalTrust) => DirectoryState.Empty with
        {
            Organisations = DirectoryState.Empty.Organisations.Add(
                Where, new(new("Place", at, Region.Nord, null, "NO"), true, 1)),
            People = DirectoryState.Empty.People.Add(Who, new(new(
                "A B", "x", null, Where, null, Region.Nord, "NO", [.. roles], [], administrator), active, 1)),
        };
}

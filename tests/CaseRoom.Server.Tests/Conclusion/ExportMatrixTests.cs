using System.Net;
using CaseRoom.Domain.Membership;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Conclusion;

/// <summary>Every role in every standing asks for every form in every format.</summary>
public sealed class ExportMatrixTests(ExportRooms rooms, DevelopmentServer development) : IClassFixture<ExportRooms>
{
    private const string Both = "identified pseudonymised";
    private const string Pseudonymised = "pseudonymised";
    private const string None = "";

    /// <summary>Role → the forms in which the active, the invited, the removed and who never was a member takes the
    /// conclusion out.</summary>
    private static readonly Dictionary<Role, (string Active, string Invited, string Removed, string Never)> Table =
        new()
    {
        [Role.ResponsibleDoctor] = (Both, Pseudonymised, None, None),
        [Role.Coordinator] = (Both, Pseudonymised, None, None),
        [Role.Deputy] = (Both, Pseudonymised, None, None),
        [Role.Assistant] = (Pseudonymised, Pseudonymised, None, None),
        [Role.Specialist] = (None, None, None, None),
        [Role.CentreStaff] = (None, None, None, None),
        [Role.GeneralPractitioner] = (None, None, None, None),
        [Role.HealthStationDoctor] = (None, None, None, None),
        [Role.MunicipalCoordinator] = (None, None, None, None),
        [Role.ChildCoordinator] = (None, None, None, None),
        [Role.ErnExpert] = (None, None, None, None),
        [Role.ErnLiaison] = (None, None, None, None),
        [Role.Patient] = (None, None, None, None),
        [Role.Representative] = (None, None, None, None),
        [Role.NextOfKin] = (None, None, None, None),
        [Role.Observer] = (None, None, None, None),
    };

    [Theory, Rule("ACC-12")]
    [MemberData(nameof(Roles))]
    public async Task The_conclusion_leaves_the_room_through_whom_the_table_names(Role role)
    {
        var (active, invited, removed, never) = Table[role];
        await AsksAsync(role, "active", active);
        await AsksAsync(role, "invited", invited);
        await AsksAsync(role, "removed", removed);
        await AsksAsync(role, "never", never);
    }

    [Fact, Rule("ACC-12")]
    public void Every_role_has_a_row() =>
        Table.Keys.Append(Role.EmergencyDoctor).ShouldBe(Enum.GetValues<Role>(), ignoreOrder: true);

    public static TheoryData<Role> Roles() => [.. Table.Keys];

    private async Task AsksAsync(Role role, string standing, string forms)
    {
        var (room, person) = rooms.Of(role, standing);
        using var client = await development.Process.BearerAsync(person);
        foreach (var form in Both.Split(' '))
        {
            var expected = forms.Split(' ').Contains(form) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            foreach (var format in (string[])["pdf", "html", "json"])
            {
                using var answer = await client.AskAsync(
                    $"/api/rooms/{room}/conclusion.{format}?form={form}&looked=true");
                answer.StatusCode.ShouldBe(expected, $"{standing} {role}, {form} {format}");
                if (expected is HttpStatusCode.NotFound) { (await answer.ProblemCodeAsync()).ShouldBe("notFound"); }
            }
        }
    }
}

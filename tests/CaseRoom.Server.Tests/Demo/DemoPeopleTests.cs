using CaseRoom.Grains.People;
using CaseRoom.Server.Demo;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Demo;

public sealed class DemoPeopleTests
{
    private static readonly PersonRole[] Clinicians =
    [
        PersonRole.ResponsibleDoctor, PersonRole.Specialist, PersonRole.CentreStaff, PersonRole.Gp,
        PersonRole.HealthStationDoctor,
    ];

    [Fact, Rule("SIG-14")]
    public void Every_role_has_a_person() => DemoPeople.All.Select(each => each.Person.Role).Distinct()
        .ShouldBe(Enum.GetValues<PersonRole>(), ignoreOrder: true);

    [Theory, Rule("SIG-14")]
    [InlineData("nord")]
    [InlineData("midt")]
    [InlineData("vest")]
    [InlineData("sor-ost")]
    public void Every_region_has_two_clinicians_at_least(string region) => DemoPeople.All
        .Count(each => each.Person.Region == region && Clinicians.Contains(each.Person.Role))
        .ShouldBeGreaterThanOrEqualTo(2);

    [Fact, Rule("SIG-14")]
    public void Ids_are_those_that_records_already_name()
    {
        DemoPeople.Find("ingrid")!.Person.Id.ShouldBe(new Guid("d0000000-0000-4000-8000-000000000001"));
        DemoPeople.Find("kari")!.Person.Id.ShouldBe(new Guid("d0000000-0000-4000-8000-000000000011"));
        DemoPeople.Find("gunnar")!.Person.Id.ShouldBe(new Guid("d0000000-0000-4000-8000-000000000031"));
        DemoPeople.All.Select(each => each.Person.UserName).ShouldBeUnique();
    }

    [Fact, Rule("SIG-14")]
    public void Numbers_of_demo_people_cannot_be_taken_for_real_ones()
    {
        foreach (var number in DemoPeople.All.SelectMany(each => new[] { each.HprNumber, each.OrganisationNumber })
            .OfType<string>())
        {
            number.ShouldStartWith("TEST-");
        }
    }
}

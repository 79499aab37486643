using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Directory;

public sealed class DirectoryMachineTests
{
    private static readonly Guid Admin = Id(1), Kari = Id(2), Ola = Id(3), Hospital = Id(10), Clinic = Id(20);
    private static readonly SignInSubject Subject = new("https://idp.example", "kari");

    private static readonly Organisation Trust =
        new("UNN", OrganisationKind.HospitalTrust, Region.Nord, "983974899", "NO");
    private static readonly Unit Unit = new(Hospital, "Genetikk", Kari, Ola, true);

    private readonly DirectoryMachine machine = new();
    private DirectoryState state = DirectoryState.Empty;
    private long sequence;

    public DirectoryMachineTests()
    {
        Does(new RegisterOrganisation(Hospital, Trust), Actor.System.PersonId);
        var ada = Person("Ada") with { Administrator = true, Everywhere = true };
        Does(new RegisterPerson(Admin, ada), Actor.System.PersonId);
        Does(new RegisterUnit(Clinic, Unit));
        Does(new RegisterPerson(Kari, Person("Kari") with { UnitId = Clinic, Subjects = [Subject] }));
        Does(new RegisterPerson(Ola, Person("Ola")));
    }

    [Fact, Rule("DIR-01")]
    public void Only_an_administrator_changes_the_directory()
    {
        Refused(new RegisterOrganisation(Id(11), Trust), Kari).ShouldBe(new Refusal.NotAllowed());
        Refused(new DeactivatePerson(Ola, "Sluttet"), Id(99)).ShouldBe(new Refusal.NotAllowed());
        Does(
            new RegisterPerson(Kari, Person("Kari") with { Administrator = true, Everywhere = true }),
            Actor.System.PersonId);
        Does(new RegisterOrganisation(Id(11), Trust), Kari).ShouldBe(1);
        Does(new DeactivatePerson(Kari, "Sluttet"), Actor.System.PersonId);
        Refused(new RegisterOrganisation(Id(12), Trust), Kari).ShouldBe(new Refusal.NotAllowed());
    }

    [Fact, Rule("DIR-02")]
    public void The_same_again_changes_nothing_and_something_else_changes_the_entry()
    {
        Does(new RegisterOrganisation(Hospital, Trust)).ShouldBe(0);
        Does(new RegisterUnit(Clinic, Unit)).ShouldBe(0);
        var again = Person("Kari") with { UnitId = Clinic, Subjects = [new(Subject.Issuer, "kari")] };
        Does(new RegisterPerson(Kari, again)).ShouldBe(0);
        Does(new RegisterOrganisation(Hospital, Trust with { Name = "UNN HF" })).ShouldBe(1);
        state.Organisations[Hospital].Value.Name.ShouldBe("UNN HF");
    }

    [Fact, Rule("DIR-03")]
    public void A_deactivated_entry_stays_and_may_come_back()
    {
        Does(new DeactivateOrganisation(Hospital, "Nedlagt"));
        Does(new DeactivateUnit(Clinic, "Nedlagt"));
        Does(new DeactivatePerson(Ola, "Sluttet"));
        (state.Organisations[Hospital].Active, state.Units[Clinic].Active, state.People[Ola].Active)
            .ShouldBe((false, false, false));
        Refused(new DeactivatePerson(Ola, "Igjen")).ShouldBe(new Refusal.AlreadyDone("inactive"));
        Refused(new DeactivateUnit(Id(77), "Igjen")).ShouldBe(new Refusal.NotFound("unitId"));
        Refused(new DeactivateOrganisation(Hospital, "")).ShouldBe(new Refusal.Missing("reason"));
        Does(new RegisterOrganisation(Hospital, Trust)).ShouldBe(1);
        state.Organisations[Hospital].Active.ShouldBeTrue();
    }

    [Theory, Rule("DIR-04")]
    [InlineData("974760673", true)]
    [InlineData("983974899", true)]
    [InlineData("983974898", false)]
    [InlineData("98397489", false)]
    [InlineData("98397489x", false)]
    [InlineData("", false)]
    public void An_organisation_number_has_its_check_digit(string number, bool right)
    {
        var command = new RegisterOrganisation(Id(11), Trust with { OrganisationNumber = number });
        if (right) { Does(command).ShouldBe(1); }
        else { Refused(command).ShouldBe(new Refusal.Invalid("organisationNumber", "nineDigitsWithCheck")); }
    }

    [Fact, Rule("DIR-04")]
    public void An_organisation_has_a_name_and_a_country()
    {
        Refused(new RegisterOrganisation(Id(11), Trust with { Name = " " })).ShouldBe(new Refusal.Missing("name"));
        Refused(new RegisterOrganisation(Id(11), Trust with { Country = "no" }))
            .ShouldBe(new Refusal.Invalid("country", "twoLetters"));
        Refused(new RegisterOrganisation(Guid.Empty, Trust)).ShouldBe(new Refusal.Missing("id"));
        Does(new RegisterOrganisation(Id(11), Trust with { OrganisationNumber = null, Country = "SE" })).ShouldBe(1);
    }

    [Fact, Rule("DIR-05")]
    public void A_unit_belongs_to_an_active_organisation_and_says_whether_it_treats()
    {
        Refused(new RegisterUnit(Id(21), Unit with { OrganisationId = Id(99) }))
            .ShouldBe(new Refusal.NotFound("organisationId"));
        Does(new RegisterUnit(Id(21), Unit with { Treats = false }));
        state.Units[Id(21)].Value.Treats.ShouldBeFalse();
        state.Units[Clinic].Value.Treats.ShouldBeTrue();
    }

    [Fact, Rule("DIR-06")]
    public void A_unit_receives_while_coordinator_and_deputy_are_two_active_people()
    {
        var receiver = state.ReceiverOf(Clinic).ShouldNotBeNull();
        (receiver.Coordinator.Name, receiver.Deputy.Name, receiver.Unit.Name).ShouldBe(("Kari", "Ola", "Genetikk"));
        Refused(new RegisterUnit(Clinic, Unit with { DeputyId = Kari }))
            .ShouldBe(new Refusal.Invalid("deputyId", "deputyIsCoordinator"));
        Does(new DeactivatePerson(Ola, "Sluttet"));
        state.ReceiverOf(Clinic).ShouldBeNull();
        state.ReceiverOf(Id(99)).ShouldBeNull();
    }

    [Fact, Rule("DIR-07")]
    public void A_person_belongs_to_a_unit_of_their_own_organisation()
    {
        Does(new RegisterOrganisation(Id(11), Trust with { Name = "OUS", OrganisationNumber = null }));
        Refused(new RegisterPerson(Id(4), Person("Per") with { OrganisationId = Id(11), UnitId = Clinic }))
            .ShouldBe(new Refusal.Invalid("unitId", "ofAnotherOrganisation"));
        Refused(new RegisterPerson(Id(4), Person("Per") with { UnitId = Id(99) }))
            .ShouldBe(new Refusal.NotFound("unitId"));
        Refused(new RegisterPerson(Id(4), Person("Per") with { OrganisationId = Id(99) }))
            .ShouldBe(new Refusal.NotFound("organisationId"));
        Refused(new RegisterPerson(Id(4), Person("Per") with { HprNumber = "12x" }))
            .ShouldBe(new Refusal.Invalid("hprNumber", "upToNineDigits"));
        Refused(new RegisterPerson(Id(4), Person("Per") with { Roles = default }))
            .ShouldBe(new Refusal.Missing("roles"));
        Refused(new RegisterPerson(Id(4), Person("Per") with { Roles = [Role.Specialist, Role.Specialist] }))
            .ShouldBe(new Refusal.Invalid("roles", "twice"));
        Does(new RegisterPerson(Id(4), Person("Per") with { OrganisationId = null })).ShouldBe(1);
    }

    [Fact, Rule("DIR-08")]
    public void A_sign_in_subject_is_one_active_persons()
    {
        state.WhoIs(Subject).ShouldBe(Kari);
        state.WhoIs(Subject with { Issuer = "https://other.example" }).ShouldBeNull();
        Refused(new RegisterPerson(Ola, Person("Ola") with { Subjects = [Subject] }))
            .ShouldBe(new Refusal.AlreadyExists("subjects"));
        Refused(new RegisterPerson(Ola, Person("Ola") with { Subjects = [new("", "x")] }))
            .ShouldBe(new Refusal.Missing("subjects"));
        Does(new DeactivatePerson(Kari, "Sluttet"));
        state.WhoIs(Subject).ShouldBeNull();
    }

    [Fact, Rule("DIR-09")]
    public void The_last_administrator_stays()
    {
        var last = new Refusal.Invalid("personId", "lastAdministrator");
        Refused(new DeactivatePerson(Admin, "Sluttet")).ShouldBe(last);
        Refused(new RegisterPerson(Admin, Person("Ada"))).ShouldBe(last);
        Does(
            new RegisterPerson(Kari, Person("Kari") with { Administrator = true, Everywhere = true }),
            Actor.System.PersonId);
        Does(new DeactivatePerson(Admin, "Sluttet"), Actor.System.PersonId).ShouldBe(1);
        Refused(new DeactivatePerson(Kari, "Sluttet"), Kari).ShouldBe(last);
    }

    [Fact, Rule("DIR-10")]
    public void A_change_of_an_older_version_is_refused()
    {
        var version = state.People[Ola].Version;
        Does(new RegisterPerson(Ola, Person("Ola Nordmann")));
        Decide(new RegisterPerson(Ola, Person("Ola N.")), Admin, version)
            .ShouldBe(new Decision<DirectoryEvent>.Refused(new Refusal.StaleVersion(state.People[Ola].Version)));
        Decide(new DeactivatePerson(Ola, "Sluttet"), Admin, version)
            .ShouldBe(new Decision<DirectoryEvent>.Refused(new Refusal.StaleVersion(state.People[Ola].Version)));
    }

    [Fact, Rule("DIR-11")]
    public void A_card_names_the_organisation_as_it_is_called_today()
    {
        Does(new RegisterOrganisation(Hospital, Trust with { Name = "Nytt navn" }));
        state.CardOf(Kari).ShouldBe(
            new MemberCard(Kari, "Kari", "lege", Hospital, "Nytt navn", Region.Nord, "NO", Clinic));
        Does(new DeactivatePerson(Kari, "Sluttet"));
        state.CardOf(Kari).ShouldBeNull();
        state.CardOf(Id(99)).ShouldBeNull();
    }

    private static Person Person(string name) =>
        new(name, "lege", "1234567", Hospital, null, Region.Nord, "NO", [Role.Specialist], [], false);

    private static Guid Id(int n) => new(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);

    private Decision<DirectoryEvent> Decide(DirectoryCommand command, Guid actor, long? basedOn = null) =>
        machine.Decide(state, command, new DecisionContext(new Actor(actor), default, basedOn));

    private Refusal Refused(DirectoryCommand command, Guid? actor = null) =>
        Decide(command, actor ?? Admin).ShouldBeOfType<Decision<DirectoryEvent>.Refused>().Refusal;

    /// <summary>Applies it, and says how many events it gave.</summary>
    private int Does(DirectoryCommand command, Guid? actor = null)
    {
        var events = Decide(command, actor ?? Admin).ShouldBeOfType<Decision<DirectoryEvent>.Accepted>().Events;
        foreach (var happened in events)
        {
            state = machine.Evolve(state, new(++sequence, default, actor ?? Admin, Guid.Empty, happened));
        }

        return events.Count;
    }
}

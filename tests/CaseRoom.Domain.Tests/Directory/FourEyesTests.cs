using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Directory;

/// <summary>What one administrator cannot do alone.</summary>
public sealed class FourEyesTests
{
    private static readonly Guid Own = Stage.Id(1), Unit = Stage.Id(2), Ada = Stage.Id(3), Bo = Stage.Id(4);
    private static readonly Guid Doctor = Stage.Id(5), All = Stage.Id(6), Elsewhere = Stage.Id(7), Other = Stage.Id(8);
    private static readonly SignInSubject Mine = new("idp", "second-account"), Theirs = new("idp", "doctor");

    private static readonly DirectoryMachine Machine = new();
    private DirectoryState state = DirectoryState.Empty;
    private long sequence;

    public FourEyesTests()
    {
        var trust = new Organisation("UNN", OrganisationKind.HospitalTrust, Region.Nord, null, "NO");
        foreach (var command in (DirectoryCommand[])[
            new RegisterOrganisation(Own, trust), new RegisterOrganisation(Other, trust),
            new RegisterUnit(Unit, new Unit(Own, "Barn", null, null, true)),
            new RegisterPerson(Ada, Person() with { Administrator = true }),
            new RegisterPerson(Bo, Person() with { Administrator = true }),
            new RegisterPerson(Doctor, Person() with { Roles = [Role.ResponsibleDoctor], Subjects = [Theirs] }),
            new RegisterPerson(All, Person() with { Administrator = true, Everywhere = true }),
            new RegisterPerson(Elsewhere, Person() with { OrganisationId = Other, Administrator = true }),
        ])
        {
            Does(command, Actor.System.PersonId);
        }
    }

    [Fact, Rule("DIR-37")]
    public void A_sign_in_that_an_administrator_adds_to_a_colleague_opens_nothing_until_another_confirms_it()
    {
        Does(Adds(Mine), Ada).ShouldBeOfType<PersonProposed>();
        (state.WhoIs(Mine), state.WhoIs(Theirs)).ShouldBe((null, Doctor));
        Decide(Adds(Mine), Ada).ShouldBeOfType<Decision<DirectoryEvent>.Accepted>().Events.ShouldBeEmpty();
        Refused(new ConfirmPerson(Doctor), Ada).ShouldBe(new Refusal.Invalid("personId", "ownProposal"));
        Refused(new ConfirmPerson(Doctor), Doctor).ShouldBe(new Refusal.NotAllowed());
        Refused(new ConfirmPerson(Doctor), Elsewhere).ShouldBe(new Refusal.NotAllowed());
        Refused(new ConfirmPerson(Doctor), Bo, basedOn: null).ShouldBe(new Refusal.Missing("basedOn"));
        Refused(new ConfirmPerson(Doctor), Bo, basedOn: 1).ShouldBeOfType<Refusal.StaleVersion>();
        Does(new ConfirmPerson(Doctor), Bo);
        state.WhoIs(Mine).ShouldBe(Doctor);
        state.Proposals.ShouldBeEmpty();
    }

    [Fact, Rule("DIR-37")]
    public void Taking_the_sign_ins_away_first_or_ending_the_entry_is_no_way_round()
    {
        Does(new RegisterPerson(Doctor, state.People[Doctor].Value with { Subjects = [] }), Ada)
            .ShouldBeOfType<PersonRegistered>();
        Does(Adds(Mine), Ada).ShouldBeOfType<PersonProposed>();
        Does(new DeactivatePerson(Doctor, "Sluttet"), Ada);
        state.Proposals.ShouldBeEmpty();
        Does(Adds(Mine), Ada).ShouldBeOfType<PersonProposed>();
        state.WhoIs(Mine).ShouldBeNull();
    }

    [Fact, Rule("DIR-37")]
    public void Nobody_makes_the_second_administrator_alone()
    {
        var (plain, accomplice) = (Person() with { Subjects = [Mine] }, Stage.Id(20));
        Does(new RegisterPerson(accomplice, plain with { Administrator = true }), Ada).ShouldBeOfType<PersonProposed>();
        state.WhoIs(Mine).ShouldBeNull();
        // As somebody new without rights they may sign in at once, and are made an administrator by two.
        Does(new RegisterPerson(accomplice, plain), Ada).ShouldBeOfType<PersonRegistered>();
        state.WhoIs(Mine).ShouldBe(accomplice);
        foreach (var (right, actor) in new[] { (false, Ada), (true, All) })
        {
            Does(new RegisterPerson(accomplice, plain with { Administrator = true, Everywhere = right }), actor)
                .ShouldBeOfType<PersonProposed>();
            state.IsAdministrator(accomplice).ShouldBeFalse();
        }

        Refused(new ConfirmPerson(accomplice), Bo).ShouldBe(new Refusal.NotAllowed());
    }

    [Fact, Rule("DIR-37")]
    public void Whom_it_is_about_does_not_confirm_it_and_an_organisation_with_one_asks_who_administers_all()
    {
        Does(new RegisterPerson(Bo, state.People[Bo].Value with { Subjects = [Mine] }), Ada);
        Refused(new ConfirmPerson(Bo), Bo).ShouldBe(new Refusal.Invalid("personId", "ownEntry"));
        Does(new ConfirmPerson(Bo), All);
        state.WhoIs(Mine).ShouldBe(Bo);
    }

    [Fact, Rule("DIR-37")]
    public void What_is_confirmed_still_holds_by_the_directory_as_it_is()
    {
        Does(Adds(Mine), Ada);
        Does(new RegisterPerson(Stage.Id(21), Person() with { Subjects = [Mine] }), Bo);
        Refused(new ConfirmPerson(Doctor), Bo).ShouldBe(new Refusal.AlreadyExists("subjects"));
        Does(new RegisterPerson(Doctor, state.People[Doctor].Value with { Name = "C D" }), Bo);
        state.Proposals.ShouldBeEmpty();
    }

    [Fact, Rule("DIR-39")]
    public void What_waits_is_dropped_by_whoever_may_change_the_entry()
    {
        foreach (var actor in new[] { Ada, Bo, All })
        {
            Does(Adds(Mine), Ada);
            Refused(new RejectPerson(Doctor), Elsewhere).ShouldBe(new Refusal.NotAllowed());
            Does(new RejectPerson(Doctor), actor);
            state.Proposals.ShouldBeEmpty();
        }

        Refused(new RejectPerson(Doctor), All).ShouldBe(new Refusal.NotFound("personId"));
    }

    public static TheoryData<DirectoryCommand, string?> OnThemselves => new()
    {
        { new RegisterPerson(Ada, Person() with { Administrator = true, Roles = [Role.Deputy] }), "personId" },
        { new RegisterPerson(Ada, Person() with { Administrator = true, UnitId = Unit }), "personId" },
        { new RegisterPerson(Ada, Person()), "personId" },
        { new RegisterPerson(Ada, Person() with { Administrator = true, Name = "E F" }), "personId" },
        { new RegisterPerson(Ada, Person() with { Administrator = true, HprNumber = "9144889" }), "personId" },
        { new RegisterPerson(Ada, Person() with { Administrator = true, Region = Region.Vest }), null },
        { new RegisterUnit(Unit, new Unit(Own, "Barn", Ada, null, true)), "coordinatorId" },
        { new RegisterUnit(Unit, new Unit(Own, "Barn", null, Ada, true)), "deputyId" },
        { new RegisterUnit(Unit, new Unit(Own, "Barn", Bo, null, true)), null },
        { new SetDataProtectionOfficers(Own, [Ada]), "people" },
        { new SetDataProtectionOfficers(Own, [Bo]), null },
        { new SetOnCall(Unit, [Turn(Doctor, 0, 8)]), null },
    };

    [Theory, Rule("DIR-38"), MemberData(nameof(OnThemselves), DisableDiscoveryEnumeration = true)]
    public void Nobody_changes_what_they_are_themselves(DirectoryCommand command, string? field)
    {
        (Decide(command, Ada) as Decision<DirectoryEvent>.Refused)?.Refusal
            .ShouldBe(field is null ? null : new Refusal.Invalid(field, "ownEntry"));
        Decide(command, All).ShouldBeOfType<Decision<DirectoryEvent>.Accepted>();
    }

    [Fact, Rule("DIR-38")]
    public void Nobody_puts_themselves_on_call_beyond_a_turn_that_somebody_else_set()
    {
        // An administrator who is a doctor too.
        Does(new RegisterPerson(Ada, Person() with { Administrator = true, Roles = [Role.ResponsibleDoctor] }),
            Actor.System.PersonId);
        var ownEntry = new Refusal.Invalid("turns", "ownEntry");
        Refused(new SetOnCall(Unit, [Turn(Doctor, 0, 8), Turn(Ada, 8, 16)]), Ada).ShouldBe(ownEntry);
        Does(new SetOnCall(Unit, [Turn(Ada, 0, 8)]), Bo);
        var version = state.OnCall[Unit].Version;
        Refused(new SetOnCall(Unit, [Turn(Ada, 0, 9)]), Ada, version).ShouldBe(ownEntry);
        Refused(new SetOnCall(Unit, [Turn(Ada, 0, 8), Turn(Ada, 16, 24)]), Ada, version).ShouldBe(ownEntry);
        Decide(new SetOnCall(Unit, [Turn(Ada, 1, 8), Turn(Doctor, 8, 16)]), Ada, version)
            .ShouldBeOfType<Decision<DirectoryEvent>.Accepted>();
    }

    [Fact, Rule("DIR-40")]
    public void The_directory_knows_who_gave_an_entry_its_sign_ins()
    {
        state.Grants.ShouldBeEmpty();
        Does(Adds(Mine), Ada);
        state.GaveAccess(Ada, Doctor).ShouldBeFalse();
        Does(new ConfirmPerson(Doctor), Bo);
        state.Grants[Doctor].ShouldBe(new AccessGrant(Scenario.Start, Ada, Bo, IsNew: false));
        (state.GaveAccess(Ada, Doctor), state.GaveAccess(Bo, Doctor), state.GaveAccess(All, Doctor))
            .ShouldBe((true, true, false));
        Does(new RegisterPerson(Doctor, state.People[Doctor].Value with { Name = "C D" }), All);
        state.GaveAccess(All, Doctor).ShouldBeFalse();
        Does(new RegisterPerson(Stage.Id(21), Person()), All);
        state.Grants[Stage.Id(21)].ShouldBe(new AccessGrant(Scenario.Start, All, null, IsNew: true));
    }

    private static OnCallTurn Turn(Guid person, int from, int until) =>
        new(person, Scenario.Start.AddHours(from), Scenario.Start.AddHours(until));

    private static Person Person() =>
        new("A B", "lege", null, Own, null, Region.Nord, "NO", [Role.Specialist], [], false);

    private RegisterPerson Adds(SignInSubject subject) =>
        new(Doctor, state.People[Doctor].Value with { Subjects = [Theirs, subject] });

    private Decision<DirectoryEvent> Decide(DirectoryCommand command, Guid actor, long? basedOn = null) =>
        Machine.Decide(state, command, new DecisionContext(new Actor(actor), Scenario.Start, basedOn));

    private Refusal Refused(ConfirmPerson command, Guid actor) =>
        Refused(command, actor, state.Proposals.GetValueOrDefault(command.PersonId)?.Version);

    private Refusal Refused(DirectoryCommand command, Guid actor, long? basedOn = null) =>
        Decide(command, actor, basedOn).ShouldBeOfType<Decision<DirectoryEvent>.Refused>().Refusal;

    private DirectoryEvent Does(DirectoryCommand command, Guid actor)
    {
        long? basedOn = command is ConfirmPerson c ? state.Proposals[c.PersonId].Version : null;
        var happened = Decide(command, actor, basedOn).ShouldBeOfType<Decision<DirectoryEvent>.Accepted>()
            .Events.ShouldHaveSingleItem();
        state = Machine.Evolve(state, new(++sequence, Scenario.Start, actor, Guid.Empty, happened));
        return happened;
    }
}

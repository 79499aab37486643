using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Directory;

/// <summary>An administrator of one organisation, and who administers all of them.</summary>
public sealed class AdministratorTests
{
    private static readonly Guid Own = Stage.Id(1), Other = Stage.Id(2);
    private static readonly Guid OwnUnit = Stage.Id(3), OtherUnit = Stage.Id(4);
    private static readonly Guid Local = Stage.Id(5), Everywhere = Stage.Id(6);
    private static readonly Guid Above = Stage.Id(10);
    private static readonly Guid Colleague = Stage.Id(7), Stranger = Stage.Id(8), Patient = Stage.Id(9);

    private static readonly Organisation Trust = new("UNN", OrganisationKind.HospitalTrust, Region.Nord, null, "NO");
    private static readonly DirectoryMachine Machine = new();
    private DirectoryState state = DirectoryState.Empty;
    private long sequence;

    public AdministratorTests()
    {
        foreach (var command in (DirectoryCommand[])[
            new RegisterOrganisation(Own, Trust), new RegisterOrganisation(Other, Trust),
            new RegisterUnit(OwnUnit, new Unit(Own, "Barn", null, null, true)),
            new RegisterUnit(OtherUnit, new Unit(Other, "Barn", null, null, true)),
            new RegisterPerson(Local, Person(Own) with { Administrator = true }),
            new RegisterPerson(Everywhere, Person(Other) with { Administrator = true, Everywhere = true }),
            new RegisterPerson(Above, Person(Own) with { Administrator = true, Everywhere = true }),
            new RegisterPerson(Colleague, Person(Own)), new RegisterPerson(Stranger, Person(Other)),
            new RegisterPerson(Patient, Person(null) with { Roles = [Role.Patient] }),
        ])
        {
            Does(command, Actor.System.PersonId);
        }
    }

    public static TheoryData<DirectoryCommand, bool> Commands => new()
    {
        { new RegisterOrganisation(Own, Trust with { Name = "UNN HF" }), true },
        { new RegisterOrganisation(Other, Trust with { Name = "OUS HF" }), false },
        { new RegisterOrganisation(Stage.Id(20), Trust), false },
        { new DeactivateOrganisation(Own, "Nedlagt"), false },
        { new DeactivateOrganisation(Other, "Nedlagt"), false },
        { new RegisterUnit(Stage.Id(21), new Unit(Own, "Hud", null, null, true)), true },
        { new RegisterUnit(Stage.Id(21), new Unit(Other, "Hud", null, null, true)), false },
        { new RegisterUnit(OtherUnit, new Unit(Own, "Barn", null, null, true)), false },
        { new RegisterUnit(OwnUnit, new Unit(Other, "Barn", null, null, true)), false },
        { new DeactivateUnit(OwnUnit, "Nedlagt"), true },
        { new DeactivateUnit(OtherUnit, "Nedlagt"), false },
        { new SetOnCall(OwnUnit, []), true },
        { new SetOnCall(OtherUnit, []), false },
        { new SetDataProtectionOfficers(Own, []), true },
        { new SetDataProtectionOfficers(Other, []), false },
        { new RegisterPerson(Stage.Id(22), Person(Own)), true },
        { new RegisterPerson(Stage.Id(22), Person(Other)), false },
        { new RegisterPerson(Stage.Id(22), Person(null)), false },
        { new RegisterPerson(Stage.Id(22), Person(Own) with { Roles = [Role.NextOfKin] }), false },
        { new RegisterPerson(Colleague, Person(Own) with { Administrator = true }), true },
        { new RegisterPerson(Colleague, Person(Own) with { Administrator = true, Everywhere = true }), false },
        { new RegisterPerson(Colleague, Person(Other)), false },
        { new RegisterPerson(Stranger, Person(Own)), false },
        { new RegisterPerson(Patient, Person(Own)), false },
        { new RegisterPerson(Above, Person(Own) with { Administrator = true }), false },
        { new DeactivatePerson(Above, "Sluttet"), false },
        { new DeactivatePerson(Colleague, "Sluttet"), true },
        { new DeactivatePerson(Stranger, "Sluttet"), false },
        { new DeactivatePerson(Patient, "Sluttet"), false },
        { new DeactivatePerson(Stage.Id(23), "Sluttet"), false },
    };

    [Theory, Rule("DIR-34", "DIR-35"), MemberData(nameof(Commands), DisableDiscoveryEnumeration = true)]
    public void An_administrator_changes_their_own_organisation_alone(DirectoryCommand command, bool theirs)
    {
        var decision = Decide(command, Local);
        var refused = (decision as Decision<DirectoryEvent>.Refused)?.Refusal is Refusal.NotAllowed;
        refused.ShouldBe(!theirs, $"{command} {decision}");
        (Decide(command, Everywhere) as Decision<DirectoryEvent>.Refused)?.Refusal
            .ShouldNotBeOfType<Refusal.NotAllowed>();
    }

    [Fact, Rule("DIR-41")]
    public void Nobody_moves_a_unit_to_another_organisation_with_its_rooms()
    {
        var refused = new Decision<DirectoryEvent>.Refused(new Refusal.Invalid("organisationId", "movesUnit"));
        var moved = new RegisterUnit(OwnUnit, new Unit(Other, "Barn", null, null, true));
        Decide(moved, Everywhere).ShouldBe(refused);
        Does(new DeactivateUnit(OwnUnit, "Slått sammen"), Everywhere);
        Decide(moved, Everywhere).ShouldBe(refused);
    }

    [Fact, Rule("DIR-35")]
    public void The_right_of_every_organisation_is_given_by_who_has_it_to_an_administrator()
    {
        state.Administers(Local, Own).ShouldBeTrue();
        (state.Administers(Local, Other), state.Administers(Local, null)).ShouldBe((false, false));
        (state.Administers(Everywhere, Own), state.Administers(Everywhere, null)).ShouldBe((true, true));
        Decide(new RegisterPerson(Local, Person(Own) with { Everywhere = true }), Everywhere)
            .ShouldBe(new Decision<DirectoryEvent>.Refused(new Refusal.Invalid("everywhere", "administratorsOnly")));
        var raised = Person(Own) with { Administrator = true, Everywhere = true };
        Does(new RegisterPerson(Local, raised), Everywhere);
        Does(new ConfirmPerson(Local), Above, state.Proposals[Local].Version);
        state.Administers(Local, Other).ShouldBeTrue();
    }

    private static Person Person(Guid? organisation) =>
        new("A B", "lege", null, organisation, null, Region.Nord, "NO", [Role.Specialist], [], false);

    private Decision<DirectoryEvent> Decide(DirectoryCommand command, Guid actor, long? basedOn = null) =>
        Machine.Decide(state, command, new DecisionContext(new Actor(actor), Start, basedOn));

    private void Does(DirectoryCommand command, Guid actor, long? basedOn = null)
    {
        var decision = Decide(command, actor, basedOn);
        foreach (var happened in decision.ShouldBeOfType<Decision<DirectoryEvent>.Accepted>().Events)
        {
            state = Machine.Evolve(state, new(++sequence, Start, actor, Guid.Empty, happened));
        }
    }
}

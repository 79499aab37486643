using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Directory;

/// <summary>Data-protection officers, and who came by a link.</summary>
public sealed class OutsideTests
{
    private static readonly Guid Hospital = Stage.Id(1), Other = Stage.Id(2), Clinic = Stage.Id(3);
    private static readonly Guid Officer = Stage.Id(4), Elsewhere = Stage.Id(5), Guest = Stage.Id(6);
    private static readonly ExternalPerson Vouched = new("Ziekenhuis", Stage.Id(7), "Kari");
    private static readonly Person Pieter = new(
        "Pieter", "geneticist", null, null, null, Region.Abroad, "NL", [Role.ErnExpert], [new("eu", "p-1")],
        Administrator: false, Vouched);

    private static readonly DirectoryMachine Machine = new();
    private DirectoryState state = DirectoryState.Empty;
    private long sequence;

    public OutsideTests()
    {
        var trust = new Organisation("UNN", OrganisationKind.HospitalTrust, Region.Nord, null, "NO");
        Does(new RegisterOrganisation(Hospital, trust));
        Does(new RegisterOrganisation(Other, trust with { Name = "OUS" }));
        Does(new RegisterUnit(Clinic, new Unit(Hospital, "Barneklinikken", null, null, true)));
        Does(new RegisterPerson(Officer, Employed(Hospital, administrator: true)));
        Does(new RegisterPerson(Elsewhere, Employed(Other)));
    }

    [Fact, Rule("DIR-30")]
    public void The_officers_are_active_people_of_an_active_organisation()
    {
        Does(new SetDataProtectionOfficers(Hospital, [Officer])).ShouldBe(1);
        Does(new SetDataProtectionOfficers(Hospital, [Officer])).ShouldBe(0);
        state.OfficerFor(Officer).ShouldBe([Hospital]);
        state.HasOfficer(Hospital).ShouldBeTrue();
        state.HasOfficer(Guid.NewGuid()).ShouldBeFalse();
        state.OfficerFor(Elsewhere).ShouldBeEmpty();
        Refused(new SetDataProtectionOfficers(Hospital, [Elsewhere]))
            .ShouldBe(new Refusal.Invalid("people", "ofAnotherOrganisation"));
        Refused(new SetDataProtectionOfficers(Hospital, [Officer, Officer]))
            .ShouldBe(new Refusal.Invalid("people", "twice"));
        Refused(new SetDataProtectionOfficers(Stage.Id(90), [])).ShouldBe(new Refusal.NotFound("organisationId"));
        Refused(new SetDataProtectionOfficers(Hospital, []), basedOn: 1).ShouldBeOfType<Refusal.StaleVersion>();
        Does(new RegisterPerson(Officer, Employed(Other, administrator: true)));
        state.OfficerFor(Officer).ShouldBeEmpty();
        Does(new RegisterPerson(Officer, Employed(Hospital, administrator: true)));
        Does(new DeactivateOrganisation(Hospital, "merged"));
        state.OfficerFor(Officer).ShouldBeEmpty();
    }

    [Fact, Rule("DIR-31")]
    public void The_system_alone_lets_somebody_in_from_outside()
    {
        Refused(new RegisterPerson(Guest, Pieter), by: Officer).ShouldBe(
            new Refusal.Invalid("external", "byInvitation"));
        Does(new RegisterPerson(Guest, Pieter)).ShouldBe(1);
        RoomRoles.Of(state, Guest).ShouldBeEmpty();
        SenderKinds.Of(state, Guest).ShouldBeEmpty();
        state.CardOf(Guest)!.Organisation.ShouldBe("Ziekenhuis");
        state.WhoIs(new("eu", "p-1")).ShouldBe(Guest);
    }

    [Fact, Rule("DIR-31")]
    public void Nobody_makes_anything_else_of_them()
    {
        Does(new RegisterPerson(Guest, Pieter));
        Refused(new RegisterPerson(Guest, Pieter with { External = null }), by: Officer)
            .ShouldBe(new Refusal.Invalid("external", "byInvitation"));
        Refused(new RegisterPerson(Guest, Pieter with { External = Vouched with { Voucher = "Ola" } }), by: Officer)
            .ShouldBe(new Refusal.Invalid("external", "byInvitation"));
        Wrong(Pieter with { Roles = [Role.ResponsibleDoctor] }, "roles");
        Wrong(Pieter with { Roles = [Role.ErnExpert, Role.Specialist] }, "roles");
        Wrong(Pieter with { Roles = [] }, "roles");
        Wrong(Pieter with { Administrator = true }, "roles");
        Wrong(Pieter with { OrganisationId = Hospital }, "organisationId");
        Wrong(Pieter with { Country = "NO" }, "country");
        Does(new RegisterPerson(Guest, Pieter with { Name = "Pieter D." }), by: Officer).ShouldBe(1);
        Does(new DeactivatePerson(Guest, "done"), by: Officer).ShouldBe(1);
        state.WhoIs(new("eu", "p-1")).ShouldBeNull();
    }

    [Fact, Rule("DIR-33")]
    public void No_two_kinds_of_entry_share_an_id()
    {
        var trust = state.Organisations[Hospital].Value;
        var taken = new Refusal.Invalid("organisationId", "unusable");
        Refused(new RegisterOrganisation(Officer, trust)).ShouldBe(taken);
        Refused(new RegisterOrganisation(Clinic, trust)).ShouldBe(taken);
        Refused(new RegisterPerson(Hospital, Employed(Other))).ShouldBe(new Refusal.Invalid("personId", "unusable"));
        Refused(new RegisterUnit(Hospital, new Unit(Other, "x", null, null, true)))
            .ShouldBe(new Refusal.Invalid("unitId", "unusable"));
    }

    private static Person Employed(Guid at, bool administrator = false) => new(
        "A", "x", null, at, null, Region.Nord, "NO", [Role.Coordinator], [], administrator, Everywhere: administrator);

    private void Wrong(Person person, string field) => Refused(new RegisterPerson(Guest, person), by: Officer)
        .ShouldBe(new Refusal.Invalid(field, "external"));

    private int Does(DirectoryCommand command, Guid? by = null)
    {
        var accepted = Decide(command, by, null).ShouldBeOfType<Decision<DirectoryEvent>.Accepted>();
        foreach (var happened in accepted.Events)
        {
            sequence++;
            state = Machine.Evolve(
                state, new(sequence, Scenario.Start, Actor.System.PersonId, Guid.Empty, happened));
        }

        return accepted.Events.Count;
    }

    private Refusal Refused(DirectoryCommand command, Guid? by = null, long? basedOn = null) =>
        Decide(command, by, basedOn).ShouldBeOfType<Decision<DirectoryEvent>.Refused>().Refusal;

    private Decision<DirectoryEvent> Decide(DirectoryCommand command, Guid? by, long? basedOn) => Machine.Decide(
        state, command, new DecisionContext(by is { } id ? new Actor(id) : Actor.System, Scenario.Start, basedOn));
}

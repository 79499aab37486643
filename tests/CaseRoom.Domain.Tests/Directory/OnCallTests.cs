using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Directory;

/// <summary>Who is on call for a unit, and when.</summary>
public sealed class OnCallTests
{
    private static readonly Guid Hospital = Stage.Id(1), Clinic = Stage.Id(2), Other = Stage.Id(3);
    private static readonly Guid Doctor = Stage.Id(4), Nurse = Stage.Id(5), Elsewhere = Stage.Id(6);
    private static readonly OnCallTurn Night = new(Doctor, Start, Start.AddHours(12));

    private static readonly DirectoryMachine Machine = new();
    private DirectoryState state = DirectoryState.Empty;
    private long sequence;

    public OnCallTests()
    {
        var trust = new Organisation("UNN", OrganisationKind.HospitalTrust, Region.Nord, null, "NO");
        Does(new RegisterOrganisation(Hospital, trust));
        Does(new RegisterOrganisation(Other, trust with { Name = "OUS" }));
        Does(new RegisterUnit(Clinic, new Unit(Hospital, "Barneklinikken", null, null, true)));
        Does(new RegisterPerson(Doctor, Person(Hospital, Role.ResponsibleDoctor)));
        Does(new RegisterPerson(Nurse, Person(Hospital, Role.Coordinator)));
        Does(new RegisterPerson(Elsewhere, Person(Other, Role.ResponsibleDoctor)));
    }

    [Fact, Rule("DIR-19")]
    public void A_doctor_of_the_organisation_is_on_duty_from_the_first_moment_of_a_turn_to_its_last()
    {
        Does(new SetOnCall(Clinic, [Night])).ShouldBe(1);
        Does(new SetOnCall(Clinic, [Night])).ShouldBe(0);
        state.OnDuty(Doctor, Start).ShouldBe([Clinic]);
        state.OnDuty(Doctor, Start.AddHours(12).AddTicks(-1)).ShouldBe([Clinic]);
        state.OnDuty(Doctor, Start.AddTicks(-1)).ShouldBeEmpty();
        state.OnDuty(Doctor, Start.AddHours(12)).ShouldBeEmpty();
        state.OnDuty(Nurse, Start).ShouldBeEmpty();
        Does(new SetOnCall(Clinic, [])).ShouldBe(1);
        state.OnDuty(Doctor, Start).ShouldBeEmpty();
    }

    [Fact, Rule("CASE-43")]
    public void Coordinator_deputy_and_doctors_of_a_unit_that_treats_answer_for_it_as_long_as_they_work_there()
    {
        var doctor = Person(Hospital, Role.ResponsibleDoctor) with { UnitId = Clinic };
        state.AnswersFor(Doctor).ShouldBeEmpty();
        Does(new RegisterPerson(Doctor, doctor));
        state.AnswersFor(Doctor).ShouldBe([Clinic]);
        state.AnswersFor(Nurse).ShouldBeEmpty();
        var unit = new Unit(Hospital, "Barneklinikken", Nurse, Elsewhere, true);
        Does(new RegisterUnit(Clinic, unit));
        state.AnswersFor(Nurse).ShouldBe([Clinic]);
        state.AnswersFor(Elsewhere).ShouldBeEmpty();
        Does(new RegisterUnit(Clinic, unit with { Treats = false }));
        state.AnswersFor(Nurse).ShouldBeEmpty();
        Does(new RegisterUnit(Clinic, unit));
        Does(new RegisterPerson(Doctor, Person(Hospital, Role.Specialist) with { UnitId = Clinic }));
        state.AnswersFor(Doctor).ShouldBeEmpty();
        Does(new DeactivateUnit(Clinic, "closed"));
        state.AnswersFor(Nurse).ShouldBeEmpty();
    }

    [Fact, Rule("DIR-19")]
    public void Nobody_is_on_duty_for_a_unit_or_as_a_person_that_is_active_no_longer()
    {
        Does(new SetOnCall(Clinic, [Night]));
        Does(new DeactivatePerson(Doctor, "left"));
        state.OnDuty(Doctor, Start).ShouldBeEmpty();
        Does(new RegisterPerson(Doctor, Person(Hospital, Role.ResponsibleDoctor)));
        Does(new DeactivateUnit(Clinic, "closed"));
        state.OnDuty(Doctor, Start).ShouldBeEmpty();
        Refused(new SetOnCall(Clinic, [])).ShouldBe(new Refusal.NotFound("unitId"));
    }

    [Fact, Rule("DIR-19")]
    public void Who_moved_or_is_listed_as_a_doctor_no_longer_is_on_duty_for_no_turn_that_was_planned()
    {
        Does(new SetOnCall(Clinic, [Night]));
        Does(new RegisterPerson(Doctor, Person(Other, Role.ResponsibleDoctor)));
        state.OnDuty(Doctor, Start).ShouldBeEmpty();
        Does(new RegisterPerson(Doctor, Person(Hospital, Role.Coordinator)));
        state.OnDuty(Doctor, Start).ShouldBeEmpty();
        Does(new RegisterPerson(Doctor, Person(Hospital, Role.ResponsibleDoctor)));
        state.OnDuty(Doctor, Start).ShouldBe([Clinic]);
        Does(new DeactivateOrganisation(Hospital, "closed"));
        state.OnDuty(Doctor, Start).ShouldBeEmpty();
    }

    [Fact, Rule("DIR-19")]
    public void The_id_of_a_person_is_no_units_and_that_of_a_unit_no_persons()
    {
        Refused(new RegisterUnit(Doctor, new Unit(Hospital, "Klinikk", null, null, false)))
            .ShouldBeOfType<Refusal.Invalid>();
        Refused(new RegisterPerson(Clinic, Person(Hospital, Role.Coordinator))).ShouldBeOfType<Refusal.Invalid>();
    }

    [Fact, Rule("DIR-65")]
    public void No_entry_has_the_id_of_a_list_of_rooms()
    {
        foreach (var list in (Guid[])
            [CustodyLists.Erasing, CustodyLists.ToDecide(Hospital), CustodyLists.Offered(Clinic)])
        {
            Refused(new RegisterUnit(list, new Unit(Hospital, "Klinikk", null, null, false)))
                .ShouldBeOfType<Refusal.Invalid>();
            Refused(new RegisterPerson(list, Person(Hospital, Role.Coordinator))).ShouldBeOfType<Refusal.Invalid>();
            var named = new Organisation("Sykehuset", OrganisationKind.Hospital, Region.Nord, null, "NO");
            Refused(new RegisterOrganisation(list, named)).ShouldBeOfType<Refusal.Invalid>();
        }
    }

    [Fact, Rule("DIR-19")]
    public void A_turn_is_a_doctors_of_the_organisation_and_ends()
    {
        foreach (var person in new[] { Nurse, Elsewhere, Stage.Id(7) })
        {
            Refused(new SetOnCall(Clinic, [Night with { PersonId = person }]))
                .ShouldBe(new Refusal.Invalid("personId", "noDoctorOfUnit"));
        }

        Refused(new SetOnCall(Clinic, [Night with { Until = Start }]))
            .ShouldBe(new Refusal.Invalid("until", "beforeStart"));
        Refused(new SetOnCall(Clinic, [Night with { Until = Start.AddDays(32) }]))
            .ShouldBe(new Refusal.Invalid("until", "tooLong"));
        Refused(new RegisterPerson(Nurse, Person(Hospital, Role.EmergencyDoctor)))
            .ShouldBe(new Refusal.Invalid("roles", "onCallInstead"));
    }

    private static Person Person(Guid organisation, Role role) =>
        new("Ada", "lege", null, organisation, null, Region.Nord, "NO", [role], [], false);

    private Decision<DirectoryEvent> Decide(DirectoryCommand command) =>
        Machine.Decide(state, command, new DecisionContext(Actor.System, Start));

    private Refusal Refused(DirectoryCommand command) =>
        Decide(command).ShouldBeOfType<Decision<DirectoryEvent>.Refused>().Refusal;

    /// <summary>Applies it, and says how many events it gave.</summary>
    private int Does(DirectoryCommand command)
    {
        var events = Decide(command).ShouldBeOfType<Decision<DirectoryEvent>.Accepted>().Events;
        foreach (var happened in events)
        {
            state = Machine.Evolve(state, new(++sequence, Start, Actor.System.PersonId, Guid.Empty, happened));
        }

        return events.Count;
    }
}

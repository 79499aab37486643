using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Directory;

/// <summary>Whom one administrator does not silence, and whose sign-ins one does not find out or pass on.</summary>
public sealed class TwoToTakeAwayTests
{
    private static readonly Guid Own = Stage.Id(1), Other = Stage.Id(2);
    private static readonly Guid Ada = Stage.Id(3), Bo = Stage.Id(4), All = Stage.Id(5), AllToo = Stage.Id(6);
    private static readonly Guid Controller = Stage.Id(7), Officer = Stage.Id(8), Doctor = Stage.Id(9);
    private static readonly Guid Stranger = Stage.Id(10), Patient = Stage.Id(11), Newcomer = Stage.Id(20);

    private static readonly DirectoryMachine Machine = new();
    private DirectoryState state = DirectoryState.Empty;
    private long sequence;

    public TwoToTakeAwayTests()
    {
        var trust = new Organisation("UNN", OrganisationKind.HospitalTrust, Region.Nord, null, "NO");
        foreach (var command in (DirectoryCommand[])[
            new RegisterOrganisation(Own, trust), new RegisterOrganisation(Other, trust),
            new RegisterPerson(Ada, Person(Own) with { Administrator = true }),
            new RegisterPerson(Bo, Person(Own) with { Administrator = true, Subjects = [Of("bo")] }),
            new RegisterPerson(All, Person(Other) with { Administrator = true, Everywhere = true }),
            new RegisterPerson(AllToo, Person(Other) with { Administrator = true, Everywhere = true }),
            new RegisterPerson(Controller, Person(Own) with { Roles = [], Subjects = [Of("controller")] }),
            new RegisterPerson(Officer, Person(Own) with { Subjects = [Of("officer")] }),
            new RegisterPerson(Doctor, Person(Own) with { Subjects = [Of("doctor")] }),
            new RegisterPerson(Stranger, Person(Other) with { Subjects = [Of("stranger")] }),
            new RegisterPerson(
                Patient, Person(null) with { Roles = [Role.Patient], Subjects = [Of("patient"), Of("once")] }),
            new RegisterPerson(Patient, Person(null) with { Roles = [Role.Patient], Subjects = [Of("patient")] }),
            new SetDataProtectionOfficers(Own, [Officer]),
        ])
        {
            Does(command, Actor.System.PersonId);
        }
    }

    public static TheoryData<Guid> Kept => [Bo, Controller, Officer];

    [Theory, Rule("DIR-61"), MemberData(nameof(Kept))]
    public void Who_goes_through_what_an_administrator_does_is_ended_by_two(Guid person)
    {
        Does(new DeactivatePerson(person, "Sluttet"), Ada).ShouldBeOfType<DeactivationProposed>();
        state.People[person].Active.ShouldBeTrue();
        Decide(new DeactivatePerson(person, "Sluttet"), Ada)
            .ShouldBeOfType<Decision<DirectoryEvent>.Accepted>().Events.ShouldBeEmpty();
        Refused(new ConfirmPerson(person), Ada).ShouldBe(new Refusal.Invalid("personId", "ownProposal"));
        var second = person == Bo ? All : Bo;
        (state.MayConfirm(Ada, person), state.MayConfirm(second, person)).ShouldBe((false, true));
        Does(new ConfirmPerson(person), second);
        state.People[person].Active.ShouldBeFalse();
        state.Proposals.ShouldBeEmpty();
    }

    [Theory, Rule("DIR-61"), MemberData(nameof(Kept))]
    public void What_is_taken_from_them_waits_and_what_is_taken_from_nobody_does_not(Guid person)
    {
        var entry = state.People[person].Value;
        foreach (var less in (Person[])[
            entry with { Subjects = [] }, entry with { Administrator = !entry.Administrator, Subjects = [] },
            entry with { Roles = [.. entry.Roles.IsEmpty ? [Role.Specialist] : Array.Empty<Role>()] },
        ])
        {
            Does(new RegisterPerson(person, less), Ada).ShouldBeOfType<PersonProposed>();
            state.People[person].Value.ShouldBe(entry);
        }

        Does(new RegisterPerson(person, entry with { OrganisationId = Other }), All)
            .ShouldBeOfType<PersonProposed>();
        Does(new RegisterPerson(person, entry with { Name = "C D" }), Ada).ShouldBeOfType<PersonRegistered>();
    }

    [Fact, Rule("DIR-61")]
    public void A_colleague_who_works_on_cases_is_ended_by_one_and_who_administers_all_by_such_alone()
    {
        Does(new DeactivatePerson(Doctor, "Sluttet"), Ada).ShouldBeOfType<PersonDeactivated>();
        Does(new DeactivatePerson(AllToo, "Sluttet"), All).ShouldBeOfType<DeactivationProposed>();
        Refused(new ConfirmPerson(AllToo), Bo).ShouldBe(new Refusal.NotAllowed());
        Does(new RegisterPerson(Newcomer, state.People[All].Value), Actor.System.PersonId);
        Does(new ConfirmPerson(AllToo), Newcomer);
        (state.AdministersAll(AllToo), state.AdministersAll(All)).ShouldBe((false, true));
    }

    [Fact, Rule("DIR-62")]
    public void An_officer_is_one_until_a_second_administrator_sets_the_same_list()
    {
        var none = new SetDataProtectionOfficers(Own, []);
        Does(none, Ada).ShouldBeOfType<OfficersProposed>();
        state.OfficerFor(Officer).ShouldBe([Own]);
        Decide(none, Ada).ShouldBeOfType<Decision<DirectoryEvent>.Accepted>().Events.ShouldBeEmpty();
        Does(new SetDataProtectionOfficers(Own, [Doctor]), Bo).ShouldBeOfType<OfficersProposed>();
        Does(none, Ada);
        Does(new SetDataProtectionOfficers(Own, [Officer]), Ada).ShouldBeOfType<DataProtectionOfficersSet>();
        state.OfficersWaiting.ShouldBeEmpty();
        Does(none, Ada);
        Does(none, Bo).ShouldBeOfType<DataProtectionOfficersSet>();
        (state.OfficersWaiting.Count, state.OfficerFor(Officer).Count()).ShouldBe((0, 0));
        Does(new SetDataProtectionOfficers(Own, [Officer, Doctor]), Ada).ShouldBeOfType<DataProtectionOfficersSet>();
        Does(new DeactivatePerson(Doctor, "Sluttet"), Actor.System.PersonId);
        Does(new SetDataProtectionOfficers(Own, [Officer]), Ada).ShouldBeOfType<DataProtectionOfficersSet>();
    }

    [Theory, Rule("DIR-63"), InlineData(true), InlineData(false)]
    public void A_sign_in_that_somebody_had_goes_to_somebody_new_by_two(bool ended)
    {
        DirectoryCommand gives = ended
            ? new DeactivatePerson(Doctor, "Sluttet")
            : new RegisterPerson(Doctor, state.People[Doctor].Value with { Subjects = [] });
        Does(gives, Ada);
        var asked = new RegisterPerson(Newcomer, Person(Own) with { Subjects = [Of("doctor")] });
        Does(asked, Ada).ShouldBeOfType<PersonProposed>();
        state.WhoIs(Of("doctor")).ShouldBeNull();
        Does(new ConfirmPerson(Newcomer), Bo);
        state.WhoIs(Of("doctor")).ShouldBe(Newcomer);
        // Back to whom it was is by two again.
        Does(new RegisterPerson(Newcomer, Person(Own)), Ada);
        Does(new RegisterPerson(Doctor, Person(Own) with { Subjects = [Of("doctor")] }), Ada)
            .ShouldBeOfType<PersonProposed>();
        Does(new RegisterPerson(Stage.Id(21), Person(Own) with { Subjects = [Of("free")] }), Ada)
            .ShouldBeOfType<PersonRegistered>();
    }

    [Theory, Rule("DIR-64")]
    [InlineData("patient")]
    [InlineData("once")]
    [InlineData("stranger")]
    public void A_try_says_of_a_sign_in_elsewhere_what_it_says_of_a_free_one(string subject)
    {
        foreach (var (person, asked) in new[] { (Newcomer, Person(Own)), (Doctor, state.People[Doctor].Value) })
        {
            Tried(person, asked, subject).ShouldBe(Tried(person, asked, "free"));
        }

        Tried(Newcomer, Person(Own), "officer").ShouldBe("AlreadyExists, AlreadyExists");
        Does(new RegisterPerson(Newcomer, Person(Own) with { Subjects = [Of(subject)] }), Ada)
            .ShouldBeOfType<PersonProposed>();
        state.MayConfirm(Bo, Newcomer).ShouldBeFalse();
        Refused(new ConfirmPerson(Newcomer), Bo).ShouldBe(new Refusal.NotAllowed());
        var answer = Decide(new ConfirmPerson(Newcomer), All, state.Proposals[Newcomer].Version);
        (answer as Decision<DirectoryEvent>.Refused)?.Refusal
            .ShouldBe(subject is "once" ? null : new Refusal.AlreadyExists("subjects"));
    }

    [Fact, Rule("DIR-64")]
    public void Who_administers_all_is_told_of_no_patient_either_before_they_confirm()
    {
        var asked = new RegisterPerson(Newcomer, Person(Own) with { Subjects = [Of("patient")] });
        Machine.Try(state, asked, Context(All)).ShouldBeOfType<Decision<DirectoryEvent>.Accepted>()
            .Events.ShouldHaveSingleItem().ShouldBeOfType<PersonRegistered>();
        Does(asked, All).ShouldBeOfType<PersonProposed>();
        state.WhoIs(Of("patient")).ShouldBe(Patient);
        Machine.Try(state, asked with { PersonId = Stage.Id(21) }, Context(Stranger))
            .ShouldBe(new Decision<DirectoryEvent>.Refused(new Refusal.NotAllowed()));
    }

    private static Person Person(Guid? organisation) =>
        new("A B", "lege", null, organisation, null, Region.Nord, "NO", [Role.Specialist], [], false);

    private static SignInSubject Of(string subject) => new("idp", subject);

    private static DecisionContext Context(Guid actor, long? basedOn = null) =>
        new(new Actor(actor), Scenario.Start, basedOn);

    /// <summary>What a file says that gives the sign-in to this person, and then to another.</summary>
    private string Tried(Guid person, Person asked, string subject)
    {
        var (words, now) = (new List<string>(), state);
        foreach (var id in new[] { person, Stage.Id(30) })
        {
            var command = new RegisterPerson(id, asked with { Subjects = [.. asked.Subjects, Of(subject)] });
            var answer = Machine.Try(now, command, Context(Ada));
            words.Add(answer switch
            {
                Decision<DirectoryEvent>.Refused refused => refused.Refusal.GetType().Name,
                Decision<DirectoryEvent>.Accepted accepted =>
                    string.Join(' ', accepted.Events.Select(happened => happened.GetType().Name)),
                _ => "",
            });
            if (answer is Decision<DirectoryEvent>.Accepted { Events: var events })
            {
                now = events.Aggregate(now, (s, e) => Machine.Evolve(s, new(1, Scenario.Start, Ada, Guid.Empty, e)));
            }
        }

        return string.Join(", ", words);
    }

    private Decision<DirectoryEvent> Decide(DirectoryCommand command, Guid actor, long? basedOn = null) =>
        Machine.Decide(state, command, Context(actor, basedOn));

    private Refusal Refused(ConfirmPerson command, Guid actor) =>
        Decide(command, actor, state.Proposals[command.PersonId].Version)
            .ShouldBeOfType<Decision<DirectoryEvent>.Refused>().Refusal;

    private DirectoryEvent Does(DirectoryCommand command, Guid actor)
    {
        long? basedOn = command is ConfirmPerson c ? state.Proposals[c.PersonId].Version : null;
        var happened = Decide(command, actor, basedOn).ShouldBeOfType<Decision<DirectoryEvent>.Accepted>()
            .Events.ShouldHaveSingleItem();
        state = Machine.Evolve(state, new(++sequence, Scenario.Start, actor, Guid.Empty, happened));
        return happened;
    }
}

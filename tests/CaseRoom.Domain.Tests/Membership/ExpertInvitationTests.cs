using CaseRoom.Domain.Access;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Membership;

public sealed class ExpertInvitationTests
{
    private static readonly string Hash = new('h', 43);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly DateOnly LinkUntil = Today.AddDays(14);
    private static readonly DateOnly AccessUntil = Today.AddDays(90);
    private static readonly MemberCard Pieter = Cast.Card(Role.ErnExpert, 7) with { Country = "NL" };
    private static readonly Actor Expert = Cast.Actor(Role.ErnExpert, 7);
    private static readonly InviteExpert Ask = new(
        NewId, new("Pieter", "pieter@example.org", "Ziekenhuis", "NL", "geneticist"), AdviceOn.Diagnosis, LinkUntil,
        AccessUntil, Hash);

    private static readonly AcceptExpertInvitation Take = new(
        NewId, Hash, Pieter, new("Ziekenhuis", "NL"), new(Id(97), "Pieter"));

    private static readonly Refusal No = new Refusal.NotAllowed();

    private static Scenario Asked => Given(Working).When(Role.Coordinator, Ask);

    [Fact, Rule("MEM-40", "MEM-42", "MEM-46")]
    public void A_member_asks_an_expert_in_for_so_many_days()
    {
        Asked.Then(new ExpertInvited(NewId, Ask.Expert, AdviceOn.Diagnosis, LinkUntil, AccessUntil, Hash));
        Given(Working).When(Role.ErnLiaison, Ask).ThenAccepted();
        Asked.When(Role.Coordinator, Ask).ThenRefused(new Refusal.AlreadyExists("invitationId"));
        Wrong(Ask with { LinkUntil = Today.AddDays(-1) }, "linkUntil", "over");
        Wrong(Ask with { LinkUntil = Today.AddDays(ExpertRules.LongestLinkDays + 1) }, "linkUntil", "tooLong");
        Wrong(Ask with { AccessUntil = LinkUntil.AddDays(-1) }, "accessUntil", "beforeLink");
        Wrong(Ask with { AccessUntil = Today.AddDays(ExpertRules.LongestAccessDays + 1) }, "accessUntil", "tooLong");
        Wrong(Ask with { Expert = Ask.Expert with { Country = "NO" } }, "country", "notAbroad");
        Wrong(Ask with { Expert = Ask.Expert with { Country = "XX" } }, "country", "unknown");
        Wrong(Ask with { SecretHash = "" }, "secretHash", "unusable");
        Given(Working).When(Role.Coordinator, Ask with { Expert = Ask.Expert with { Contact = " " } })
            .ThenRefused(new Refusal.Missing("contact"));
    }

    [Fact, Rule("LIFE-17")]
    public void After_a_death_nobody_new_comes_in_by_the_patients_consent()
    {
        var died = new DeathRecorded(Today, [], "x", "");
        var dead = Given(Working, [died]);
        var refused = new Refusal.Invalid("role", "patientDied");
        dead.When(Role.Coordinator, Ask).ThenRefused(refused);
        dead.When(Role.Coordinator, Cast.Invite(Role.ErnExpert, 5)).ThenRefused(refused);
        dead.When(Role.Coordinator, Cast.Invite(Role.Observer, 5)).ThenRefused(refused);
        var asked = Asked.When(Role.Coordinator, new RecordDeath(Today, [], "", ""));
        asked.When(Expert, Take).ThenRefused(No);
        asked.When(Role.Coordinator, new RetractDeath("x")).When(Expert, Take).ThenAccepted();
        Viewer.At(dead.State, Cast.Id(Role.ErnExpert), Start).ShouldNotBeNull();
    }

    [Fact, Rule("MEM-44", "MEM-50")]
    public void The_first_who_accepts_is_bound_to_it_and_nobody_else_gets_in()
    {
        var room = Asked.When(Expert, Take)
            .Then(new ExpertAccepted(NewId, Pieter, Cast.Id(Role.Coordinator), AccessUntil, Take.Place));
        var member = room.State.Membership.Present(Expert.PersonId)!;
        (member.Role, member.Standing, member.Relation).ShouldBe((Role.ErnExpert, Standing.Active, null));
        room.State.Membership.Externals[Expert.PersonId]
            .ShouldBe(new External(NewId, Cast.Id(Role.Coordinator), AccessUntil));
        StandingOf(room).ShouldBe(InvitationStanding.Taken);
        room.When(Expert, Take).ThenRefused(No);
        var other = Cast.Card(Role.ErnExpert, 8) with { Country = "NL" };
        room.When(Cast.Actor(Role.ErnExpert, 8), Take with { Person = other }).ThenRefused(No);
        room.When(Role.Coordinator, new WithdrawExpertInvitation(NewId, "x"))
            .ThenRefused(new Refusal.AlreadyDone("taken"));
    }

    [Fact, Rule("MEM-60")]
    public void Who_comes_confirms_where_they_work_word_for_word_and_the_room_keeps_it()
    {
        Asked.When(Expert, Take with { Place = new("Kliniek", "NL") }).ThenRefused(No);
        Asked.When(Expert, Take with { Place = new("Ziekenhuis", "GB") }).ThenRefused(No);
        var room = Asked.When(Expert, Take);
        var taken = room.State.Membership.Invitations[NewId].Taken!;
        (taken.PersonId, taken.Place).ShouldBe((Expert.PersonId, Take.Place));
        var came = (ExpertAccepted)room.Events.Single();
        var pseudonym = Viewer.ViewOf(room.State, Cast.Id(Role.Specialist))!;
        ((ExpertAccepted)Redaction.Of(came, pseudonym)!).Place.ShouldBe(Take.Place);
        var family = Viewer.ViewOf(room.State, Cast.Id(Role.NextOfKin))!;
        ((ExpertAccepted)Redaction.Of(came, family)!).Place.ShouldBeNull();
    }

    [Fact, Rule("MEM-61")]
    public void A_wrong_place_ends_the_link_for_everybody_and_the_expert_is_asked_in_anew()
    {
        var wrong = new DenyExpertPlace(NewId, Hash);
        Asked.When(Expert, wrong).ThenRefused(No);
        Asked.When(Actor.System, wrong with { SecretHash = new('x', 43) }).ThenRefused(No);
        Asked.When(Expert, Take).When(Actor.System, wrong).ThenRefused(No);
        var denied = Asked.When(Actor.System, wrong).Then(new ExpertPlaceDenied(NewId));
        StandingOf(denied).ShouldBe(InvitationStanding.WrongPlace);
        denied.When(Actor.System, wrong).ThenRefused(No);
        denied.When(Expert, Take).ThenRefused(No);
        denied.When(Role.Coordinator, new WithdrawExpertInvitation(NewId, "x"))
            .ThenRefused(new Refusal.AlreadyDone("wrongPlace"));
        denied.When(Role.Coordinator, Ask with { InvitationId = Id(98) }).ThenAccepted();
    }

    [Fact, Rule("MEM-42", "MEM-44")]
    public void A_link_that_is_wrong_withdrawn_or_over_opens_nothing()
    {
        Asked.When(Expert, Take with { SecretHash = new('x', 43) }).ThenRefused(No);
        Asked.When(Expert, Take with { InvitationId = Id(98) }).ThenRefused(No);
        Asked.When(Cast.Actor(Role.ErnExpert, 8), Take).ThenRefused(No);
        Asked.When(Expert, Take with { Person = Pieter with { Country = "DK" } }).ThenRefused(No);
        var withdrawn = Asked.When(Role.Coordinator, new WithdrawExpertInvitation(NewId, "asked the wrong one"))
            .Then(new ExpertInvitationWithdrawn(NewId, "asked the wrong one"));
        withdrawn.When(Expert, Take).ThenRefused(No);
        StandingOf(withdrawn).ShouldBe(InvitationStanding.Withdrawn);
        withdrawn.When(Role.Coordinator, new WithdrawExpertInvitation(NewId, "x"))
            .ThenRefused(new Refusal.AlreadyDone("withdrawn"));
        var over = NorwegianTime.EndOf(LinkUntil);
        Asked.At(over.AddTicks(-1)).When(Expert, Take).ThenAccepted();
        Asked.At(over).When(Expert, Take).ThenRefused(No);
        StandingOf(Asked, over).ShouldBe(InvitationStanding.Expired);
        Asked.When(Role.Coordinator, new WithdrawExpertInvitation(Id(98), "x"))
            .ThenRefused(new Refusal.NotFound("invitationId"));
    }

    [Fact, Rule("MEM-47")]
    public void Without_the_consent_nobody_is_asked_in_and_nobody_comes()
    {
        var refused = Consented(ConsentScope.ErnAdvice, ConsentDecision.Withdrawn);
        Given(Working, refused).When(Role.Coordinator, Ask).ThenRefused(new Refusal.ConsentMissing("ernAdvice"));
        var asked = new ExpertInvited(NewId, Ask.Expert, AdviceOn.Diagnosis, LinkUntil, AccessUntil, Hash);
        Given(Working, asked, refused).When(Expert, Take).ThenRefused(No);
        Viewer.At(Given(Working, asked).When(Expert, Take).State, Expert.PersonId, Start).ShouldNotBeNull();
        var came = new ExpertAccepted(NewId, Pieter, Cast.Id(Role.Coordinator), AccessUntil);
        Viewer.At(Given(Working, asked, came, refused).State, Expert.PersonId, Start).ShouldBeNull();
        Given(Working, asked, new BlockRecorded(Id(96), new(Pieter.PersonId, ""), null, null, Day, "patient", null))
            .When(Expert, Take).ThenRefused(No);
        Given(Working, asked, new PhaseChanged(Phase.InConference, Phase.Closed, "x")).When(Expert, Take)
            .ThenRefused(No);
    }

    [Fact, Rule("MEM-45")]
    public void Nothing_raises_who_came_by_a_link()
    {
        var room = Asked.When(Expert, Take);
        var view = Viewer.At(room.State, Expert.PersonId, Start)!;
        (view.Reach, view.Identity, view.Genetics).ShouldBe((Reach.Abroad, false, false));
        room.When(Role.Coordinator, new RecordRelation(Expert.PersonId, Treats))
            .ThenRefused(new Refusal.Invalid("personId", "roleNeverSeesIdentity"));
        room.When(Role.Specialist, new HandOver(Cast.Id(Role.Specialist), Pieter, "x", []))
            .ThenRefused(new Refusal.Invalid("to", "notInDirectory"));
        room.When(Role.Coordinator, new RemoveMember(Expert.PersonId, "x")).ThenAccepted();
        room.When(Role.Coordinator, new InviteMember(Pieter, Role.Specialist, null, []))
            .ThenRefused(new Refusal.Invalid("role", "notInDirectory"));
        room.When(Role.Coordinator, new InviteMember(Pieter, Role.Specialist, null, Cast.Roles(Role.Specialist)))
            .ThenRefused(new Refusal.Invalid("role", "abroadOnlyAsErnExpert"));
    }

    [Fact, Rule("MEM-45")]
    public void Who_was_here_in_another_part_does_not_come_back_by_a_link()
    {
        var nurse = Cast.Card(Role.CentreStaff) with { Country = "NL" };
        Asked.When(Role.Coordinator, new RemoveMember(nurse.PersonId, "moved abroad"))
            .When(Cast.Actor(Role.CentreStaff), Take with { Person = nurse }).ThenRefused(No);
    }

    [Fact, Rule("MEM-46", "LIFE-02", "LIFE-07")]
    public void The_access_ends_with_its_last_day_by_the_clock()
    {
        var over = NorwegianTime.EndOf(AccessUntil);
        var room = Asked.When(Expert, Take);
        Viewer.At(room.State, Expert.PersonId, over.AddTicks(-1)).ShouldNotBeNull();
        Viewer.At(room.State, Expert.PersonId, over).ShouldBeNull();
        Hours.NextTurn(room.State, Start).ShouldBe(over);
        DueRules.LookAt(room.State).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(over);
        RoomSummary.Of(room.State).People[Expert.PersonId].IsListed(over).ShouldBeFalse();
        room.At(over.AddTicks(-1)).When(Actor.System, new PassTime()).ThenRefused(Life.LifeRoom.NothingDue);
        room.At(over).When(Actor.System, new PassTime())
            .Then(new PartEnded(Expert.PersonId, Role.ErnExpert, PartEnd.AccessOver));
        room.When(Actor.System, new PassTime()).ThenRefused(Life.LifeRoom.NothingDue);
    }

    [Fact, Rule("MEM-50")]
    public void Beyond_the_room_an_invitation_is_not_there_and_who_came_by_it_is_shown_as_from_outside()
    {
        var room = Asked.When(Expert, Take).State;
        foreach (var role in new[] { Role.Patient, Role.NextOfKin, Role.ErnExpert, Role.Observer })
        {
            var seen = Redaction.Of(room, Viewer.ViewOf(room, Cast.Id(role))!);
            seen.Membership.Invitations.ShouldBeEmpty(role.ToString());
            seen.Membership.Externals.Keys.ShouldBe([Expert.PersonId]);
            CanonicalJson.Of(seen).ShouldNotContain(Ask.Expert.Contact);
        }

        var inside = Redaction.Of(room, Viewer.ViewOf(room, Cast.Id(Role.Specialist))!);
        inside.Membership.Invitations[NewId].Expert.Contact.ShouldBe(Ask.Expert.Contact);
        CanonicalJson.Of(inside).ShouldNotContain(Hash);
    }

    private static void Wrong(InviteExpert ask, string field, string reason) =>
        Given(Working).When(Role.Coordinator, ask).ThenRefused(new Refusal.Invalid(field, reason));

    private static InvitationStanding StandingOf(Scenario room, DateTimeOffset? now = null) =>
        room.State.Membership.Invitations[NewId].StandingAt(now ?? Start);
}

using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Membership;

/// <summary>Beyond the EEA: nothing is open until the organisation's data-protection officer says so.</summary>
public sealed class ExpertOpeningTests
{
    private static readonly string Hash = new('h', 43);
    private static readonly MemberCard Rose = Cast.Card(Role.ErnExpert, 7) with { Country = "GB" };
    private static readonly Actor Expert = Cast.Actor(Role.ErnExpert, 7);
    private static readonly Actor Vigdis = Cast.Actor(Role.Observer, 9);
    private static readonly DateOnly LinkUntil = new(2026, 3, 16);
    private static readonly InviteExpert Ask = new(
        NewId, new("Rose", "rose@example.org", "Hospital", "GB", "neurologist"), AdviceOn.Treatment, LinkUntil,
        LinkUntil.AddDays(60), Hash);

    private static readonly AcceptExpertInvitation Take = new(
        NewId, Hash, Rose, new("Hospital", "GB"), new(Id(97), "Rose"));

    private static readonly DecideExpertOpening Open =
        new(NewId, OpeningDecision.Opened, "adequacy decision", new Officer(Cast.Organisation, "Vigdis"));

    private static readonly DecideExpertOpening Refuse = Open with { Decision = OpeningDecision.Refused };
    private static readonly DecideExpertOpening Withdraw = Open with { Decision = OpeningDecision.Withdrawn };
    private static readonly Refusal No = new Refusal.NotAllowed();
    private static readonly Refusal Decided = new Refusal.AlreadyDone("decided");

    private static Scenario Asked => Given(Working).When(Role.Coordinator, Ask);

    [Fact, Rule("MEM-48")]
    public void It_waits_until_the_officer_has_opened_it()
    {
        StandingOf(Asked).ShouldBe(InvitationStanding.Waiting);
        Asked.When(Expert, Take).ThenRefused(No);
        var opened = Asked.When(Vigdis, Open)
            .Then(new ExpertOpeningDecided(NewId, OpeningDecision.Opened, "adequacy decision", "Vigdis"));
        StandingOf(opened).ShouldBe(InvitationStanding.Open);
        opened.When(Expert, Take).ThenAccepted();
        Viewer.At(opened.State, Expert.PersonId, Start).ShouldNotBeNull();
    }

    [Fact, Rule("MEM-49")]
    public void A_withdrawn_opening_ends_the_access_and_a_new_one_gives_it_back()
    {
        var room = Asked.When(Vigdis, Open).When(Expert, Take);
        room.When(Vigdis, Withdraw).ThenAccepted();
        Viewer.At(room.State, Expert.PersonId, Start).ShouldBeNull();
        RoomSummary.Of(room.State).People.ShouldNotContainKey(Expert.PersonId);
        room.When(Vigdis, Withdraw).ThenRefused(Decided);
        room.When(Vigdis, Open).ThenAccepted();
        Viewer.At(room.State, Expert.PersonId, Start).ShouldNotBeNull();
        room.When(Vigdis, Open).ThenRefused(Decided);
    }

    [Fact, Rule("MEM-49")]
    public void A_refused_one_opens_nothing_until_it_is_opened_after_all()
    {
        var room = Asked.When(Vigdis, Refuse).ThenAccepted();
        StandingOf(room).ShouldBe(InvitationStanding.Refused);
        room.When(Expert, Take).ThenRefused(No);
        room.When(Vigdis, Refuse).ThenRefused(Decided);
        room.When(Vigdis, Withdraw).ThenRefused(Decided);
        room.When(Vigdis, Open).ThenAccepted();
        room.When(Expert, Take).ThenAccepted();
    }

    [Fact, Rule("MEM-49")]
    public void Nobody_decides_but_the_officer_of_the_room_s_organisation_who_takes_no_part_in_it()
    {
        Asked.When(Vigdis, Open with { Officer = null }).ThenRefused(No);
        Asked.When(Vigdis, Open with { Officer = new Officer(Id(97), "Vigdis") }).ThenRefused(No);
        Asked.When(Role.Coordinator, Open).ThenRefused(new Refusal.Invalid("officer", "member"));
        Asked.When(Role.Coordinator, Open with { Officer = null }).ThenRefused(No);
        Asked.When(Vigdis, Open with { Ground = "" }).ThenRefused(new Refusal.Missing("ground"));
        Asked.When(Vigdis, Open with { InvitationId = Id(98) }).ThenRefused(new Refusal.NotFound("invitationId"));
        Given([]).When(Vigdis, Open).ThenRefused(No);
        Asked.When(Role.Coordinator, new WithdrawExpertInvitation(NewId, "x")).When(Vigdis, Open)
            .ThenRefused(new Refusal.AlreadyDone("over"));
        Given(Working).When(Role.Coordinator, Ask with { Expert = Ask.Expert with { Country = "IS" } })
            .When(Vigdis, Open).ThenRefused(new Refusal.NotFound("invitationId"));
    }

    [Fact, Rule("LIFE-17")]
    public void After_a_death_the_officer_opens_nothing_and_is_not_told_why()
    {
        var room = Asked.When(Role.Coordinator, new Domain.Life.RecordDeath(Day, [], "", ""));
        room.When(Vigdis, Open).ThenRefused(new Refusal.AlreadyDone("over"));
        room.When(Vigdis, Refuse).ThenAccepted();
        room.When(Role.Coordinator, new Domain.Life.RetractDeath("x")).When(Vigdis, Open).ThenAccepted();
    }

    [Fact, Rule("MEM-48")]
    public void Nobody_from_beyond_the_EEA_is_invited_without_a_link()
    {
        Given(Working).When(Role.Coordinator, Cast.Invite(Role.ErnExpert, 7) with { Person = Rose })
            .ThenRefused(new Refusal.Invalid("role", "outsideEea"));
        Given(Working).When(Role.Coordinator, Cast.Invite(Role.ErnExpert, 7)).ThenAccepted();
    }

    [Theory, Rule("MEM-40", "MEM-48")]
    [InlineData("SE", true)]
    [InlineData("IS", true)]
    [InlineData("LI", true)]
    [InlineData("HR", true)]
    [InlineData("CH", false)]
    [InlineData("GB", false)]
    [InlineData("US", false)]
    [InlineData("FO", false)]
    [InlineData("XX", false)]
    [InlineData("", false)]
    public void The_area_is_a_table(string country, bool within) => Countries.InEea(country).ShouldBe(within);

    [Fact, Rule("MEM-40")]
    public void There_are_as_many_countries_as_the_standard_has_and_thirty_in_the_area()
    {
        Countries.All.Count.ShouldBe(249);
        Countries.All.Count(Countries.InEea).ShouldBe(30);
        Countries.All.ShouldAllBe(c => c.Length == 2 && Countries.IsKnown(c));
    }

    private static InvitationStanding StandingOf(Scenario room) =>
        room.State.Membership.Invitations[NewId].StandingAt(Start);
}

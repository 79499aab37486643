using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Membership;

public sealed class ExpertNameTests
{
    private static readonly string Hash = new('h', 43);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly ExpertPlace Place = new("Ziekenhuis", "NL");
    private static readonly MemberCard Pieter = Cast.Card(Role.ErnExpert, 7) with { Country = "NL" };
    private static readonly Actor Expert = Cast.Actor(Role.ErnExpert, 7);
    private static readonly ExpertClaim Own = new(Id(97), "Pieter Duinroos");
    private static readonly ExpertClaim Other = new(Id(96), "Jan Zeester");
    private static readonly AcceptExpertInvitation Take = new(NewId, Hash, Pieter, Place, Own);
    private static readonly ClaimExpertInvitation Claim = new(NewId, Hash, Place, Other);
    private static readonly ConfirmExpertName Confirm = new(NewId, Other.Id);
    private static readonly Refusal No = new Refusal.NotAllowed();

    private static readonly ExpertCard Card = new(
        "Pieter Duinroos", "pieter@example.org", "Ziekenhuis", "NL", "geneticist");

    private static Scenario Asked => Given(Working).When(Role.Coordinator, new InviteExpert(
        NewId, Card, AdviceOn.Diagnosis, Today.AddDays(14), Today.AddDays(90), Hash));

    [Theory, Rule("MEM-64")]
    [InlineData("Pieter Duinroos", "DUINROOS, Pieter")]
    [InlineData("Pieter Duinroos", "Pieter Jan van Duinroos")]
    [InlineData("Prof. Dr. Pieter Duinroos, MD", "pieter duinroos")]
    [InlineData("Pieter J. Duinroos", "Pieter Johannes Duinroos")]
    [InlineData("Bjørn Åse", "Bjoern Aase")]
    [InlineData("Jürgen Müller", "Juergen Mueller")]
    [InlineData("Jürgen Müller", "Jurgen Muller")]
    [InlineData("Åsa O’Brien-Groß", "ASA OBRIEN GROSS")]
    [InlineData("Zoë Đorđević", "Zoe Dordevic")]
    [InlineData("Suharto", "suharto")]
    public void Names_that_are_written_otherwise_are_the_same(string one, string other)
    {
        ExpertNames.AreSame(one, other).ShouldBeTrue();
        ExpertNames.AreSame(other, one).ShouldBeTrue();
    }

    [Theory, Rule("MEM-64")]
    [InlineData("Pieter Duinroos", "Jan Zeester")]
    [InlineData("Pieter Duinroos", "Jan Duinroos")]
    [InlineData("Pieter Duinroos", "Pieter Zeester")]
    [InlineData("Pieter Duinroos", "Duinroos")]
    [InlineData("Pieter Duinroos", "P. Duinroos")]
    [InlineData("Pieter Jan Duinroos", "Pieter Karel Duinroos")]
    [InlineData("Pieter Duinroos", "")]
    [InlineData("Pieter Duinroos", "Dr. –")]
    [InlineData("", "")]
    public void Names_of_which_a_part_differs_are_not(string one, string other)
    {
        ExpertNames.AreSame(one, other).ShouldBeFalse();
        ExpertNames.AreSame(other, one).ShouldBeFalse();
    }

    [Fact, Rule("MEM-64", "MEM-65")]
    public void Who_is_called_otherwise_comes_in_when_a_member_says_that_both_are_one()
    {
        Asked.When(Expert, Take with { SignedIn = Other }).ThenRefused(No);
        Asked.When(Expert, Take with { SignedIn = new(Other.Id, "") }).ThenRefused(No);
        var claimed = Asked.When(Actor.System, Claim).Then(new ExpertNameDiffered(NewId, Other));
        StandingOf(claimed).ShouldBe(InvitationStanding.OtherName);
        claimed.When(Expert, Take with { SignedIn = Other }).ThenRefused(No);
        claimed.When(Role.Coordinator, Confirm with { ClaimId = Own.Id })
            .ThenRefused(new Refusal.NotFound("claimId"));
        var confirmed = claimed.When(Role.ErnLiaison, Confirm).Then(new ExpertNameConfirmed(NewId, Other.Id));
        StandingOf(confirmed).ShouldBe(InvitationStanding.Open);
        confirmed.When(Role.Coordinator, Confirm).ThenRefused(new Refusal.AlreadyDone("confirmed"));
        confirmed.When(Expert, Take with { SignedIn = Other with { Name = "Per Zeester" } }).ThenRefused(No);
        confirmed.When(Expert, Take with { SignedIn = Other with { Id = Own.Id } }).ThenRefused(No);
        confirmed.When(Expert, Take with { SignedIn = Other }).ThenAccepted();
    }

    [Fact, Rule("MEM-65")]
    public void What_is_withdrawn_over_or_without_consent_is_let_in_by_nobody()
    {
        var claimed = Asked.When(Actor.System, Claim);
        claimed.When(Role.Specialist, Confirm).ThenRefused(No);
        Asked.When(Role.Coordinator, Confirm).ThenRefused(new Refusal.NotFound("claimId"));
        Asked.When(Role.Coordinator, Confirm with { InvitationId = Id(98) })
            .ThenRefused(new Refusal.NotFound("invitationId"));
        var withdrawn = claimed.When(Role.Coordinator, new WithdrawExpertInvitation(NewId, "not them"));
        StandingOf(withdrawn).ShouldBe(InvitationStanding.Withdrawn);
        withdrawn.When(Role.Coordinator, Confirm).ThenRefused(new Refusal.AlreadyDone("over"));
        withdrawn.When(Expert, Take).ThenRefused(No);
        Given(
            Working,
            new ExpertInvited(NewId, Card, AdviceOn.Diagnosis, Today.AddDays(14), Today.AddDays(90), Hash),
            new ExpertNameDiffered(NewId, Other), Consented(ConsentScope.ErnAdvice, ConsentDecision.Withdrawn))
            .When(Role.Coordinator, Confirm).ThenRefused(new Refusal.ConsentMissing("ernAdvice"));
    }

    [Fact, Rule("MEM-66")]
    public void One_is_decided_on_and_who_is_called_as_it_says_comes_in_as_before()
    {
        Asked.When(Expert, Claim).ThenRefused(No);
        Asked.When(Actor.System, Claim with { SecretHash = new('x', 43) }).ThenRefused(No);
        Asked.When(Actor.System, Claim with { Place = new("Kliniek", "NL") }).ThenRefused(No);
        Asked.When(Actor.System, Claim with { SignedIn = Own }).ThenRefused(No);
        Asked.When(Actor.System, Claim with { SignedIn = new(Other.Id, new('x', Limits.Line + 1)) }).ThenRefused(No);
        Asked.When(Expert, Take).When(Actor.System, Claim).ThenRefused(No);
        var claimed = Asked.When(Actor.System, Claim);
        claimed.When(Actor.System, Claim with { SignedIn = new(Id(95), "Per Krabbe") }).ThenRefused(No);
        var came = claimed.When(Expert, Take);
        StandingOf(came).ShouldBe(InvitationStanding.Taken);
        came.When(Role.Coordinator, Confirm).ThenRefused(new Refusal.AlreadyDone("over"));
    }

    [Fact, Rule("MEM-65", "MEM-50")]
    public void Both_names_are_shown_within_the_room_alone()
    {
        var claimed = Asked.When(Actor.System, Claim);
        var told = (ExpertNameDiffered)claimed.Events.Single();
        foreach (var role in new[] { Role.Patient, Role.NextOfKin, Role.ErnExpert, Role.Observer })
        {
            var view = Viewer.ViewOf(claimed.State, Cast.Id(role))!;
            Redaction.Of(told, view).ShouldBeNull(role.ToString());
            CanonicalJson.Of(Redaction.Of(claimed.State, view)).ShouldNotContain(Other.Name);
        }

        var inside = Viewer.ViewOf(claimed.State, Cast.Id(Role.Specialist))!;
        Redaction.Of(claimed.State, inside).Membership.Invitations[NewId].Claim!.SignedIn.ShouldBe(Other);
    }

    private static InvitationStanding StandingOf(Scenario room) =>
        room.State.Membership.Invitations[NewId].StandingAt(Start);
}

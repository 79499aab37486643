using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Conclusion;

public sealed class PositionTests
{
    private static readonly StatementSeen Seen = new(StatementId, 1, 0);

    private static PositionTaken Took(PositionKind kind, string? reason = null) => new(StatementId, 1, kind, reason);

    [Fact, Rule("CCL-01", "CCL-02")]
    public void A_statement_is_proposed_once_the_room_is_ready()
    {
        Given(InConference).When(Role.Coordinator, new ProposeStatement(NewId, "It is A.", GoalId))
            .Then(new StatementProposed(NewId, "It is A.", GoalId));
        Given(Everyone).When(Role.Coordinator, new ProposeStatement(NewId, "It is A."))
            .ThenRefused(new Refusal.PhaseForbids("draft"));
        Given(InConference).When(Role.Coordinator, new ProposeStatement(NewId, "x", NewId))
            .ThenRefused(new Refusal.NotFound("answersGoal"));
    }

    [Theory, Rule("CCL-03")]
    [InlineData(PositionKind.Reservation)]
    [InlineData(PositionKind.Disagree)]
    public void A_dissent_gives_its_reason(PositionKind kind)
    {
        Given(Working).When(Role.Specialist, new TakePosition(Seen, kind)).ThenRefused(new Refusal.Missing("reason"));
        Given(Working).When(Role.Specialist, new TakePosition(Seen, kind, "too early")).Then(Took(kind, "too early"));
    }

    [Fact, Rule("CCL-07")]
    public void An_old_position_is_not_counted_and_asked_again()
    {
        var room = Given(
            Working, (Role.Specialist, Took(PositionKind.Agree)), new StatementRevised(StatementId, "It is B."));
        var statement = room.State.Conclusion.Statements[StatementId];
        var count = Count.Of(statement, room.State.Membership);
        count.Agree.ShouldBeEmpty();
        count.AskedAgain.ShouldBe([Cast.Id(Role.Specialist)]);
        statement.Earlier.ShouldBe([new EarlierText(1, "It is A.")]);
    }

    [Fact, Rule("CCL-07", "CCL-14", "CCL-15")]
    public void A_reopened_conclusion_asks_again_about_changed_wordings_only()
    {
        var room = Given(
                Working, new StatementProposed(NewId, "Also C.", null),
                (Role.Specialist, Took(PositionKind.Disagree, "MR differs")),
                (Role.Specialist, new PositionTaken(NewId, 1, PositionKind.Agree, null)),
                new PhaseChanged(Phase.InConference, Phase.Proposed, null))
            .Sign(Role.ResponsibleDoctor).ThenAccepted()
            .When(Role.Coordinator, new ChangePhase(Phase.InConference, "new variant")).ThenAccepted()
            .When(Role.Coordinator, new ReviseStatement(StatementId, "It is B.")).ThenAccepted();

        var (state, specialist) = (room.State, Cast.Id(Role.Specialist));
        Count.Of(state.Conclusion.Statements[StatementId], state.Membership).AskedAgain.ShouldBe([specialist]);
        Count.Of(state.Conclusion.Statements[NewId], state.Membership).Agree.ShouldBe([specialist]);
        var then = state.Conclusion.Versions.Single().Statements[StatementId];
        then.Text.ShouldBe("It is A.");
        then.Positions[specialist].Kind.ShouldBe(PositionKind.Disagree);
        then.Positions[specialist].Reason.ShouldBe("MR differs");
        room.When(Role.ResponsibleDoctor, new ChangePhase(Phase.Proposed)).ThenAccepted()
            .Sign(Role.ResponsibleDoctor).ThenAccepted()
            .State.Conclusion.Versions.Select(v => v.Reason).ShouldBe([null, "new variant"]);
    }

    public static TheoryData<string> Paths => ["position", "dissent", "agree to all", "advice"];

    [Theory, Rule("CCL-04"), MemberData(nameof(Paths))]
    public void What_was_read_before_the_wording_or_its_spelling_changed_is_refused_on_every_path(string path)
    {
        var (role, give) = path switch
        {
            "position" => (Role.CentreStaff, s => new TakePosition(s, PositionKind.Agree)),
            "dissent" => (Role.CentreStaff, s => new TakePosition(s, PositionKind.Disagree, "no")),
            "agree to all" => (Role.Specialist, s => new AgreeToAll([s])),
            _ => (Role.ErnExpert, (Func<StatementSeen, RoomCommand>)(s => new GiveAdvice(s, "x"))),
        };
        var revised = Given(Working, new StatementRevised(StatementId, "It is B."));
        var now = revised.State.Conclusion.Statements[StatementId].Version;
        revised.When(role, give(Seen)).ThenRefused(new Refusal.StaleVersion(now));
        revised.When(role, give(Seen with { Wording = 3 })).ThenRefused(new Refusal.StaleVersion(now));
        revised.When(role, give(Seen with { Wording = 2 })).ThenAccepted();

        var corrected = Given(Working, new StatementCorrected(StatementId, "It is A"));
        var then = corrected.State.Conclusion.Statements[StatementId].Version;
        corrected.When(role, give(Seen)).ThenRefused(new Refusal.StaleVersion(then));
        corrected.When(role, give(Seen with { Correction = 1 })).ThenAccepted();
    }

    [Fact, Rule("CCL-05")]
    public void Agree_to_all_overwrites_no_dissent() =>
        Given(Working, new StatementProposed(NewId, "Also C.", null),
            (Role.Specialist, Took(PositionKind.Disagree, "no")))
            .When(Role.Specialist, new AgreeToAll([Seen, new(NewId, 1, 0)]))
            .Then(new PositionTaken(NewId, 1, PositionKind.Agree, null));

    [Fact, Rule("CCL-05")]
    public void Agree_to_all_is_all_or_none() =>
        Given(Working, new StatementProposed(NewId, "Also C.", null))
            .When(Role.Specialist, new AgreeToAll([Seen, new(NewId, 9, 0)]))
            .ThenRefused(new Refusal.StaleVersion(LastOf(Working) + 1));

    [Fact, Rule("CCL-06")]
    public void Silence_is_not_agreement()
    {
        var state = Given(Working, (Role.Specialist, Took(PositionKind.Agree))).State;
        var count = Count.Of(state.Conclusion.Statements[StatementId], state.Membership);
        count.Agree.ShouldBe([Cast.Id(Role.Specialist)]);
        count.NotStated.ShouldBe([Cast.Id(Role.ResponsibleDoctor), Cast.Id(Role.CentreStaff)], ignoreOrder: true);
    }

    [Fact, Rule("CCL-16")]
    public void A_dissent_counts_when_its_author_has_left()
    {
        var state = Given(
            Working, (Role.Specialist, Took(PositionKind.Disagree, "no")),
            new MemberRemoved(Cast.Id(Role.Specialist), Role.Specialist, "left")).State;
        Count.Of(state.Conclusion.Statements[StatementId], state.Membership)
            .Disagree.ShouldBe([Cast.Id(Role.Specialist)]);
    }

    [Theory, Rule("CCL-09")]
    [InlineData(Role.GeneralPractitioner)]
    [InlineData(Role.HealthStationDoctor)]
    [InlineData(Role.MunicipalCoordinator)]
    [InlineData(Role.ChildCoordinator)]
    [InlineData(Role.ErnLiaison)]
    [InlineData(Role.ErnExpert)]
    public void The_view_of_one_who_advises_stands_beside_and_is_not_counted(Role adviser)
    {
        var room = Given(Working).When(adviser, new GiveAdvice(Seen, "At home it is worse."))
            .Then(new AdviceGiven(StatementId, 1, "At home it is worse."));
        var statement = room.State.Conclusion.Statements[StatementId];
        statement.Advice[Cast.Id(adviser)].Text.ShouldBe("At home it is worse.");
        var count = Count.Of(statement, room.State.Membership);
        count.ShouldSatisfyAllConditions(
            c => c.Agree.ShouldBeEmpty(), c => c.NotStated.ShouldNotContain(Cast.Id(adviser)));
        room.When(adviser, new TakePosition(Seen, PositionKind.Agree)).ThenRefused(new Refusal.NotAllowed());
    }

    [Fact, Rule("CCL-22", "CCL-23")]
    public void A_stale_wording_is_refused_and_a_withdrawn_statement_takes_nothing_more()
    {
        var version = VersionOf(StatementId);
        Given(Working).When(Role.Coordinator, new ReviseStatement(StatementId, "x"), version - 1)
            .ThenRefused(new Refusal.StaleVersion(version));
        var advised = Given(Working).State.Conclusion.Recommendations[AdvisedId].Version;
        Given(Working).When(Role.Coordinator, new ReviseRecommendation(
                AdvisedId, RecommendationKind.Treatment, "x", Gp, null, null), advised - 1)
            .ThenRefused(new Refusal.StaleVersion(advised));
        Given(Working, new StatementWithdrawn(StatementId, "wrong"))
            .When(Role.Specialist, new TakePosition(Seen, PositionKind.Agree))
            .ThenRefused(new Refusal.AlreadyDone("withdrawn"));
        Given(Working).When(Role.Coordinator, new WithdrawStatement(StatementId, ""))
            .ThenRefused(new Refusal.Missing("reason"));
    }
}

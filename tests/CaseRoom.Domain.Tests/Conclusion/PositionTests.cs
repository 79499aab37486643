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
    private static readonly StatementSeen Seen = new(StatementId, 1);

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

    [Fact, Rule("CCL-04", "CCL-07")]
    public void A_position_on_an_old_wording_is_refused_and_an_old_position_not_counted()
    {
        var room = Given(
            Working, (Role.Specialist, Took(PositionKind.Agree)), new StatementRevised(StatementId, "It is B."));
        room.When(Role.CentreStaff, new TakePosition(Seen, PositionKind.Agree))
            .ThenRefused(new Refusal.StaleVersion(2));
        var statement = room.State.Conclusion.Statements[StatementId];
        var count = Count.Of(statement, room.State.Membership);
        count.Agree.ShouldBeEmpty();
        count.AskedAgain.ShouldBe([Cast.Id(Role.Specialist)]);
        statement.Earlier.ShouldBe([new EarlierText(1, "It is A.")]);
    }

    [Fact, Rule("CCL-05")]
    public void Agree_to_all_overwrites_no_dissent() =>
        Given(Working, new StatementProposed(NewId, "Also C.", null),
            (Role.Specialist, Took(PositionKind.Disagree, "no")))
            .When(Role.Specialist, new AgreeToAll([Seen, new(NewId, 1)]))
            .Then(new PositionTaken(NewId, 1, PositionKind.Agree, null));

    [Fact, Rule("CCL-05")]
    public void Agree_to_all_is_all_or_none() =>
        Given(Working, new StatementProposed(NewId, "Also C.", null))
            .When(Role.Specialist, new AgreeToAll([Seen, new(NewId, 9)])).ThenRefused(new Refusal.StaleVersion(1));

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

    [Fact, Rule("CCL-08")]
    public void A_correction_keeps_positions_until_somebody_objects()
    {
        var room = Given(Working, (Role.Specialist, Took(PositionKind.Agree)))
            .When(Role.Coordinator, new CorrectStatement(StatementId, "It is A!"))
            .Then(new StatementCorrected(StatementId, "It is A!"));
        room.State.Conclusion.Statements[StatementId].Wording.ShouldBe(1);
        room.State.Conclusion.Statements[StatementId].Corrected.ShouldBe("It is A.");
        room.When(Role.GeneralPractitioner, new ObjectToCorrection(StatementId)).ThenAccepted();
        var statement = room.State.Conclusion.Statements[StatementId];
        (statement.Wording, statement.Text, statement.Corrected).ShouldBe((2, "It is A!", null));
        room.When(Role.GeneralPractitioner, new ObjectToCorrection(StatementId))
            .ThenRefused(new Refusal.Invalid("statementId", "notCorrected"));
    }

    [Fact, Rule("CCL-09")]
    public void A_gps_view_stands_beside()
    {
        var room = Given(Working).When(Role.GeneralPractitioner, new GiveAdvice(StatementId, "At home it is worse."))
            .Then(new AdviceGiven(StatementId, 1, "At home it is worse."));
        Count.Of(room.State.Conclusion.Statements[StatementId], room.State.Membership).Agree.ShouldBeEmpty();
    }

    [Fact, Rule("CCL-22", "CCL-23")]
    public void A_stale_wording_is_refused_and_a_withdrawn_statement_takes_nothing_more()
    {
        var version = VersionOf(StatementId);
        Given(Working).When(Role.Coordinator, new ReviseStatement(StatementId, "x"), version - 1)
            .ThenRefused(new Refusal.StaleVersion(version));
        Given(Working, new StatementWithdrawn(StatementId, "wrong"))
            .When(Role.Specialist, new TakePosition(Seen, PositionKind.Agree))
            .ThenRefused(new Refusal.AlreadyDone("withdrawn"));
        Given(Working).When(Role.Coordinator, new WithdrawStatement(StatementId, ""))
            .ThenRefused(new Refusal.Missing("reason"));
    }
}

using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Conclusion;

public sealed class RecommendationDeciderTests
{
    private static readonly Addressee School = new(ReceiverKind.School, "skolen");
    private static readonly AnswerRecommendation TakenOn = new(AdvisedId, AnswerKind.TakenOn, "the GP", null);

    private static ProposeRecommendation Propose(Addressee to) =>
        new(NewId, RecommendationKind.SchoolAndKindergarten, "Do C.", to, Day, "weekly");

    [Fact, Rule("CCL-17")]
    public void A_recommendation_has_kind_text_addressee_time_and_extent()
    {
        Given(Working).When(Role.Coordinator, Propose(School)).Then(new RecommendationProposed(
            NewId, RecommendationKind.SchoolAndKindergarten, "Do C.", School, Day, "weekly"));
        Given(Working).When(Role.Coordinator, Propose(School) with { Text = "" })
            .ThenRefused(new Refusal.Missing("text"));
        Given(Working).When(Role.Coordinator, Propose(School with { Name = "" }))
            .ThenRefused(new Refusal.Missing("addressee"));
    }

    [Fact, Rule("CCL-18")]
    public void The_addressed_gp_takes_it_on_or_says_why_not()
    {
        Given(Working).When(Role.GeneralPractitioner, TakenOn)
            .Then(new RecommendationAnswered(AdvisedId, AnswerKind.TakenOn, "the GP", null));
        Given(Working).When(Role.GeneralPractitioner, TakenOn with { Owner = null })
            .ThenRefused(new Refusal.Missing("owner"));
        Given(Working).When(Role.GeneralPractitioner, TakenOn with { Answer = AnswerKind.Declined })
            .ThenRefused(new Refusal.Missing("reason"));
        Given(Working).When(Role.Coordinator, TakenOn).ThenRefused(new Refusal.NotOwn());
    }

    [Fact, Rule("CCL-18", "CCL-32")]
    public void Who_forwards_says_to_whom_and_they_answer_next()
    {
        var forwards = TakenOn with { Answer = AnswerKind.Forwarded, Owner = null, Reason = "not mine" };
        var next = new Addressee(ReceiverKind.Hospital, "Barneavdelingen", Cast.Id(Role.Specialist));
        Given(Working).When(Role.GeneralPractitioner, forwards).ThenRefused(new Refusal.Missing("forwardedTo"));
        Given(Working).When(Role.GeneralPractitioner, forwards with { ForwardedTo = School with { Name = " " } })
            .ThenRefused(new Refusal.Missing("forwardedTo"));
        Given(Working)
            .When(Role.GeneralPractitioner, forwards with
            {
                ForwardedTo = next with { PersonId = Cast.Id(Role.ErnExpert) },
            })
            .ThenRefused(new Refusal.Invalid("forwardedTo", "roleCannotAnswer"));
        Given(Working).When(Role.Specialist, TakenOn).ThenRefused(new Refusal.NotOwn());
        Given(Working).When(Role.GeneralPractitioner, forwards with { ForwardedTo = next })
            .Then(new RecommendationAnswered(AdvisedId, AnswerKind.Forwarded, null, "not mine", next))
            .When(Role.Specialist, TakenOn)
            .Then(new RecommendationAnswered(AdvisedId, AnswerKind.TakenOn, "the GP", null));
    }

    [Fact, Rule("CCL-19")]
    public void For_a_service_or_an_absent_addressee_the_coordinator_enters_the_answer()
    {
        var left = new MemberRemoved(Cast.Id(Role.GeneralPractitioner), Role.GeneralPractitioner, "moved");
        Given(Working, left).When(Role.Coordinator, TakenOn).ThenAccepted();
        Given(Working, left).When(Role.CentreStaff, TakenOn).ThenRefused(new Refusal.NotOwn());
        var room = Given(Working).When(Role.Coordinator, Propose(School));
        room.When(Role.GeneralPractitioner, TakenOn with { RecommendationId = NewId })
            .ThenRefused(new Refusal.NotOwn());
        room.When(Role.Assistant, TakenOn with { RecommendationId = NewId }).ThenAccepted();
    }

    [Fact, Rule("CCL-20")]
    public void Nobody_is_addressed_who_cannot_answer() =>
        Given(Working).When(Role.Coordinator, Propose(new(ReceiverKind.Other, "x", Cast.Id(Role.ErnExpert))))
            .ThenRefused(new Refusal.Invalid("addressee", "roleCannotAnswer"));

    [Fact, Rule("CCL-21", "CCL-23")]
    public void A_revised_recommendation_is_open_again_and_a_withdrawn_one_closed()
    {
        var room = Given(Working).When(Role.GeneralPractitioner, TakenOn).When(
            Role.Coordinator,
            new ReviseRecommendation(AdvisedId, RecommendationKind.Treatment, "Do D.", Gp, null, null));
        room.ThenAccepted().State.Conclusion.Recommendations[AdvisedId].Answer.ShouldBeNull();
        room.When(Role.Coordinator, new WithdrawRecommendation(AdvisedId, "wrong")).ThenAccepted();
        room.When(Role.GeneralPractitioner, TakenOn).ThenRefused(new Refusal.AlreadyDone("withdrawn"));
    }
}

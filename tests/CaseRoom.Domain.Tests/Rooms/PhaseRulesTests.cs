using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

public sealed class PhaseRulesTests
{
    private static readonly IReadOnlyList<Past> Closed =
        [.. Proposed, new PhaseChanged(Phase.Proposed, Phase.Signed, null),
            new PhaseChanged(Phase.Signed, Phase.Closed, null)];

    [Fact, Rule("CASE-10")]
    public void Ready_names_what_is_missing() =>
        Given(Opened).When(Role.Coordinator, new ChangePhase(Phase.Ready))
            .ThenRefused(new Refusal.StepNotReady(["question", "responsibleDoctor", "goals"]));

    [Fact, Rule("CASE-10")]
    public void Ready_with_the_three_things() =>
        Given([.. Opened, .. Joined(Role.ResponsibleDoctor), new TextSet(CasePart.Question, "Why?", Told),
                new GoalsAskedInVain(GoalsNotObtained.DidNotWish, "said so", "Dr A", Day)])
            .When(Role.Coordinator, new ChangePhase(Phase.Ready))
                .Then(new PhaseChanged(Phase.Draft, Phase.Ready, null));

    [Fact, Rule("CASE-11")]
    public void A_conclusion_without_a_statement_is_not_proposed() =>
        Given(Working, new StatementWithdrawn(StatementId, "wrong"))
            .When(Role.Coordinator, new ChangePhase(Phase.Proposed))
                .ThenRefused(new Refusal.StepNotReady(["statement"]));

    /// <summary>From each phase (row) to each phase (column): s a step, r a step with a reason, - refused, = already
    /// there.</summary>
    private const string Steps = """
        =s----
        r=s---
        -r=s--
        --r=--
        --r-=s
        --r--=
        """;

    [Fact, Rule("CASE-08")]
    public void Every_step_from_every_phase()
    {
        var rows = Steps.Split('\n');
        foreach (var from in Enum.GetValues<Phase>())
        {
            foreach (var to in Enum.GetValues<Phase>())
            {
                var room = () => Given(Working, new PhaseChanged(Phase.InConference, from, null));
                switch (rows[(int)from][(int)to])
                {
                    case 's': room().When(Role.Coordinator, new ChangePhase(to))
                        .Then(new PhaseChanged(from, to, null)); break;
                    case 'r':
                        room().When(Role.Coordinator, new ChangePhase(to)).ThenRefused(new Refusal.Missing("reason"));
                        room().When(Role.Coordinator, new ChangePhase(to, "new answer")).ThenAccepted(); break;
                    case '=': room().When(Role.Coordinator, new ChangePhase(to)).ThenRefused(AlreadyThere(to)); break;
                    default: room().When(Role.Coordinator, new ChangePhase(to, "x"))
                        .ThenRefused(Forbidden(from)); break;
                }
            }
        }
    }

    [Fact, Rule("CASE-09")]
    public void A_closed_room_is_read_only() =>
        Given(Closed).When(Role.Coordinator, new SetText(CasePart.History, "More.", Told))
            .ThenRefused(Forbidden(Phase.Closed));

    [Fact, Rule("CASE-09", "CON-07")]
    public void Consent_is_withdrawn_in_a_closed_room() =>
        Given(Closed).When(Role.Patient, new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Withdrawn, "form 1", "nb", Day, false, "mother", "Dr A"))
            .Then(Consented(ConsentScope.ErnAdvice, ConsentDecision.Withdrawn) with { ReceivedBy = "Dr A" });

    [Fact, Rule("CASE-09")]
    public void An_objection_a_relatives_no_and_a_leaver_are_recorded_in_a_closed_room()
    {
        Given(Closed).When(Role.Coordinator, new RecordInformation(Day, "Dr A", true, "the centre", null))
            .ThenAccepted();
        Given(Closed).When(Role.Coordinator, new RecordRelativeDecision(MotherId, ConsentDecision.Refused, Day))
            .ThenAccepted();
        Given(Closed).When(Role.Deputy, new HandOver(
            Cast.Id(Role.Coordinator), Cast.Card(Role.Deputy), "left", Cast.Roles(Role.Deputy))).ThenAccepted();
        Given(Closed).When(Role.Coordinator, new RemoveMember(Cast.Id(Role.Specialist), "left")).ThenAccepted();
    }

    [Fact, Rule("CASE-09", "CCL-15")]
    public void A_closed_room_is_reopened_with_a_reason_that_the_next_version_gives() =>
        Given(Closed).When(Role.Coordinator, new ChangePhase(Phase.InConference, "new variant class")).ThenAccepted()
            .State.Conclusion.ReopenedBecause.ShouldBe("new variant class");

    private static Refusal AlreadyThere(Phase phase) => new Refusal.AlreadyDone(Camel(phase));

    private static Refusal Forbidden(Phase phase) => new Refusal.PhaseForbids(Camel(phase));

    private static string Camel(Phase phase) => char.ToLowerInvariant(phase.ToString()[0]) + phase.ToString()[1..];
}

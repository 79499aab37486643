using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Conclusion;

/// <summary>Which phases let the conclusion change, for every command that changes it.</summary>
public sealed class PhaseTests
{
    private static readonly StatementSeen Seen = new(StatementId, 1, 0);
    private static readonly Guid CorrectedId = Id(97);

    private static readonly (Role By, RoomCommand Command)[] Changing =
    [
        (Role.Coordinator, new ProposeStatement(NewId, "Also C.")),
        (Role.Coordinator, new ReviseStatement(StatementId, "It is B.")),
        (Role.Coordinator, new CorrectStatement(StatementId, "It is A")),
        (Role.GeneralPractitioner, new ObjectToCorrection(CorrectedId)),
        (Role.Coordinator, new WithdrawStatement(StatementId, "wrong")),
        (Role.Specialist, new TakePosition(Seen, PositionKind.Agree)),
        (Role.Specialist, new AgreeToAll([Seen])),
        (Role.GeneralPractitioner, new GiveAdvice(Seen, "x")),
        (Role.Coordinator, new ProposeRecommendation(NewId, RecommendationKind.Aids, "Do D.", Gp, null, null)),
        (Role.Coordinator, new ReviseRecommendation(AdvisedId, RecommendationKind.Aids, "Do D.", Gp, null, null)),
        (Role.Coordinator, new WithdrawRecommendation(AdvisedId, "wrong")),
        (Role.ResponsibleDoctor, new NameCosigner(Cast.Id(Role.Specialist))),
        (Role.ResponsibleDoctor, new ReleaseCosigner(Cast.Id(Role.CentreStaff))),
    ];

    [Theory, Rule("CCL-02")]
    [InlineData(Phase.Draft, false)]
    [InlineData(Phase.Ready, true)]
    [InlineData(Phase.InConference, true)]
    [InlineData(Phase.Proposed, true)]
    [InlineData(Phase.Signed, false)]
    [InlineData(Phase.Closed, false)]
    public void The_conclusion_changes_from_ready_to_proposed_and_in_no_other_phase(Phase phase, bool changes)
    {
        foreach (var (by, command) in Changing)
        {
            var before = Given(
                Working, new StatementProposed(CorrectedId, "A disorrder.", null),
                new StatementCorrected(CorrectedId, "A disorder."), new CosignerNamed(Cast.Id(Role.CentreStaff)),
                new PhaseChanged(Phase.InConference, phase, null));
            var room = before.When(by, command);
            // To who does not keep the archive a closed room is not there.
            var away = Archive.KeepsAway(before.State, before.State.Membership.Present(Cast.Id(by))!);
            if (changes) { room.ThenAccepted().Events.ShouldNotBeEmpty(command.ToString()); }
            else if (away) { room.ThenRefused(new Refusal.NotAllowed()); }
            else { room.ThenRefused(new Refusal.PhaseForbids(PhaseRules.Word(phase))); }
        }
    }
}

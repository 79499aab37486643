using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Conclusion;

public sealed class CorrectionTests
{
    private static readonly StatementSeen Seen = new(NewId, 1, 0);

    private static IReadOnlyList<Past> Misspelt { get; } =
        [.. Working, new StatementProposed(NewId, "A probabel disorder.", null)];

    private static CorrectStatement Correct { get; } = new(NewId, "A probable disorder.");

    [Fact, Rule("CCL-08")]
    public void A_correction_keeps_positions_and_stands_with_its_difference_until_somebody_objects()
    {
        var room = Given(Misspelt, (Role.Specialist, new PositionTaken(NewId, 1, PositionKind.Agree, null)))
            .When(Role.Coordinator, Correct).Then(new StatementCorrected(NewId, "A probable disorder."));
        var corrected = room.State.Conclusion.Statements[NewId];
        corrected.Wording.ShouldBe(1);
        var stands = corrected.Corrections.ShouldHaveSingleItem();
        (stands.Before, stands.After, stands.By).ShouldBe(
            ("A probabel disorder.", "A probable disorder.", Cast.Id(Role.Coordinator)));
        Count.Of(corrected, room.State.Membership).Agree.ShouldBe([Cast.Id(Role.Specialist)]);

        room.When(Role.GeneralPractitioner, new ObjectToCorrection(NewId)).ThenAccepted();
        var changed = room.State.Conclusion.Statements[NewId];
        (changed.Wording, changed.Text).ShouldBe((2, "A probable disorder."));
        changed.Corrections.ShouldBeEmpty();
        changed.Earlier.ShouldBe([new EarlierText(1, "A probabel disorder.")]);
        Count.Of(changed, room.State.Membership).AskedAgain.ShouldBe([Cast.Id(Role.Specialist)]);
        room.When(Role.GeneralPractitioner, new ObjectToCorrection(NewId))
            .ThenRefused(new Refusal.Invalid("statementId", "notCorrected"));
    }

    [Fact, Rule("CCL-08", "CCL-25")]
    public void An_edit_that_is_larger_than_spelling_is_refused_as_a_correction_and_taken_as_a_change()
    {
        var other = new CorrectStatement(NewId, "A certain disorder.");
        Given(Misspelt).When(Role.Coordinator, other).ThenRefused(new Refusal.Invalid("text", "tooFar"));
        Given(Misspelt).When(Role.Coordinator, new ReviseStatement(NewId, other.Text)).ThenAccepted();
    }

    [Fact, Rule("CCL-30")]
    public void A_correction_is_not_seen_by_who_took_a_position_before_it_until_they_take_it_again()
    {
        var room = Given(
            Misspelt, (Role.Specialist, new PositionTaken(NewId, 1, PositionKind.Agree, null)),
            new StatementCorrected(NewId, "A probable disorder."),
            (Role.CentreStaff, new PositionTaken(NewId, 1, PositionKind.Agree, null)));
        room.State.Conclusion.Statements[NewId].NotSeenBy(1).ShouldBe([Cast.Id(Role.Specialist)]);

        var again = new TakePosition(Seen with { Correction = 1 }, PositionKind.Agree);
        room.When(Role.Specialist, again).Then(new PositionTaken(NewId, 1, PositionKind.Agree, null));
        room.State.Conclusion.Statements[NewId].NotSeenBy(1).ShouldBeEmpty();
        room.When(Role.Specialist, again).Then();
    }

    [Fact, Rule("CCL-30")]
    public void A_correction_of_a_correction_is_not_seen_by_who_saw_the_first()
    {
        var room = Given(
            Misspelt, new StatementCorrected(NewId, "A probable disorder."),
            (Role.Specialist, new PositionTaken(NewId, 1, PositionKind.Agree, null)),
            new StatementCorrected(NewId, "A probabel disorder."));
        var statement = room.State.Conclusion.Statements[NewId];
        statement.NotSeenBy(1).ShouldBeEmpty();
        statement.NotSeenBy(2).ShouldBe([Cast.Id(Role.Specialist)]);
        room.When(Role.GeneralPractitioner, new ObjectToCorrection(NewId))
            .ThenRefused(new Refusal.Invalid("statementId", "notCorrected"));
    }

    [Fact, Rule("CCL-26")]
    public void A_wording_that_was_corrected_often_is_changed_instead()
    {
        var room = Given(Misspelt);
        for (var i = 0; i < 20; i++)
        {
            room.When(Role.Coordinator, i % 2 == 0 ? Correct : new(NewId, "A probabel disorder.")).ThenAccepted();
        }

        room.When(Role.Coordinator, Correct).ThenRefused(new Refusal.LimitReached("corrections", 20));
    }
}

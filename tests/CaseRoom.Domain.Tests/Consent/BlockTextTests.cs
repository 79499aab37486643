using CaseRoom.Domain.Access;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Consent;

public sealed class BlockTextTests
{
    private const string Words = "a text that is kept back";

    private static readonly CasePart[] All = Enum.GetValues<CasePart>();

    private static RecordBlock Keep(CasePart part, Role from = Role.Specialist) => new(
        Id(40), Cast.Card(from), null, null, Day, "patient", null, [CaseTexts.IdOf(part)]);

    private static Scenario Written(CasePart part) =>
        Given([.. Working, (Role.Coordinator, new TextSet(part, Words, Told))]);

    private static View ViewOf(Scenario room, Role role) => Viewer.ViewOf(room.State, Cast.Id(role))!;

    [Fact, Rule("CON-75")]
    public void Each_text_has_an_id_of_its_own_and_nothing_else_has_it()
    {
        All.Select(CaseTexts.IdOf).Distinct().Count().ShouldBe(All.Length);
        All.ShouldAllBe(part => CaseTexts.Has(CaseTexts.IdOf(part)));
        CaseTexts.Has(Guid.Empty).ShouldBeFalse();
        CaseTexts.Has(StatementId).ShouldBeFalse();
    }

    [Fact, Rule("CON-75", "CON-14")]
    public void A_text_that_is_kept_back_is_empty_to_whom_it_is_and_to_nobody_else()
    {
        foreach (var part in All)
        {
            var room = Written(part).When(Role.Coordinator, Keep(part)).ThenAccepted();
            var seen = Redaction.Of(room.State, ViewOf(room, Role.Specialist));
            seen.Case.TextOf(part).ShouldBeEmpty();
            seen.Consent.Blocks.ShouldBeEmpty();
            seen.Case.Texts.Count.ShouldBe(room.State.Case.Texts.Count - 1);
            Redaction.Of(room.State, ViewOf(room, Role.CentreStaff)).Case.TextOf(part).ShouldBe(Words);
            BigScreenWords.Of(room.State, ViewOf(room, Role.Specialist)).ToString().ShouldNotContain(Words);
        }
    }

    [Fact, Rule("CON-75", "CON-18")]
    public void What_is_written_later_is_kept_back_and_what_was_written_before_in_the_log()
    {
        var room = Given(Working).When(Role.Coordinator, Keep(CasePart.History)).ThenAccepted();
        room.When(Role.Coordinator, new SetText(CasePart.History, Words, Told)).ThenAccepted();
        var view = ViewOf(room, Role.Specialist);
        Redaction.Of(room.Events.Single(e => e is TextSet { Text: Words }), view).ShouldBeNull();
        Redaction.Of(room.State, view).Case.TextOf(CasePart.History).ShouldBeEmpty();
        var lifted = room.When(Role.Coordinator, new LiftBlock(Id(40), "agreed")).ThenAccepted();
        Redaction.Of(lifted.State, ViewOf(lifted, Role.Specialist)).Case.TextOf(CasePart.History).ShouldBe(Words);
    }

    [Fact, Rule("CON-75")]
    public void The_list_of_rooms_tells_no_question_to_whom_it_is_kept_from()
    {
        var room = Written(CasePart.Question).When(Role.Coordinator, Keep(CasePart.Question)).ThenAccepted();
        var people = RoomSummary.Of(room.State).People;
        people[Cast.Id(Role.Specialist)].HidesQuestion.ShouldBeTrue();
        people[Cast.Id(Role.CentreStaff)].HidesQuestion.ShouldBeFalse();
    }

    [Fact, Rule("CON-76")]
    public void Whoever_is_kept_from_a_text_does_not_write_it_and_writes_the_others()
    {
        var room = Written(CasePart.Findings).When(Role.Coordinator, Keep(CasePart.Findings)).ThenAccepted();
        var version = room.State.Case.Texts[CaseState.Key(CasePart.Findings)].Version;
        foreach (var basedOn in new long?[] { null, 0, version })
        {
            room.When(Role.Specialist, new SetText(CasePart.Findings, "mine", Told), basedOn)
                .ThenRefused(new Refusal.NotAllowed());
        }

        room.When(Role.Specialist, new SetText(CasePart.Considered, "mine", Told)).ThenAccepted();
        room.When(Role.CentreStaff, new SetText(CasePart.Findings, "ours", Told)).ThenAccepted();
    }

    [Fact, Rule("CON-76", "CON-17")]
    public void Whoever_is_kept_from_a_text_is_asked_for_no_signature()
    {
        var room = Given([
            .. Working, new CosignerNamed(Cast.Id(Role.Specialist)),
            new PhaseChanged(Phase.Draft, Phase.Proposed, null),
        ]);
        RoomSummary.Of(room.State).People[Cast.Id(Role.Specialist)].Waiting.Sign.ShouldBeTrue();
        room.When(Role.Coordinator, Keep(CasePart.WouldChange)).ThenAccepted();
        RoomSummary.Of(room.State).People[Cast.Id(Role.Specialist)].Waiting.Sign.ShouldBeFalse();
    }
}

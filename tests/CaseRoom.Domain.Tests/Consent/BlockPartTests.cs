using CaseRoom.Domain.Access;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Consent;

public sealed class BlockPartTests
{
    private static readonly Guid MothersId = Id(62);
    private static readonly Guid TalkId = Id(63);
    private static readonly Anchor OnStatement = new(AnchorKind.Statement, StatementId, null, false);

    private static IReadOnlyList<Past> Room { get; } =
    [
        .. Working,
        new FactRecorded(MothersId, new Phenotype(new("Cramps"), false, null, null, Told, MotherId)),
        new ThreadOpened(TalkId, OnStatement),
        new CommentAdded(TalkId, OnStatement, Id(64), "Sure?", [Cast.Id(Role.Specialist)]),
    ];

    private static Scenario Kept(Role role, params Guid[] parts) => Given(Room).When(
        Role.Coordinator,
        new RecordBlock(Id(40), Cast.Card(role), null, null, Day, "patient", null, parts)).ThenAccepted();

    private static RoomState Seen(Scenario room, Role role) =>
        Redaction.Of(room.State, Viewer.ViewOf(room.State, Cast.Id(role))!);

    [Fact, Rule("CON-14")]
    public void Single_facts_statements_recommendations_and_conversations_are_kept_back()
    {
        var seen = Seen(Kept(Role.Specialist, FeatureId, StatementId, AdvisedId, ThreadId), Role.Specialist);
        seen.Case.Facts.Keys.ShouldBe([MotherId, MothersId], ignoreOrder: true);
        seen.Conclusion.Statements.ShouldBeEmpty();
        seen.Conclusion.Recommendations.ShouldBeEmpty();
        seen.Annotations.Threads.ShouldBeEmpty("what is said on a statement goes with it");
        seen.Materials.Items.Count.ShouldBe(3);
        seen.Consent.Blocks.ShouldBeEmpty();
        Seen(Kept(Role.Specialist, FeatureId), Role.CentreStaff).Case.Facts.ShouldContainKey(FeatureId);
    }

    [Fact, Rule("CON-14")]
    public void Who_is_kept_from_a_relative_is_kept_from_what_is_known_of_them()
    {
        var room = Kept(Role.Deputy, MotherId);
        room.When(Role.Coordinator, new RecordRelativeDecision(MotherId, ConsentDecision.Given, Day)).ThenAccepted();
        var told = room.Events[0];
        var view = Viewer.ViewOf(room.State, Cast.Id(Role.Deputy))!;
        Redaction.Of(told, view).ShouldBeNull();
        var seen = Redaction.Of(room.State, view);
        seen.Case.Facts.Keys.ShouldBe([FeatureId]);
        seen.Case.RelativeDecisions.ShouldBeEmpty();
    }

    [Fact, Rule("CON-14")]
    public void What_is_marked_as_a_relatives_is_not_there_for_who_is_kept_from_them()
    {
        var room = Kept(Role.Deputy, MotherId);
        Seen(room, Role.Deputy).Materials.Items.ShouldContainKey(PdfId);
        room.When(Role.Coordinator, new SetMarks(MarkedKind.Material, PdfId, false, MotherId)).ThenAccepted();
        var view = Viewer.ViewOf(room.State, Cast.Id(Role.Deputy))!;
        Redaction.Of(room.Events[0], view).ShouldBeNull();
        Redaction.Of(room.State, view).Materials.Items.ShouldNotContainKey(PdfId);
        Redaction.Of(room.State, view).Case.Marks.ShouldBeEmpty();
        Seen(room, Role.Coordinator).Materials.Items.ShouldContainKey(PdfId);
    }

    [Fact, Rule("CON-14")]
    public void A_goal_is_kept_back_and_no_statement_says_that_it_answers_one()
    {
        var vain = new GoalsAskedInVain(GoalsNotObtained.NotYet, "asleep", "Kari", Day);
        var answer = new StatementProposed(Id(70), "Sleep first.", GoalId);
        var room = Given(Room, vain, answer).When(Role.Coordinator, new RecordBlock(
            Id(40), Cast.Card(Role.Specialist), null, null, Day, "patient", null, [GoalId])).ThenAccepted();
        var view = Viewer.ViewOf(room.State, Cast.Id(Role.Specialist))!;
        var seen = Redaction.Of(room.State, view);
        seen.Case.Goals.ShouldBeEmpty();
        seen.Case.GoalsMissing.ShouldBeNull();
        seen.Conclusion.Statements[Id(70)].AnswersGoal.ShouldBeNull();
        Redaction.Of(answer, view).ShouldBe(answer with { AnswersGoal = null });
        Redaction.Of(vain, view).ShouldBeNull();
        Refusal(room.State, new RecordGoal(GoalId, "x", "Kari", Day, "nb", false))
            .ShouldBe(Refusal(room.State, new RecordGoal(Guid.Empty, "x", "Kari", Day, "nb", false)));
    }

    [Fact, Rule("CON-90", "ACC-22")]
    public void Who_is_not_shown_a_part_is_not_told_that_its_id_is_in_use()
    {
        var known = new PatientIdentified("Kanari Fugl", null, new(2005, 8, 1), null, null);
        var room = Given(Room, known);
        var seen = Seen(room, Role.Patient);
        Guid[] ids = [FeatureId, MotherId, MothersId, GoalId, StatementId, AdvisedId, ThreadId, TalkId];
        bool IsShown(Guid id) => seen.Case.Facts.ContainsKey(id) || seen.Case.Goals.ContainsKey(id)
            || seen.Conclusion.Statements.ContainsKey(id) || seen.Conclusion.Recommendations.ContainsKey(id)
            || seen.Annotations.Threads.ContainsKey(id);
        ids.Count(IsShown).ShouldBeInRange(1, ids.Length - 1);
        RecordBlock Of(Guid id) => new(Id(40), Cast.Card(Role.Specialist), null, null, Day, "patient", null, [id]);
        foreach (var id in ids)
        {
            var asked = Given(Room, known).When(Role.Patient, Of(id));
            if (IsShown(id)) { asked.ThenAccepted(); }
            else { asked.ThenRefused(new Refusal.NotFound("parts")); }
        }

        room.When(Role.Patient, Of(NewId)).ThenRefused(new Refusal.NotFound("parts"));
    }

    [Fact, Rule("CON-14")]
    public void A_block_of_parts_names_at_least_one_that_is_there()
    {
        Given(Room).When(Role.Coordinator, new RecordBlock(
                Id(40), Cast.Card(Role.Specialist), null, null, Day, "patient", null, []))
            .ThenRefused(new Refusal.Missing("materials"));
        Given(Room).When(Role.Coordinator, new RecordBlock(
                Id(40), Cast.Card(Role.Specialist), null, null, Day, "patient", null, [FeatureId, NewId]))
            .ThenRefused(new Refusal.NotFound("parts"));
        Given(Room).When(Role.Coordinator, new RecordBlock(
                Id(40), Cast.Card(Role.ResponsibleDoctor), null, null, Day, "patient", null, [FeatureId]))
            .ThenRefused(new Refusal.Invalid("person", "handOverInstead"));
    }

    [Fact, Rule("CON-14")]
    public void Nothing_waits_for_who_is_kept_from_it()
    {
        var before = RoomSummary.Of(Given(Room).State).People[Cast.Id(Role.Specialist)].Waiting;
        (before.Positions, before.Questions).ShouldBe((1, 1));
        var after = RoomSummary.Of(Kept(Role.Specialist, StatementId).State).People[Cast.Id(Role.Specialist)].Waiting;
        (after.Positions, after.Questions).ShouldBe((0, 0));
        var gp = Cast.Id(Role.GeneralPractitioner);
        RoomSummary.Of(Given(Room).State).People[gp].Waiting.Recommendations.ShouldBe(1);
        RoomSummary.Of(Kept(Role.GeneralPractitioner, AdvisedId).State).People[gp].Waiting.Recommendations.ShouldBe(0);
    }

    [Fact, Rule("CON-19")]
    public void A_unit_is_kept_out_and_the_rest_of_its_organisation_is_not()
    {
        var here = Cast.Card(Role.Specialist, 1) with { UnitId = Id(50) };
        var room = Given(
            Room, new MemberInvited(here, Role.Specialist, null),
            new(here.PersonId, new MemberJoined(here.PersonId, Role.Specialist)));
        var unit = new OrganisationRef(Id(50), "Habiliteringen");
        room.When(Role.Coordinator, new RecordBlock(
            Id(40), null, null, null, Day, "patient", null, [FeatureId], unit)).ThenAccepted();
        var view = Viewer.ViewOf(room.State, here.PersonId)!;
        Redaction.Of(room.State, view).Case.Facts.ShouldNotContainKey(FeatureId);
        Viewer.ViewOf(room.State, Cast.Id(Role.Specialist))!.Kept.IsEmpty.ShouldBeTrue();

        room.When(Role.Coordinator, new RecordBlock(
            Id(41), null, null, null, Day, "patient", null, null, unit)).ThenAccepted();
        Viewer.ViewOf(room.State, here.PersonId).ShouldBeNull();
        Viewer.ViewOf(room.State, Cast.Id(Role.Specialist)).ShouldNotBeNull();
        room.When(Role.Coordinator, new RecordBlock(
                Id(42), null, new(Cast.Organisation, "x"), null, Day, "patient", null, null, unit))
            .ThenRefused(new Refusal.Invalid("person", "personOrOrganisation"));
        room.When(Role.Coordinator, new RecordBlock(
                Id(42), null, null, null, Day, "patient", null, null, new(Guid.Empty, "x")))
            .ThenRefused(new Refusal.Missing("unit"));
        // The doctor who answers for the case is of the unit that everybody else is of.
        room.When(Role.Coordinator, new RecordBlock(
                Id(42), null, null, null, Day, "patient", null, null, new(Cast.Unit, "Posten")))
            .ThenRefused(new Refusal.Invalid("unit", "handOverInstead"));
    }

    [Fact, Rule("CON-16")]
    public void What_one_is_kept_from_answers_as_what_is_not_there()
    {
        var room = Kept(Role.Specialist, FeatureId, StatementId, TalkId, MotherId);
        foreach (var (kept, nowhere) in Pairs(FeatureId).Concat(Pairs(MothersId)).Concat(Statements()))
        {
            var refused = Refusal(room.State, nowhere);
            refused.ShouldNotBeNull(nowhere.ToString());
            CanonicalJson.OfTyped([Refusal(room.State, kept)!]).ShouldBe(CanonicalJson.OfTyped([refused]));
        }

        // An id in use is as unusable as an empty one.
        var feature = new RecordFact(FeatureId, new Phenotype(new("x"), false, null, null, Told));
        Refusal(room.State, feature).ShouldBe(Refusal(room.State, feature with { FactId = Guid.Empty }));
        Refusal(room.State, new RecordFact(Id(90), new Phenotype(new("x"), false, null, null, Told, MotherId)))
            .ShouldBe(new Refusal.NotFound("relativeId"));
    }

    [Fact, Rule("CON-16")]
    public void That_something_was_taken_from_a_document_is_not_said_by_who_is_kept_from_it()
    {
        var room = Given(Room).When(Role.Coordinator, new RecordBlock(
            Id(40), Cast.Card(Role.Specialist), null, [ImageId], Day, "patient", null)).ThenAccepted();
        foreach (var id in new[] { ImageId, NewId })
        {
            room.When(Role.Specialist, new SetText(CasePart.Findings, "x", new(ProvenanceKind.Letter, null, id)))
                .ThenRefused(new Refusal.NotFound("materialId"));
        }

        room.When(Role.Specialist, new SetText(CasePart.Findings, "x", new(ProvenanceKind.Letter, null, PdfId)))
            .ThenAccepted();
    }

    [Fact, Rule("CON-17", "ACC-12")]
    public void Who_is_kept_from_a_part_signs_nothing_and_takes_no_conclusion_out()
    {
        var proposed = new PhaseChanged(Phase.InConference, Phase.Proposed, null);
        var specialist = Cast.Id(Role.Specialist);
        var room = Given(Room, proposed, new CosignerNamed(specialist));
        RoomSummary.Of(room.State).People[specialist].Waiting.Sign.ShouldBeTrue();
        room.When(Role.Coordinator, new RecordBlock(
            Id(40), Cast.Card(Role.Specialist), null, null, Day, "patient", null, [StatementId])).ThenAccepted();
        RoomSummary.Of(room.State).People[specialist].Waiting.Sign.ShouldBeFalse();
        room.Sign(Role.Specialist).ThenRefused(new Refusal.KeptFromPart());

        var kept = Kept(Role.Deputy, FeatureId);
        foreach (var form in Enum.GetValues<ReportForm>())
        {
            ExportPolicy.Allows(Role.Deputy, Viewer.ViewOf(kept.State, Cast.Id(Role.Deputy))!, form).ShouldBeFalse();
        }
    }

    [Fact, Rule("CON-40")]
    public void Whose_signature_is_asked_for_is_told_that_a_part_is_kept_from_them_and_not_which()
    {
        var proposed = new PhaseChanged(Phase.InConference, Phase.Proposed, null);
        foreach (var part in new[] { StatementId, FeatureId })
        {
            var room = Given(Room, proposed, new CosignerNamed(Cast.Id(Role.Specialist)))
                .When(Role.Coordinator, new RecordBlock(
                    Id(40), Cast.Card(Role.Specialist), null, null, Day, "patient", null, [part])).ThenAccepted();
            room.Sign(Role.Specialist).ThenRefused(new Refusal.KeptFromPart());
            CanonicalJson.Of(new Refusal.KeptFromPart()).ShouldBe("""{"code":"keptFromPart"}""");
            room.When(Role.Coordinator, new LiftBlock(Id(40), "asked for")).ThenAccepted();
            room.Sign(Role.Specialist).ThenAccepted();
        }

        // Whose signature nobody asks for learns nothing of it.
        Given(Room, proposed).When(Role.Coordinator, new RecordBlock(
                Id(40), Cast.Card(Role.Specialist), null, null, Day, "patient", null, [StatementId]))
            .Sign(Role.Specialist).ThenRefused(new Refusal.NotAllowed());
    }

    private static Refusal? Refusal(RoomState state, RoomCommand command) =>
        new RoomMachine().Decide(state, command, new(Cast.Actor(Role.Specialist), Start))
            is Domain.Streams.Decision<RoomEvent>.Refused refused ? refused.Refusal : null;

    private static IEnumerable<(RoomCommand Kept, RoomCommand Nowhere)> Pairs(Guid fact)
    {
        foreach (var make in (Func<Guid, RoomCommand>[])
        [
            id => new RetractFact(id, "x"), id => new SetMarks(MarkedKind.Fact, id, Genetic: true),
            id => new RecordBlock(Id(41), Cast.Card(Role.Deputy), null, null, Day, "x", null, [id]),
        ])
        {
            yield return (make(fact), make(NewId));
        }
    }

    private static IEnumerable<(RoomCommand Kept, RoomCommand Nowhere)> Statements()
    {
        static StatementSeen Of(Guid id) => new(id, 1, 0);
        foreach (var make in (Func<Guid, RoomCommand>[])
        [
            id => new TakePosition(Of(id), PositionKind.Agree), id => new AgreeToAll([Of(id)]),
            id => new ObjectToCorrection(id), id => new OpenThread(
                Id(91), AnchorKind.Statement, id, false, Id(92), "x", []),
        ])
        {
            yield return (make(StatementId), make(NewId));
        }

        foreach (var make in (Func<Guid, RoomCommand>[])
        [
            id => new AddComment(id, Id(93), "x", []), id => new ReviseComment(id, Id(64), "x", []),
            id => new RetractComment(id, Id(64)), id => new ResolveThread(id), id => new ReopenThread(id),
        ])
        {
            yield return (make(TalkId), make(NewId));
        }
    }
}

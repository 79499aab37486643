using CaseRoom.Domain.Access;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access;

/// <summary>What was said before a reader came and does not stand in the room any more.</summary>
public sealed class TakenBackTests
{
    private const string Named = "Kanari Fugl has ataxia";
    private static readonly RoomMachine Machine = new();
    private static readonly Guid ThreadOfRoom = Id(60);
    private static readonly Anchor OnRoom = new(AnchorKind.Room, null, null, Abroad: true);
    private static readonly Shape Quoted = new TextRange(0, 5, "Kanari");

    /// <summary>Everything that crosses the border, first with a name in it, then without.</summary>
    private static readonly IReadOnlyList<Past> Corrected =
    [
        .. Working,
        (Role.Specialist, new MaterialMarked(LetterId, false, SharedAbroad: true, SharedForTeaching: true)),
        (Role.Specialist, new ThreadOpened(ThreadOfRoom, OnRoom)),
        (Role.Specialist, new CommentAdded(ThreadOfRoom, OnRoom, Id(61), Named, [Cast.Id(Role.Coordinator)])),
        (Role.Specialist, new CommentRetracted(ThreadOfRoom, OnRoom, Id(61))),
        (Role.Specialist, new CommentAdded(ThreadOfRoom, OnRoom, Id(62), Named, [])),
        (Role.Specialist, new CommentRevised(ThreadOfRoom, OnRoom, Id(62), "The patient has ataxia", [])),
        (Role.Specialist, new AnnotationAdded(Id(63), LetterId, null, Quoted, Named, Named, new(Named))),
        (Role.Specialist, new AnnotationRetracted(Id(63), LetterId)),
        (Role.Specialist, new AnnotationAdded(Id(64), LetterId, null, Quoted, Named, "", null)),
        (Role.Specialist, new AnnotationRevised(Id(64), LetterId, new TextRange(7, 9, "has"), "here", "", null)),
        (Role.Specialist, new FactRecorded(Id(65), new Phenotype(new(Named), false, Named, Named, Told))),
        (Role.Specialist, new FactRetracted(Id(65), null, Named)),
        (Role.Specialist, new FactRecorded(Id(66), new Citation("PMID:1", Named, Told))),
        (Role.Specialist, new FactRecorded(Id(66), new Citation("PMID:1", "A case", Told))),
        (Role.Specialist, new MaterialRenamed(LetterId, Named)),
        (Role.Specialist, new MaterialRenamed(LetterId, "A letter")),
        new TextSet(CasePart.Question, Named, Told),
        new TextSet(CasePart.Question, "Which syndrome?", Told),
        new DiagnosisStatusSet(DiagnosisStatus.Unclear, [new(Named)], Named),
        new DiagnosisStatusSet(DiagnosisStatus.Unclear, [new("Ataxia")], ""),
        new StatementProposed(Id(67), Named, null),
        new StatementCorrected(Id(67), "The patient has ataxia."),
        new StatementRevised(Id(67), "Ataxia."),
        (Role.ErnExpert, new AdviceGiven(Id(67), 2, Named)),
        (Role.ErnExpert, new AdviceGiven(Id(67), 2, "Ask again.")),
        new GoalRecorded(Id(68), Named, "Coordinator", Day, "nb", false),
        new GoalRecorded(Id(68), "To sleep", "Coordinator", Day, "nb", false),
        new FollowUpSet(null, null, Named),
        new FollowUpSet(null, null, null),
    ];

    private static (List<Recorded<RoomEvent>> Log, RoomState State) Tell(IReadOnlyList<Past> past)
    {
        var log = past.Select((p, i) => new Recorded<RoomEvent>(
            i + 1, Scenario.Start.AddMinutes(i), p.Actor, Guid.Empty, p.Event)).ToList();
        return (log, log.Aggregate(RoomState.Empty, Machine.Evolve));
    }

    private static List<Recorded<RoomEvent>> Shown(IReadOnlyList<Past> past, Role role)
    {
        var (log, state) = Tell(past);
        var view = Viewer.ViewOf(state, Cast.Id(role))!;
        return [.. log.Select(r => Redaction.Of(r, view)).OfType<Recorded<RoomEvent>>()];
    }

    [Theory, Rule("ACC-26")]
    [InlineData(Role.ErnExpert)]
    [InlineData(Role.Observer)]
    [InlineData(Role.Specialist)]
    [InlineData(Role.NextOfKin)]
    [InlineData(Role.Patient)]
    [InlineData(Role.Representative)]
    public void A_name_that_was_taken_back_before_they_came_is_not_told_to_who_reads_the_log(Role role)
    {
        var shown = Shown(Corrected, role);
        var (_, state) = Tell(Corrected);
        // The family knows who they are.
        var secret = role is Role.Patient or Role.Representative ? Named : "Kanari";
        foreach (var seen in shown) { CanonicalJson.Of(seen.Event).ShouldNotContain(secret); }
        CanonicalJson.Of(shown.Aggregate(RoomState.Empty, Machine.Evolve))
            .ShouldBe(CanonicalJson.Of(Redaction.Of(state, Viewer.ViewOf(state, Cast.Id(role))!)));
    }

    [Fact, Rule("ACC-26")]
    public void Who_sees_identity_reads_the_log_as_it_was_written()
    {
        var (log, state) = Tell(Corrected);
        var view = Viewer.ViewOf(state, Cast.Id(Role.Coordinator))!;
        log.ShouldAllBe(r => ReferenceEquals(Redaction.Of(r, view), r));
    }

    [Fact, Rule("ACC-26")]
    public void What_stands_is_shown_to_who_comes_late()
    {
        var shown = Shown(Corrected, Role.ErnExpert).Select(r => r.Event).ToList();
        shown.ShouldContain(new TextSet(CasePart.Question, "Which syndrome?", Told));
        shown.ShouldContain(new MaterialRenamed(LetterId, "A letter"));
        shown.OfType<CommentRevised>().Single().Text.ShouldBe("The patient has ataxia");
        shown.OfType<AdviceGiven>().Last().Text.ShouldBe("Ask again.");
    }

    [Fact, Rule("ACC-26")]
    public void Advice_that_stands_in_a_signed_version_is_shown_after_it_was_given_anew()
    {
        IReadOnlyList<Past> sealedOnce =
        [
            .. Working,
            (Role.ErnExpert, new AdviceGiven(StatementId, 1, "First.")),
            new ConclusionSealed(1, "code", null),
            (Role.ErnExpert, new AdviceGiven(StatementId, 1, "Second.")),
        ];
        Shown(sealedOnce, Role.Observer).Select(r => r.Event).OfType<AdviceGiven>().Select(a => a.Text)
            .ShouldBe(["First.", "Second."]);
    }

    [Fact, Rule("ACC-26")]
    public void Nobody_reads_the_room_anew_because_a_word_was_taken_back()
    {
        var before = Tell(Working).State;
        var after = Machine.Evolve(before, new Recorded<RoomEvent>(
            Working.Count + 1, Scenario.Start, Cast.Id(Role.Specialist), Guid.Empty,
            new CommentRetracted(ThreadId, OnImage, CommentId)));
        Viewer.MayDiffer(before, after).ShouldBeFalse();
        Viewer.ViewOf(after, Cast.Id(Role.Specialist)).ShouldBe(Viewer.ViewOf(before, Cast.Id(Role.Specialist)));
    }
}

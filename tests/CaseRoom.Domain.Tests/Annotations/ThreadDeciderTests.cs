using CaseRoom.Domain.Access;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Annotations;

public sealed class ThreadDeciderTests
{
    private static readonly Guid Said = Id(50);

    private static OpenThread Open(AnchorKind kind, Guid? on, params Guid[] mentions) =>
        new(NewId, kind, on, false, Said, "Look", mentions);

    [Fact, Rule("ANN-09")]
    public void A_thread_begins_with_a_comment_on_what_it_hangs_on()
    {
        var anchor = new Anchor(AnchorKind.Annotation, MarkId, ImageId, false);
        Given(Working).When(Role.Specialist, Open(AnchorKind.Annotation, MarkId))
            .Then(new ThreadOpened(NewId, anchor), new CommentAdded(NewId, anchor, Said, "Look", []));
        Given(Working).When(Role.Specialist, Open(AnchorKind.Statement, NewId))
            .ThenRefused(new Refusal.NotFound("anchorId"));
        Given(Working).When(Role.Specialist, Open(AnchorKind.Room, null) with { Text = "" })
            .ThenRefused(new Refusal.Missing("text"));
    }

    [Fact, Rule("ANN-09", "ANN-12")]
    public void A_thread_on_a_statement_is_read_abroad_and_one_on_a_member_is_not()
    {
        var room = Given(Working).When(Role.Specialist, Open(AnchorKind.Statement, StatementId)).ThenAccepted();
        var onStatement = room.State.Annotations.Threads[NewId].Anchor;
        onStatement.ShouldBe(new Anchor(AnchorKind.Statement, StatementId, null, false));
        var expert = Viewer.ViewOf(room.State, Cast.Id(Role.ErnExpert))!;
        expert.Shows(onStatement).ShouldBeTrue();
        room = Given(Working).When(Role.Specialist, Open(AnchorKind.Person, Cast.Id(Role.Coordinator))).ThenAccepted();
        expert.Shows(room.State.Annotations.Threads[NewId].Anchor).ShouldBeFalse();
    }

    [Theory, Rule("ANN-10")]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Specialist)]
    [InlineData(Role.GeneralPractitioner)]
    public void Any_who_discuss_reopen_what_another_resolved(Role role) =>
        Given(Working).When(Role.CentreStaff, new ResolveThread(ThreadId))
            .When(role, new ReopenThread(ThreadId)).Then(new ThreadReopened(ThreadId, OnImage));

    [Fact, Rule("ANN-05")]
    public void A_retracted_comment_shows_no_words()
    {
        var room = Given(Working).When(Role.Specialist, new RetractComment(ThreadId, CommentId)).ThenAccepted();
        var comment = room.State.Annotations.Threads[ThreadId].Comments[CommentId];
        (comment.Retracted, comment.Text, comment.Mentions.Count).ShouldBe((true, "", 0));
    }

    [Fact, Rule("ANN-10")]
    public void A_new_comment_reopens_what_was_resolved()
    {
        var room = Given(Working).When(Role.CentreStaff, new ResolveThread(ThreadId))
            .Then(new ThreadResolved(ThreadId, OnImage));
        room.When(Role.Coordinator, new ResolveThread(ThreadId)).ThenRefused(new Refusal.AlreadyDone("resolved"));
        room.When(Role.Coordinator, new AddComment(ThreadId, NewId, "But", []))
            .Then(new ThreadReopened(ThreadId, OnImage), new CommentAdded(ThreadId, OnImage, NewId, "But", []));
        room.When(Role.Coordinator, new ReopenThread(ThreadId)).ThenRefused(new Refusal.AlreadyDone("open"));
    }

    [Fact, Rule("ANN-11")]
    public void Only_who_can_read_a_thread_is_mentioned()
    {
        Given(Working).When(Role.Specialist, Open(AnchorKind.Room, null, Cast.Id(Role.CentreStaff))).ThenAccepted();
        Given(Working).When(Role.Specialist, Open(AnchorKind.Room, null, Cast.Id(Role.ErnExpert)))
            .ThenRefused(new Refusal.Invalid("mentions", "cannotSeeThread"));
        Given(Working).When(Role.Specialist, Open(AnchorKind.Room, null, NewId))
            .ThenRefused(new Refusal.NotFound("mentions"));
        Given(Working).When(Role.ErnExpert, Open(AnchorKind.Room, null, Cast.Id(Role.Patient)))
            .ThenRefused(new Refusal.NotFound("mentions"));
    }

    [Fact, Rule("ANN-12")]
    public void What_an_expert_abroad_opens_on_the_room_is_read_abroad()
    {
        var anchor = new Anchor(AnchorKind.Room, null, null, true);
        Given(Working).When(Role.ErnExpert, Open(AnchorKind.Room, null))
            .Then(new ThreadOpened(NewId, anchor), new CommentAdded(NewId, anchor, Said, "Look", []));
    }

    [Fact, Rule("ACC-14")]
    public void A_person_of_the_family_is_spoken_of_by_the_alias_and_by_nothing_else()
    {
        var room = Given(Working);
        var alias = Viewer.AliasOf(room.State, Cast.Id(Role.Patient));
        room.When(Role.Specialist, Open(AnchorKind.Person, Cast.Id(Role.Patient)))
            .ThenRefused(new Refusal.NotFound("anchorId"));
        room.When(Role.Specialist, Open(AnchorKind.Room, null, Cast.Id(Role.Patient)))
            .ThenRefused(new Refusal.NotFound("mentions"));
        var anchor = new Anchor(AnchorKind.Person, Cast.Id(Role.Patient), null, false);
        room.When(Role.Specialist, Open(AnchorKind.Person, alias))
            .Then(new ThreadOpened(NewId, anchor), new CommentAdded(NewId, anchor, Said, "Look", []));
        Redaction.Of(new ThreadOpened(NewId, anchor), Viewer.ViewOf(room.State, Cast.Id(Role.Specialist))!)
            .ShouldBe(new ThreadOpened(NewId, anchor with { Id = alias }));
    }

    [Fact, Rule("ANN-13", "ACC-22")]
    public void Ids_are_not_empty_and_what_is_hidden_tells_nothing_by_its_id()
    {
        var unusable = new Refusal.Invalid("threadId", "unusable");
        Given(Working).When(Role.Specialist, Open(AnchorKind.Room, null) with { ThreadId = Guid.Empty })
            .ThenRefused(unusable);
        Given(Working).When(Role.Specialist, Open(AnchorKind.Room, null) with { CommentId = Guid.Empty })
            .ThenRefused(new Refusal.Invalid("commentId", "unusable"));
        Given(Working).When(Role.Specialist, new AddComment(ThreadId, Guid.Empty, "x", []))
            .ThenRefused(new Refusal.Invalid("commentId", "unusable"));
        Given(Working).When(Role.Specialist, Open(AnchorKind.Room, null) with { ThreadId = ThreadId })
            .ThenRefused(new Refusal.AlreadyExists("threadId"));
        Given(Working).When(Role.ErnExpert, Open(AnchorKind.Room, null) with { ThreadId = ThreadId })
            .ThenRefused(unusable);
    }

    [Fact, Rule("ANN-12", "ACC-17")]
    public void A_room_thread_for_abroad_is_not_for_teaching()
    {
        var forAbroad = new Anchor(AnchorKind.Room, null, null, Abroad: true);
        var state = Given(Working).State;
        Viewer.ViewOf(state, Cast.Id(Role.ErnExpert))!.Shows(forAbroad).ShouldBeTrue();
        Viewer.ViewOf(state, Cast.Id(Role.Observer))!.Shows(forAbroad).ShouldBeFalse();
    }

    [Fact, Rule("ANN-04")]
    public void Nobody_changes_anothers_comment()
    {
        Given(Working).When(Role.CentreStaff, new ReviseComment(ThreadId, CommentId, "x", []))
            .ThenRefused(new Refusal.NotOwn());
        Given(Working).When(Role.CentreStaff, new RetractComment(ThreadId, CommentId))
            .ThenRefused(new Refusal.NotOwn());
        Given(Working).When(Role.Specialist, new RetractComment(ThreadId, CommentId))
            .Then(new CommentRetracted(ThreadId, OnImage, CommentId));
    }
}

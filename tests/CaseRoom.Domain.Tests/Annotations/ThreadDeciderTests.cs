using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Testing;
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

using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

/// <summary>What a room may hold of each thing: the last that has place is taken, and the next is refused.</summary>
public sealed class LimitsTests
{
    private static readonly Phenotype Sign = new(new("Cramps"), false, null, null, Told);

    private static readonly Dictionary<string, Held> All = new()
    {
        ["members"] = new(
            Limits.Members, Role.Coordinator, room => room.Membership.Members.Count,
            n => new MemberInvited(Cast.Card(Role.Specialist, n), Role.Specialist, null),
            n => Cast.Invite(Role.Specialist, n)),
        ["materials"] = new(
            Limits.Materials, Role.Specialist, room => room.Materials.Items.Count,
            n => new MaterialAdded(Of(n), "t", MaterialKind.Text, "text/plain", "a", 1, false),
            n => new AddMaterial(Of(n), "t", MaterialKind.Text, "text/plain", "a", 1, false)),
        ["annotations"] = new(
            Limits.Annotations, Role.Specialist, room => room.Annotations.Items.Count,
            n => new AnnotationAdded(Of(n), ImageId, null, Box, "here", "", null),
            n => new AddAnnotation(Of(n), ImageId, null, Box, "here", "")),
        ["facts"] = new(
            Limits.Facts, Role.Specialist, room => room.Case.Facts.Count,
            n => new FactRecorded(Of(n), Sign), n => new RecordFact(Of(n), Sign)),
        ["threads"] = new(
            Limits.Threads, Role.Specialist, room => room.Annotations.Threads.Count,
            n => new ThreadOpened(Of(n), OnImage),
            n => new OpenThread(Of(n), AnchorKind.Material, ImageId, false, Of(n), "x", [])),
        ["comments"] = new(
            Limits.Comments, Role.Specialist, room => room.Annotations.Threads[ThreadId].Comments.Count,
            n => new CommentAdded(ThreadId, OnImage, Of(n), "x", []), n => new AddComment(ThreadId, Of(n), "x", [])),
        ["statements"] = new(
            Limits.Statements, Role.ResponsibleDoctor, room => room.Conclusion.Statements.Count,
            n => new StatementProposed(Of(n), "x", null), n => new ProposeStatement(Of(n), "x")),
        ["recommendations"] = new(
            Limits.Statements, Role.ResponsibleDoctor, room => room.Conclusion.Recommendations.Count,
            n => new RecommendationProposed(Of(n), RecommendationKind.Treatment, "x", Gp, null, null),
            n => new ProposeRecommendation(Of(n), RecommendationKind.Treatment, "x", Gp, null, null)),
    };

    public static TheoryData<string> Fields => [.. All.Keys];

    [Theory, Rule("LIM-27")]
    [MemberData(nameof(Fields))]
    public void The_last_that_has_place_is_taken_and_the_next_is_refused(string field)
    {
        var (limit, by, count, happened, command) = All[field];
        var there = count(Given(Working).State);
        var room = Given(Working, [.. Enumerable.Range(1, limit - 1 - there).Select(n => (Past)happened(n))]);
        room.When(by, command(limit)).ThenAccepted();
        count(room.State).ShouldBe(limit);
        room.When(by, command(limit + 1)).ThenRefused(new Refusal.LimitReached(field, limit));
    }

    [Fact, Rule("LIM-27")]
    public void A_block_names_as_many_parts_as_it_may_and_not_one_more()
    {
        static Scenario Kept(int parts) => Given(
                Working, [.. Enumerable.Range(1, parts).Select(n => (Past)new FactRecorded(Of(n), Sign))])
            .When(Role.Coordinator, new RecordBlock(
                NewId, Cast.Card(Role.Specialist), null, null, Day, "patient", null,
                [.. Enumerable.Range(1, parts).Select(Of)]));
        Kept(Limits.BlockParts).ThenAccepted();
        Kept(Limits.BlockParts + 1).ThenRefused(new Refusal.LimitReached("parts", Limits.BlockParts));
    }

    private static Guid Of(int number) => Id(1_000 + number);

    /// <param name="By">Who may add one.</param>
    /// <param name="Count">Of what counts; of members whoever was not removed.</param>
    private sealed record Held(
        int Limit, Role By, Func<RoomState, int> Count, Func<int, RoomEvent> Happened, Func<int, RoomCommand> Command);
}

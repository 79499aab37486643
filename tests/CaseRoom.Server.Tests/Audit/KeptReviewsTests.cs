using CaseRoom.Domain.Directory;
using CaseRoom.Server.Audit.Review;
using CaseRoom.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>Reviews of one organisation that several ask for, in a time that the test moves.</summary>
public sealed class KeptReviewsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Now);
    private readonly KeptReviews kept;
    private readonly ReviewWanted wanted = new(Guid.CreateVersion7(), ReviewPeriod.Of(null, null, Now)!, 0);
    private int workedOut;

    public KeptReviewsTests() => kept = new KeptReviews(clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("AUD-103")]
    public async Task A_first_page_is_told_what_was_worked_out_a_minute_ago_and_a_settlement_shows_at_once()
    {
        await AskAsync(wanted, mayBeKept: true);
        await AskAsync(wanted, mayBeKept: true);
        workedOut.ShouldBe(1);
        await AskAsync(wanted with { Settled = 1 }, mayBeKept: true);
        workedOut.ShouldBe(2);
        await AskAsync(wanted with { Organisation = Guid.CreateVersion7() }, mayBeKept: true);
        workedOut.ShouldBe(3);
        await AskAsync(wanted with { Settled = 1 }, mayBeKept: true);
        workedOut.ShouldBe(3);
        clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync(wanted with { Settled = 1 }, mayBeKept: true);
        workedOut.ShouldBe(4);
    }

    [Fact, Rule("AUD-103")]
    public async Task Who_opens_the_review_sees_it_as_it_is_and_waits_for_who_is_at_it()
    {
        await AskAsync(wanted, mayBeKept: true);
        await AskAsync(wanted, mayBeKept: false);
        workedOut.ShouldBe(2);

        var (running, begins) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = kept.OfAsync(wanted, false, Held, Stop);
        await begins.Task;
        var others = Enumerable.Range(0, 5).Select(_ => AskAsync(wanted, mayBeKept: false)).ToList();
        clock.Advance(TimeSpan.FromSeconds(1));
        others.ShouldAllBe(each => !each.IsCompleted);
        running.SetResult();
        await Task.WhenAll([first, .. others]);
        // One more for all who came while the first was at it.
        workedOut.ShouldBe(4);

        async Task<ReviewReading> Held()
        {
            begins.SetResult();
            await running.Task;
            return await WorkOutAsync();
        }
    }

    [Fact, Rule("AUD-103")]
    public async Task One_that_fails_or_is_stopped_keeps_nobody_waiting()
    {
        await Should.ThrowAsync<OperationCanceledException>(() => kept.OfAsync(
            wanted, false, () => throw new OperationCanceledException(), Stop));
        await AskAsync(wanted, mayBeKept: true);
        workedOut.ShouldBe(1);
    }

    private Task<ReviewReading> AskAsync(ReviewWanted of, bool mayBeKept) =>
        kept.OfAsync(of, mayBeKept, WorkOutAsync, Stop);

    private Task<ReviewReading> WorkOutAsync()
    {
        workedOut++;
        return Task.FromResult(new ReviewReading(wanted.Organisation, wanted.Period, DirectoryState.Empty, [], []));
    }
}

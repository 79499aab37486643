using System.Collections.Concurrent;

namespace CaseRoom.Server.Audit.Review;

/// <summary>
/// The last review of each organisation: every row of its rooms is opened for one, so that a few people who ask at once
/// would hold up everybody (AUD-103).
/// </summary>
internal sealed class KeptReviews(TimeProvider clock)
{
    /// <summary>How old the number of findings on a first page may be.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, Place> places = new();

    /// <param name="mayBeKept">One that is a minute old will do; else only one that began after this was asked.</param>
    public async Task<ReviewReading> OfAsync(
        ReviewWanted wanted, bool mayBeKept, Func<Task<ReviewReading>> workOut, CancellationToken cancel)
    {
        var (place, asked) = (PlaceOf(wanted.Organisation), clock.GetTimestamp());
        await place.Turn.WaitAsync(cancel);
        try
        {
            if (place.Last is { } last && last.Of == wanted
                && (mayBeKept ? clock.GetElapsedTime(last.Begun) < Fresh : last.Begun > asked))
            {
                return last.Reading;
            }

            var begun = clock.GetTimestamp();
            var reading = await workOut();
            place.Last = new Kept(wanted, begun, reading);
            return reading;
        }
        finally
        {
            place.Turn.Release();
        }
    }

    /// <summary>In the organisation's turn, and not kept: what is worked out may be large.</summary>
    public async Task<T> InTurnAsync<T>(Guid organisation, Func<Task<T>> workOut, CancellationToken cancel)
    {
        var place = PlaceOf(organisation);
        await place.Turn.WaitAsync(cancel);
        try
        {
            return await workOut();
        }
        finally
        {
            place.Turn.Release();
        }
    }

    private Place PlaceOf(Guid organisation) => places.GetOrAdd(organisation, _ => new Place());

    /// <summary>One organisation's turn, as long as the server runs: it has few, and no room stands in it.</summary>
    private sealed class Place
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public Kept? Last { get; set; }
    }

    private sealed record Kept(ReviewWanted Of, long Begun, ReviewReading Reading);
}

/// <param name="Settled">How many were settled before: after another settlement it is another review.</param>
internal sealed record ReviewWanted(Guid Organisation, ReviewPeriod Period, int Settled);

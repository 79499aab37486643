using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Directory;
using CaseRoom.Server.Directory;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Audit.Review;

/// <summary>What should be looked into in a period, for who controls the log of the organisation.</summary>
internal sealed class LogReview(
    LogControllers controllers, ReviewMaterial material, DirectorySource directory, KeptReviews kept,
    ReviewRecord record, IdentifiedLevel level, TimeProvider clock)
{
    public ReviewPeriod? PeriodOf(DateOnly? from, DateOnly? until) =>
        ReviewPeriod.Of(from, until, clock.GetUtcNow());

    /// <summary>Not recorded yet as shown; null, recorded, for anybody but a log controller.</summary>
    /// <param name="mayBeKept">One of a minute ago is as good.</param>
    /// <inheritdoc cref="OrganisationOfAsync"/>
    public async Task<ReviewReading?> OpenAsync(
        SignedInPerson person, ReviewPeriod period, CancellationToken cancel, bool mayBeKept = false)
    {
        if (await OrganisationOfAsync(person) is not { } organisation) { return null; }
        var settled = (await material.SettledAsync(organisation)).Count;
        return await kept.OfAsync(
            new(organisation, period, settled), mayBeKept, () => WorkOutAsync(organisation, period, cancel), cancel);
    }

    /// <summary>Every reading of a period in the organisation's rooms; not recorded yet as shown. Null, recorded, for
    /// anybody but a log controller.</summary>
    /// <inheritdoc cref="OrganisationOfAsync"/>
    public async Task<IReadOnlyList<ReviewedRow>?> ReadingsAsync(
        SignedInPerson person, ReviewPeriod period, CancellationToken cancel)
    {
        if (await OrganisationOfAsync(person) is not { } organisation) { return null; }
        return await kept.InTurnAsync(
            organisation,
            async () =>
            {
                var state = (await directory.CurrentAsync()).State;
                return (await material.GatherAsync(organisation, period, state, cancel)).Readings.ToList();
            },
            cancel);
    }

    /// <exception cref="UnrecordedException">Nobody may know what the answer would have been.</exception>
    /// <exception cref="LevelTooLowException">That a reader has the patient's name tells that name; recorded.
    /// </exception>
    private async Task<Guid?> OrganisationOfAsync(SignedInPerson person)
    {
        if (await controllers.OrganisationOfAsync(person) is not { } organisation) { return null; }
        if (level.IsReachedBy(person)) { return organisation; }
        await record.RefusedAsync(person, form: null);
        throw level.TooLow(person);
    }

    private async Task<ReviewReading> WorkOutAsync(Guid organisation, ReviewPeriod period, CancellationToken cancel)
    {
        var state = (await directory.CurrentAsync()).State;
        var gathered = await material.GatherAsync(organisation, period, state, cancel);
        return new ReviewReading(
            organisation, period, state, AccessReview.Of(gathered.Input), gathered.Damaged);
    }

    /// <summary>What was settled in the period, newest first.</summary>
    public async Task<IEnumerable<AccessEntry>> SettledAsync(ReviewReading reading) =>
        (await material.SettledAsync(reading.Organisation))
            .Where(entry => reading.Period.From <= entry.At && entry.At < reading.Period.Until).Reverse();
}

/// <param name="Directory">As it was when the findings were made.</param>
internal sealed record ReviewReading(
    Guid Organisation, ReviewPeriod Period, DirectoryState Directory, IReadOnlyList<Finding> Findings,
    IReadOnlyList<DamagedLog> Damaged);

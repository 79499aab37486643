using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Reports;
using CaseRoom.Server.Conclusion;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Audit.Review;

/// <summary>Log control of an organisation: what should be looked into, and what came of it.</summary>
internal static class LogReviewEndpoints
{
    /// <summary>Findings in one answer; none, where somebody asks no more than how many there are.</summary>
    private const int MostFindings = 100;

    private static readonly Problem Changed =
        new(409, "findingChanged", "There is no such finding any more: its readings have changed, or it was settled.");

    private static readonly Problem Own = new(403, "notOwn", "Somebody else settles what is about oneself.");

    public static async Task<Results<Ok<LogReviewPage>, ProblemHttpResult>> Read(
        HttpContext context, LogReview review, ReviewRecord record, CancellationToken cancel, DateOnly? from = null,
        DateOnly? until = null, string lang = "nb", int after = 0, int limit = MostFindings)
    {
        if (review.PeriodOf(from, until) is not { } period || ReportText.LanguageOf(lang) is not { } language
            || after < 0 || limit is < 0 or > MostFindings)
        {
            return HostProblems.Of(400).ToResult();
        }

        var person = context.Person();
        if (await review.OpenAsync(person, period, cancel, mayBeKept: limit == 0) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        var shown = reading.Findings.Skip(after).Take(limit).ToList();
        var settled = await review.SettledAsync(reading);
        var words = new LogReviewWords(language, reading.Directory);
        IReadOnlyList<DamagedLog> damaged = after == 0 && limit > 0 ? reading.Damaged : [];
        await record.ShownAsync(person, shown, damaged);
        return TypedResults.Ok(new LogReviewPage(
            period.First, period.Last, reading.Findings.Count + reading.Damaged.Count, damaged,
            [.. shown.Select(words.Of)], [.. settled.Select(words.Of)],
            after == 0 && limit > 0 ? words.AccessesOf(reading.Organisation, period) : []));
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Csv(
        HttpContext context, LogReview review, ReviewRecord record, ReviewCsv csv, FreshSignIn fresh,
        CancellationToken cancel, DateOnly? from = null, DateOnly? until = null,
        string lang = "nb")
    {
        if (review.PeriodOf(from, until) is not { } period || ReportText.LanguageOf(lang) is not { } language)
        {
            return HostProblems.Of(400).ToResult();
        }

        var person = context.Person();
        if (await review.OpenAsync(person, period, cancel) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        var form = $"csv {lang}";
        if (fresh.Fault(person) is not null)
        {
            await record.RefusedAsync(person, form);
            return fresh.Refusal(context.Response);
        }

        await record.ShownAsync(person, reading.Findings, reading.Damaged, form);
        return ReviewCsv.File("log-review", period,
        [
            ReviewTable.Columns(language),
            .. ReviewTable.Rows(reading.Damaged, language, room => CaseLabel.Of(room, language)),
            .. ReviewTable.Rows(
                reading.Findings, language, room => CaseLabel.Of(room, language), csv.Here),
        ]);
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Settle(
        HttpContext context, SettleFindingBody body, LogReview review, ReviewRecord record, CancellationToken cancel)
    {
        if (review.PeriodOf(body.From, body.Until) is not { } period || body.Note.Length > Settlement.NoteLength)
        {
            return HostProblems.Of(400).ToResult();
        }

        var person = context.Person();
        if (await review.OpenAsync(person, period, cancel) is not { } reading)
        {
            return HostProblems.NotFound.ToResult();
        }

        if (reading.Findings.FirstOrDefault(each => each.Name == body.Finding) is not { } finding)
        {
            await record.RefusedAsync(person, form: null);
            return Changed.ToResult();
        }

        if (finding.PersonId == person.PersonId)
        {
            await record.RefusedAsync(person, form: null);
            return Own.ToResult();
        }

        await record.SettledAsync(person, reading.Organisation, finding, new SettleWith(body.Outcome, body.Note));
        return TypedResults.NoContent();
    }
}

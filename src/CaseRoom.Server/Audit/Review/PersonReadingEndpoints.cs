using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Reports;
using CaseRoom.Server.Conclusion;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Audit.Review;

/// <summary>Who read in the rooms of an organisation, and all that one of them did: what a breach is told by.</summary>
internal static class PersonReadingEndpoints
{
    /// <summary>What the row that records the list says.</summary>
    private const string ListForm = "readers";

    public static async Task<Results<Ok<LogReaders>, ProblemHttpResult>> Readers(
        HttpContext context, LogReview review, ReviewRecord record, CancellationToken cancel, DateOnly? from = null,
        DateOnly? until = null)
    {
        if (review.PeriodOf(from, until) is not { } period) { return HostProblems.Of(400).ToResult(); }
        var person = context.Person();
        if (await review.ReadingsAsync(person, period, cancel) is not { } rows)
        {
            return HostProblems.NotFound.ToResult();
        }

        await record.ShownAsync(person, [], ListForm);
        return TypedResults.Ok(new LogReaders(period.First, period.Last, PersonReadings.Readers(rows)));
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Csv(
        HttpContext context, LogReview review, ReviewRecord record, ReviewCsv csv, FreshSignIn fresh, Guid reader,
        CancellationToken cancel, DateOnly? from = null, DateOnly? until = null,
        string lang = "nb")
    {
        if (review.PeriodOf(from, until) is not { } period || ReportText.LanguageOf(lang) is not { } language)
        {
            return HostProblems.Of(400).ToResult();
        }

        var person = context.Person();
        if (await review.ReadingsAsync(person, period, cancel) is not { } rows)
        {
            return HostProblems.NotFound.ToResult();
        }

        var form = $"csv {lang}";
        if (fresh.Fault(person) is not null)
        {
            await record.RefusedAsync(person, form);
            return fresh.Refusal(context.Response);
        }

        var readings = PersonReadings.Of(reader, rows);
        await record.ShownAsync(person, readings.Select(reading => reading.RoomId), form);
        return ReviewCsv.File("readings", period,
        [
            PersonTable.Columns(language),
            .. PersonTable.Rows(readings, language, room => CaseLabel.Of(room, language), csv.Here),
        ]);
    }
}

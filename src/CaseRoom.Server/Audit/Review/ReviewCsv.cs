using System.Text;
using CaseRoom.Domain.Audit;
using CaseRoom.Server.Conclusion;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Audit.Review;

/// <summary>A log controller's tables as files.</summary>
internal sealed class ReviewCsv(IOptions<ConclusionSettings> settings)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Value.TimeZone);

    /// <summary>The time in the zone in which the installation shows it.</summary>
    public DateTimeOffset Here(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);

    /// <param name="name">What the file is called, before its period.</param>
    /// <param name="period">What it is about.</param>
    /// <param name="lines">The heads of the columns first.</param>
    public static FileContentHttpResult File(
        string name, ReviewPeriod period, IEnumerable<IReadOnlyList<string>> lines) => TypedResults.File(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(AccessCsv.Of([.. lines]))], "text/csv; charset=utf-8",
            $"caseroom-{name}-{period.First:yyyy-MM-dd}-{period.Last:yyyy-MM-dd}.csv");
}

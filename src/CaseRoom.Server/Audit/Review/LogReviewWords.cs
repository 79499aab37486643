using CaseRoom.Contracts.Audit;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Server.Audit.Review;

/// <summary>Findings as a log controller is shown them.</summary>
internal sealed class LogReviewWords(ReportLanguage language, DirectoryState directory)
{
    /// <summary>Rows of one finding in an answer; the table that is downloaded has all.</summary>
    private const int MostRows = 200;

    /// <summary>Changed accesses in an answer.</summary>
    private const int MostAccesses = 100;

    public LogFinding Of(Finding finding) => new(
        finding.Name, (int)finding.Rule, ReviewTable.TitleOf(finding.Rule, language),
        [.. finding.Also.Select(rule => ReviewTable.TitleOf(rule, language))], ReviewTable.WhyOf(finding, language),
        finding.Weight, NameOf(finding.PersonId), OrganisationOf(finding.PersonId),
        finding.Emergency is { } taken
            ? new LogEmergency(taken.RoomId, taken.From, taken.Until, taken.Standing, taken.DueOn)
            : null,
        finding.Rows.Count, [.. finding.Rows.Take(MostRows).Select(Of)]);

    public LogSettlement Of(AccessEntry entry)
    {
        var settled = entry.Settled!;
        return new LogSettlement(
            entry.At, entry.Reader.Name, [.. settled.Rules.Select(rule => ReviewTable.TitleOf(rule, language))],
            NameOf(settled.PersonId), settled.Keys.Count, settled.Outcome, settled.Note);
    }

    /// <summary>Of people of an organisation in a period: who could be signed in to as somebody else.</summary>
    public IReadOnlyList<LogAccessChange> AccessesOf(Guid organisation, ReviewPeriod period) =>
    [
        .. (from grant in directory.Grants
           let person = directory.People[grant.Key].Value
           where person.OrganisationId == organisation && period.From <= grant.Value.At
               && grant.Value.At < period.Until
           orderby grant.Value.At descending
           select new LogAccessChange(
               grant.Value.At, grant.Key, person.Name, NameOf(grant.Value.By), NameOf(grant.Value.ConfirmedBy),
               grant.Value.IsNew)).Take(MostAccesses),
    ];

    private static LogFindingRow Of(ReviewedRow row)
    {
        var (entry, reader) = (row.Entry, row.Entry.Reader);
        return new LogFindingRow(
            entry.ReadingId, entry.At, row.RoomId, reader.Name, reader.Organisation, reader.Unit, reader.Role,
            entry.Kind, reader.Basis?.Kind, entry.Outcome);
    }

    private string? NameOf(Guid? person) =>
        person is { } id ? directory.People.GetValueOrDefault(id)?.Value.Name : null;

    private string? OrganisationOf(Guid? person) =>
        person is { } id && directory.People.GetValueOrDefault(id)?.Value.OrganisationId is { } organisation
            ? directory.Organisations.GetValueOrDefault(organisation)?.Value.Name
            : null;
}

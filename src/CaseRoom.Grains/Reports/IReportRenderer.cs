using CaseRoom.Domain.Reports;

namespace CaseRoom.Grains.Reports;

/// <summary>Turns a report into a file of one format. Safe to call from several threads at once.</summary>
public interface IReportRenderer
{
    /// <summary>The format's short name, also its file extension: <c>pdf</c> or <c>html</c>.</summary>
    string Format { get; }

    /// <summary>The file's media type, such as <c>application/pdf</c>.</summary>
    string MediaType { get; }

    /// <summary>Writes the whole file to <paramref name="output"/>, which stays open and need not seek.</summary>
    /// <exception cref="ArgumentException">The report breaks a rule of its own (<see cref="ReportCheck"/>).</exception>
    void Render(Report report, Stream output);
}

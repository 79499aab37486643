using System.Globalization;

namespace CaseRoom.Domain.Reports;

/// <summary>
/// The few words a renderer adds itself. Whole sentences per language, never put together from parts.
/// </summary>
public static class ReportText
{
    /// <summary>The BCP 47 tag of a language.</summary>
    public static string Tag(this ReportLanguage language) => language switch
    {
        ReportLanguage.Nynorsk => "nn",
        ReportLanguage.English => "en",
        _ => "nb",
    };

    /// <summary>The language of a tag; null for one in which no document is made.</summary>
    public static ReportLanguage? LanguageOf(string tag) =>
        Enum.GetValues<ReportLanguage>().Where(language => language.Tag() == tag).Select(l => (ReportLanguage?)l)
            .FirstOrDefault();

    /// <summary>The page's number and how many there are.</summary>
    public static string PageOf(ReportLanguage language, int page, int pages) => language switch
    {
        ReportLanguage.English => $"Page {page} of {pages}",
        _ => $"Side {page} av {pages}",
    };

    /// <summary>The version's name before its number.</summary>
    public static string Version(ReportLanguage language, string version) => language switch
    {
        ReportLanguage.English => $"Version {version}",
        ReportLanguage.Nynorsk => $"Versjon {version}",
        _ => $"Versjon {version}",
    };

    /// <summary>The day in the language's own order, such as <c>22.11.2026</c> or <c>22 November 2026</c>.</summary>
    public static string Day(ReportLanguage language, DateTimeOffset at) => language switch
    {
        ReportLanguage.English => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        _ => at.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>Who issued the document, when, and which version it is; one line.</summary>
    public static string MetaLine(Report report)
        => $"{report.Meta.Issuer} · {Day(report.Language, report.Meta.IssuedAt)}"
            + (report.Meta.Version is { } version ? $" · {Version(report.Language, version)}" : "");

    /// <summary>What stands at a signature that nobody has given yet.</summary>
    public static string NotSigned(ReportLanguage language) => language switch
    {
        ReportLanguage.English => "Not signed",
        ReportLanguage.Nynorsk => "Ikkje signert",
        _ => "Ikke signert",
    };

    /// <summary>What stands before the time of a signature.</summary>
    public static string Signed(ReportLanguage language, string at) => language switch
    {
        ReportLanguage.English => $"Signed {at}",
        ReportLanguage.Nynorsk => $"Signert {at}",
        _ => $"Signert {at}",
    };
}

using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports;

public sealed class ReportTextTests
{
    [Theory]
    [Rule("REP-10")]
    [InlineData(ReportLanguage.Bokmaal, "Side 1 av 3")]
    [InlineData(ReportLanguage.Nynorsk, "Side 1 av 3")]
    [InlineData(ReportLanguage.English, "Page 1 of 3")]
    public void A_page_says_its_number_in_the_reports_language(ReportLanguage language, string words)
        => ReportText.PageOf(language, 1, 3).ShouldBe(words);

    [Theory]
    [InlineData(ReportLanguage.Bokmaal, "nb", "Ikke signert", "02.03.2026")]
    [InlineData(ReportLanguage.Nynorsk, "nn", "Ikkje signert", "02.03.2026")]
    [InlineData(ReportLanguage.English, "en", "Not signed", "2 March 2026")]
    public void Each_language_has_its_own_words(ReportLanguage language, string tag, string unsigned, string day)
    {
        language.Tag().ShouldBe(tag);
        ReportText.NotSigned(language).ShouldBe(unsigned);
        ReportText.Day(language, new DateTimeOffset(2026, 3, 2, 23, 59, 0, TimeSpan.Zero)).ShouldBe(day);
    }
}

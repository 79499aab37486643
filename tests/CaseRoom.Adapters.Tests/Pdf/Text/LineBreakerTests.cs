using CaseRoom.Adapters.Pdf.Fonts;
using CaseRoom.Adapters.Pdf.Layout;
using CaseRoom.Adapters.Pdf.Text;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Pdf.Text;

public sealed class LineBreakerTests
{
    private static readonly LineBreaker Breaker = new(
        new TextShaper(new FontInUse(DejaVuSans.Regular, "F1"), new FontInUse(DejaVuSans.Bold, "F2")));

    [Fact]
    public void Empty_text_is_one_empty_line() => Lines("", 100).ShouldBe([""]);

    [Fact]
    public void A_line_feed_ends_a_line() => Lines("a\nb", 100).ShouldBe(["a", "b"]);

    [Fact]
    public void Lines_break_at_spaces_and_hold_no_space_at_their_end()
        => Lines("hund katt fugl", Width("hund katt ")).ShouldBe(["hund katt", "fugl"]);

    [Fact]
    public void A_fixed_space_does_not_end_a_line()
        => Lines("a 41\u00A0%", Width("41\u00A0%")).ShouldBe(["a", "41\u00A0%"]);

    [Fact]
    public void A_hyphen_between_letters_ends_a_line_and_a_minus_does_not()
    {
        Lines("limb-girdle", Width("limb-gir")).ShouldBe(["limb-", "girdle"]);
        Lines("er -120", Width("er -12")).ShouldBe(["er", "-120"]);
    }

    [Fact]
    public void A_word_longer_than_a_line_is_cut_and_nothing_of_it_is_lost()
    {
        var lines = Lines(new string('W', 100), 60);

        lines.Count.ShouldBeGreaterThan(5);
        string.Concat(lines).ShouldBe(new string('W', 100));
    }

    [Fact]
    public void A_column_narrower_than_a_letter_still_shows_every_letter()
        => Lines("abc", 0.5).ShouldBe(["a", "b", "c"]);

    private static List<string> Lines(string text, double width)
        => [.. Breaker.Break(text, ReportStyle.Body, width)
            .Select(static line => string.Concat(line.Clusters.Select(static cluster => cluster.Text)))];

    private static double Width(string text) => Breaker.NaturalWidth(text, ReportStyle.Body) + 0.1;
}

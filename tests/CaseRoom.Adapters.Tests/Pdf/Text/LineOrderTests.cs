using CaseRoom.Adapters.Pdf.Fonts;
using CaseRoom.Adapters.Pdf.Text;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Pdf.Text;

public sealed class LineOrderTests
{
    private static readonly FontInUse Regular = new(DejaVuSans.Regular, "F1");
    private static readonly TextShaper Shaper = new(Regular, new FontInUse(DejaVuSans.Bold, "F2"));

    [Theory]
    [InlineData("abc 123", "abc 123")]
    [InlineData("אבג", "גבא")]
    [InlineData("abc אבג def", "abc גבא def")]
    [InlineData("abc אבג 123", "abc 123 גבא")]
    [InlineData("אבג 123 דה", "הד 123 גבא")]
    [InlineData("אבג, דה.", ".הד ,גבא")]
    public void A_line_is_drawn_as_the_bidirectional_algorithm_says(string written, string drawn)
    {
        var paragraph = Shaper.Shape(written, isBold: false)[0];
        var visual = LineOrder.Visual(paragraph, LineOrder.IsRightToLeft(paragraph));

        string.Concat(visual.Select(static cluster => cluster.Text)).ShouldBe(drawn);
    }

    [Fact]
    public void A_bracket_in_text_from_the_right_is_drawn_the_other_way_round()
    {
        var paragraph = Shaper.Shape("(א", isBold: false)[0];
        var visual = LineOrder.Visual(paragraph, rightToLeft: true);

        visual[^1].Text.ShouldBe("(");
        visual[^1].Numbers.ShouldNotBe(paragraph[0].Numbers);
    }
}

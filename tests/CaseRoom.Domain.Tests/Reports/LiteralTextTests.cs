using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports;

public sealed class LiteralTextTests
{
    [Theory]
    [Rule("REP-08")]
    [InlineData("æøå ŋ đ č", "æøå ŋ đ č")]
    [InlineData("a\u0000b\u001Bc\u0085d", "a⟨U+0000⟩b⟨U+001B⟩c⟨U+0085⟩d")]
    [InlineData("x\u202Ey", "x⟨U+202E⟩y")]
    [InlineData("x\u200By\uFEFFz", "x⟨U+200B⟩y⟨U+FEFF⟩z")]
    [InlineData("\uE000", "⟨U+E000⟩")]
    [InlineData("a\nb\r\nc\rd\u2028e\u2029f\tg", "a\nb\nc\nd\ne\nf g")]
    [InlineData("", "")]
    public void What_would_hide_is_shown_as_its_code_point(string text, string shown)
        => LiteralText.Show(text, static _ => true).ShouldBe(shown);

    [Fact]
    [Rule("REP-08")]
    public void Lone_surrogates_and_non_characters_are_shown_as_code_points()
        => LiteralText.Show("a\uD83Db\uDE00c\uFFFF", static _ => true).ShouldBe("a⟨U+D83D⟩b⟨U+DE00⟩c⟨U+FFFF⟩");

    [Fact]
    [Rule("REP-08")]
    public void A_grapheme_that_cannot_be_shown_becomes_all_its_scalars()
        => LiteralText.Show("a👩🏽‍🚀b", static grapheme => grapheme.Length == 1)
            .ShouldBe("a⟨U+1F469⟩⟨U+1F3FD⟩⟨U+200D⟩⟨U+1F680⟩b");

    [Fact]
    [Rule("REP-07")]
    public void Text_that_looks_like_a_code_point_stays_as_typed()
        => LiteralText.Show("⟨U+0041⟩", static _ => true).ShouldBe("⟨U+0041⟩");
}

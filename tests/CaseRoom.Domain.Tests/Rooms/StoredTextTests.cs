using System.Text.Encodings.Web;
using System.Text.Json;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

public sealed class StoredTextTests
{
    private static readonly JsonSerializerOptions Written =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact, Rule("CASE-23")]
    public void No_character_takes_more_bytes_than_are_counted_for_it()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            if (char.IsSurrogate((char)unit)) { continue; }
            StoredText.Bytes(((char)unit).ToString())
                .ShouldBeGreaterThanOrEqualTo(BytesOf(((char)unit).ToString()), $"U+{unit:X4}");
        }

        foreach (var text in NastyStrings.All().Strings)
        {
            StoredText.Bytes(text).ShouldBeGreaterThanOrEqualTo(BytesOf(text), text);
        }
    }

    [Theory, Rule("CASE-23")]
    [InlineData("Blåbærsyltetøy, og så videre.")]
    [InlineData("Čáhppes guovža")]
    [InlineData("Σύνδρομο")]
    [InlineData("متلازمة")]
    [InlineData("症候群")]
    public void A_text_in_any_alphabet_is_counted_as_it_is_written_and_fits_at_its_limit(string text)
    {
        StoredText.Bytes(text).ShouldBe(BytesOf(text));
        var longest = string.Concat(Enumerable.Repeat(text, Limits.Text))[..Limits.Text];
        Given(Working).When(Role.Specialist, new SetText(CasePart.History, longest, Told), looked: true)
            .ThenAccepted();
        Given(Working).When(Role.Specialist, new SetText(CasePart.History, longest + "x", Told))
            .ThenRefused(new Refusal.TooLong("history", Limits.Text));
    }

    [Fact, Rule("CASE-23")]
    public void Of_what_is_kept_escaped_fewer_characters_fit() =>
        Given(Working).When(Role.Specialist, new SetText(
            CasePart.History, string.Concat(Enumerable.Repeat("😀", 4_000)), Told))
            .ThenRefused(new Refusal.TooLong("history", Limits.Text));

    [Fact, Rule("CASE-23")]
    public void The_texts_of_one_list_have_a_limit_together()
    {
        var expressions = Enumerable.Repeat(new string('x', 3_000), 3).ToList();
        Given(Working).When(Role.Specialist, new RecordFact(NewId, new Variant(
            new("GENE7"), expressions, null, VariantClass.Benign, null, null, null, Told)))
            .ThenRefused(new Refusal.TooLong("expressions", Limits.Together));
    }

    private static int BytesOf(string text) => JsonSerializer.SerializeToUtf8Bytes(text, Written).Length - 2;
}

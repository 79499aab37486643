using System.Text.Json.Nodes;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access.Guard;

/// <summary>Numbers are invented, with control digits that are right unless said.</summary>
public sealed class IdentityNumberTests(ITestOutputHelper output)
{
    /// <summary>For a checkout without the published ones.</summary>
    private static readonly IReadOnlyList<(string Value, string Expected)> Own =
        [("01019000083", "valid"), ("01019000084", "invalid: control digit")];

    [Theory, Rule("GRD-02")]
    [InlineData("01019000083", "ordinary")]
    [InlineData("41019000077", "D")]
    [InlineData("01419000066", "H, or invented")]
    [InlineData("01819000049", "invented, + 80")]
    [InlineData("01669000002", "invented, + 65")]
    [InlineData("81234567802", "FH")]
    [InlineData("91234567883", "FH")]
    [InlineData("30108299939", "first control digit of 2032")]
    public void A_number_of_every_kind_is_found_however_it_is_spaced(string number, string kind)
    {
        NationalNumber.IsIssued(number).ShouldBeTrue(kind);
        foreach (var written in new[] { number, $"{number[..6]} {number[6..]}", $"{number[..6]}-{number[6..]}" })
        {
            var text = $"Hen har {written} i folkeregisteret.";
            NameGuard.Find(text, KnownNames.Nobody).ShouldBe(
                [new GuardFinding(8, written.Length, GuardKind.NationalId)], kind);
        }
    }

    [Theory, Rule("GRD-02")]
    [InlineData("01019000084")]
    [InlineData("81234567803")]
    [InlineData("31029000096")]
    [InlineData("1234567891A")]
    [InlineData("0101900008")]
    public void What_is_wrong_in_a_digit_or_a_day_is_no_issued_number(string number) =>
        NationalNumber.IsIssued(number).ShouldBeFalse();

    [Theory, Rule("GRD-02")]
    [InlineData("Fnr 01019000084 er feil.")]
    [InlineData("Skrev 010190 00084 i journalen.")]
    [InlineData("Fødselsnummer 010190 0008.")]
    public void A_mistyped_number_is_found_where_it_begins_with_a_day_or_is_called_one(string text) =>
        NameGuard.Find(text, KnownNames.Nobody).ShouldHaveSingleItem().Kind.ShouldBe(GuardKind.NationalId);

    [Theory, Rule("GRD-45")]
    [InlineData("Fnr:13097248022", "13097248022")]
    [InlineData("fnr(13116900216)", "13116900216")]
    [InlineData("pasient:13116900216", "13116900216")]
    [InlineData("født13116900216", "13116900216")]
    [InlineData("_13116900216", "13116900216")]
    [InlineData("Prøve 22 13116900216", "13116900216")]
    [InlineData("131169 00216 91234567", "131169 00216")]
    [InlineData("131169 - 00216", "131169 - 00216")]
    [InlineData("131169  00216", "131169  00216")]
    [InlineData("131169\n00216", "131169\n00216")]
    [InlineData("131169\r\n  00216", "131169\r\n  00216")]
    [InlineData("131169\u201100216", "131169\u201100216")]
    [InlineData("131169\u2010 00216", "131169\u2010 00216")]
    [InlineData("131169—00216", "131169—00216")]
    [InlineData("131169\u221200216", "131169\u221200216")]
    [InlineData("131169/00216", "131169/00216")]
    [InlineData("131169,00216", "131169,00216")]
    [InlineData("131169_00216", "131169_00216")]
    [InlineData("131169 *00216", "131169 *00216")]
    [InlineData("131169\u200B00216", "131169\u200B00216")]
    [InlineData("1311\u200B6900216", "1311\u200B6900216")]
    [InlineData("13.11.69/00216", "13.11.69/00216")]
    [InlineData("１３１１６９００２１６", "１３１１６９００２１６")]
    [InlineData("1 3 1 1 6 9 0 0 2 1 6", "1 3 1 1 6 9 0 0 2 1 6")]
    public void A_number_with_right_control_digits_is_found_whatever_stands_before_and_within_it(
        string text, string number)
    {
        var found = NameGuard.Find(text, KnownNames.Nobody).Where(f => f.Kind is GuardKind.NationalId).ToList();
        found.Select(f => text.Substring(f.Start, f.Length)).ShouldBe([number]);
        IdentityGuard.Holds(text, patient: null).ShouldBeTrue();
    }

    [Theory, Rule("GRD-45")]
    [InlineData("chr7:13116900217")]
    [InlineData("131169 -      00216")]
    [InlineData("131169 eller 00216")]
    [InlineData("1131169002162")]
    [InlineData("Serie 131169\n\n\n\n\n\n00216")]
    public void Other_digits_that_hang_on_a_word_or_stand_apart_are_no_number(string text) =>
        NameGuard.Find(text, KnownNames.Nobody).ShouldBeEmpty();

    [Theory, Rule("GRD-46")]
    [InlineData("Tlf:91234567.", GuardKind.Phone, "91234567")]
    [InlineData("Mobil:912 34 567", GuardKind.Phone, "912 34 567")]
    [InlineData("Mobil(912 34 567)", GuardKind.Phone, "912 34 567")]
    [InlineData("Mor:91234567", GuardKind.Phone, "91234567")]
    [InlineData("Tlf:912\u201134\u2011567", GuardKind.Phone, "912\u201134\u2011567")]
    [InlineData("Fnr:130972-48023", GuardKind.NationalId, "130972-48023")]
    [InlineData("Fødselsnummer:131169 0021", GuardKind.NationalId, "131169 0021")]
    public void A_number_right_after_a_colon_or_bracket_is_what_the_word_before_says(
        string text, GuardKind kind, string number)
    {
        var found = NameGuard.Find(text, KnownNames.Nobody).ShouldHaveSingleItem();
        (found.Kind, text.Substring(found.Start, found.Length)).ShouldBe((kind, number));
    }

    [Fact, Rule("GRD-02")]
    public void The_published_vectors_are_told_as_their_suites_tell_them()
    {
        var folder = SharedData.Folder("norwegian-ids");
        var vectors = folder is null ? Own : [.. JsonNode.Parse(
            File.ReadAllText(Path.Combine(folder, "test-vectors.json")))!["person"]!.AsArray()
            .Select(v => (Value: (string)v!["value"]!, Expected: (string)v["expected"]!))];
        vectors.Count.ShouldBeGreaterThanOrEqualTo(folder is null ? 2 : 50);
        foreach (var wrong in (bool[])[true, false])
        {
            vectors.ShouldContain(v => v.Expected.StartsWith("invalid", StringComparison.Ordinal) == wrong);
        }

        foreach (var (value, expected) in vectors)
        {
            NationalNumber.IsIssued(value).ShouldBe(!expected.StartsWith("invalid", StringComparison.Ordinal), value);
        }

        output.WriteLine($"Held {vectors.Count} {(folder is null ? "of our own for want of" : "")} published vectors.");
    }
}

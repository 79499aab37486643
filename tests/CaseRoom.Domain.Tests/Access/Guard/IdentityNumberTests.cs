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

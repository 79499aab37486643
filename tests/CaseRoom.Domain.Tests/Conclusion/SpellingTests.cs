using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Refusals;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Conclusion;

public sealed class SpellingTests
{
    [Theory, Rule("CCL-26", "CCL-27")]
    [InlineData("Sannsynlig tilstnad.", "Sannsynlig tilstand.")]
    [InlineData("Det er ein sannsynleg tilstad", "Det er ein sannsynleg tilstand")]
    [InlineData("Findings are consistant with this.", "Findings are consistent with this.")]
    [InlineData("Utredningen bor fortsette", "Utredningen børr fortsette", "tooFar")]
    [InlineData("pasienten sover dårlig", "Pasienten sover dårlig.")]
    [InlineData("Nevrologisk, undersøkelse", "Nevrologisk undersøkelse")]
    [InlineData("To  mellomrom\nog linje", "To mellomrom og linje")]
    [InlineData("Epilespi og ataksi", "Epilepsi og ataksi")]
    [InlineData("cafe\u0301-au-lait-flekker", "caf\u00e9-au-lait-flekker")]
    public void Letters_put_right_are_a_correction(string before, string after, string? reason = null) =>
        Reason(before, after).ShouldBe(reason);

    [Theory, Rule("CCL-25")]
    [InlineData("Det er A", "Det er trolig A")]
    [InlineData("Det er trolig A", "Det er A")]
    [InlineData("muskel svakhet", "muskelsvakhet")]
    [InlineData("muskelsvakhet", "muskel svakhet")]
    public void Words_added_removed_joined_or_split_are_a_change(string before, string after) =>
        Reason(before, after).ShouldBe("wordsChanged");

    [Theory, Rule("CCL-25", "CCL-26")]
    [InlineData("mor og barn", "barn og mor")]
    [InlineData("Det må vente", "Det få vente")]
    [InlineData("Det er for sent", "Det er før sent")]
    [InlineData("vev og har", "vev og hår")]
    [InlineData("god prognose", "god diagnose")]
    [InlineData("systolisk blåsing", "diastolisk blåsing")]
    [InlineData("ataksi", "atakssii")]
    [InlineData("abcdefg hijklmn abcdefg hijklmn abcdefg hijklmn abcdefg",
        "abcdefx hijklmx abcdefx hijklmx abcdefx hijklmx abcdefx")]
    public void What_differs_by_more_than_its_length_bears_is_a_change(string before, string after) =>
        Reason(before, after).ShouldBeOneOf("tooFar", "beginningChanged");

    [Theory, Rule("CCL-27")]
    [InlineData("gis 5 dager", "gis 6 dager")]
    [InlineData("gis 1,5 mg", "gis 15 mg")]
    [InlineData("gis 1.5 mg", "gis 1,5 mg")]
    [InlineData("gis 5 mg", "gis 5 µg")]
    [InlineData("gis 5 mg", "gis 5 Mg")]
    [InlineData("5 mg/dag", "5 mg/kg")]
    [InlineData("-5 grader", "5 grader")]
    [InlineData("<5 celler", ">5 celler")]
    [InlineData(".5 ml", "5 ml")]
    [InlineData("ferritin > 100", "ferritin < 100")]
    [InlineData("hver uke", "hver uker")]
    [InlineData("Det er A.", "Det er A?")]
    [InlineData("Det er A (ikke B)", "Det er A ikke B")]
    [InlineData("c.68_69delAG funnet", "c.68_69delAC funnet")]
    [InlineData("5 %", "5 ‰")]
    [InlineData("ataksi", "atаksi")]
    [InlineData("ataksi", "atak\u200Bsi")]
    [InlineData("ataksi", "atak\u202Esi")]
    [InlineData("症候群です", "症候群でず")]
    public void A_number_a_unit_a_sign_or_another_script_is_a_change(string before, string after) =>
        Reason(before, after).ShouldBe("signChanged");

    [Theory, Rule("CCL-28")]
    [InlineData("Det er ikke A", "Det er ikkje A", "negationChanged")]
    [InlineData("Det er ikke A", "Det er likke A", "negationChanged")]
    [InlineData("ingen funn", "ingenn funn", "negationChanged")]
    [InlineData("uten feber", "utan feber", "negationChanged")]
    [InlineData("utan feber", "uttan feber", "negationChanged")]
    [InlineData("korkje eller", "korkjje eller", "negationChanged")]
    [InlineData("without fever", "witout fever", "negationChanged")]
    [InlineData("It doesnt fit", "It doesn't fit", "negationChanged")]
    [InlineData("stabil sykdom", "ustabil sykdom", "beginningChanged")]
    [InlineData("umulig", "mulig", "beginningChanged")]
    [InlineData("typisk funn", "atypisk funn", "beginningChanged")]
    [InlineData("abduksjon av hofte", "adduksjon av hofte", "beginningChanged")]
    [InlineData("har hypotensjon", "har hypertensjon", "beginningChanged")]
    [InlineData("intravenøs", "intervenøs", "beginningChanged")]
    [InlineData("prenatal", "perinatal", "beginningChanged")]
    public void A_negation_or_the_beginning_of_a_word_is_a_change(string before, string after, string reason) =>
        Reason(before, after).ShouldBe(reason);

    [Theory, Rule("CCL-29")]
    [InlineData("variant i BRCA", "variant i BRCB")]
    [InlineData("variant i MECP", "variant i MECPP")]
    [InlineData("har Marfans syndrom", "har Marfan syndrom")]
    [InlineData("har marfans syndrom", "har Marfanss syndrom")]
    [InlineData("Ehlers-Danlos", "Ehlers-Danlo")]
    [InlineData("gi prednison", "gi prednisolon")]
    [InlineData("Prednisolon er gitt", "Prednisolan er gitt")]
    [InlineData("start metoprolol", "start metaprolol")]
    [InlineData("start propranolol", "start propanolol")]
    [InlineData("bytt til lamotrigin", "bytt til lamotrigen")]
    [InlineData("gi rituksimab", "gi ritusimab")]
    [InlineData("bruker Keppra daglig", "bruker Kepra daglig")]
    [InlineData("mangel på kalium", "mangel på kallium")]
    [InlineData("prøver a", "prøver A")]
    public void A_name_of_a_gene_a_medicine_or_anything_is_a_change(string before, string after) =>
        Reason(before, after).ShouldBe("nameChanged");

    [Fact, Rule("CCL-25", "CASE-24")]
    public void Any_two_texts_have_an_answer_and_a_text_is_its_own_correction()
    {
        var strings = NastyStrings.All().Strings;
        foreach (var before in strings)
        {
            Reason(before, before).ShouldBeNull();
            foreach (var after in strings.Take(60)) { _ = Reason(before, after); }
        }

        Reason(new string('x', 4_000), new string('x', 3_999)).ShouldBeNull();
    }

    private static string? Reason(string before, string after) =>
        (Spelling.Fault(before, after) as Refusal.Invalid)?.Reason;
}

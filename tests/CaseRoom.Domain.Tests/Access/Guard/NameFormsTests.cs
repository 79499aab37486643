using CaseRoom.Domain.Access.Guard;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access.Guard;

/// <summary>A name as it is bent, joined to another word, and written in the letters of its language.</summary>
public sealed class NameFormsTests
{
    /// <summary>The sentence with each word of the patient's name as it is not written in it, where that tells.
    /// </summary>
    internal static IEnumerable<string> WrittenOtherwise(LabelledSentence sentence)
    {
        var patient = new KnownNames(sentence.People.Patient, []);
        return sentence.People.Patient.Split(' ')
            .Where(word => sentence.Text.Contains(word, StringComparison.Ordinal))
            .SelectMany(word => new[]
            {
                word + "s", word + "’s", word + "\u2011familien", word + "mor", word.ToUpperInvariant() + "S",
                word.Replace("fi", "ﬁ", StringComparison.Ordinal).Replace('e', 'ë'), word[..1] + "\u200B" + word[1..],
            }.Select(other => sentence.Text.Replace(word, other, StringComparison.Ordinal)))
            .Where(text => Tells(text, patient));
    }

    internal static bool Tells(string text, KnownNames patient) =>
        RoomNames.FoundIn([new FreeText("text", text, Published: false)], patient)
            .Any(found => InsideGuard.Tells(found, patient));

    [Theory, Rule("GRD-48", "GRD-22", "GRD-15")]
    [InlineData("Nordmanns lever er stor.")]
    [InlineData("Huden til Nordmann’s arm")]
    [InlineData("Huden til Nordmann's arm")]
    [InlineData("Huden til Nordmann´s arm")]
    [InlineData("Emmas hud er tørr.")]
    [InlineData("vi så emmas hud i dag")]
    [InlineData("Vi snakket med EMMAS mor.")]
    [InlineData("Vi snakket med Emma’s mor.")]
    [InlineData("Vi snakket med Emma-familien i dag.")]
    [InlineData("Vi snakket med Emma\u2011familien i dag.")]
    [InlineData("Vi snakket med Emma\u2010familien i dag.")]
    [InlineData("Vi snakket med Emmamor i dag.")]
    [InlineData("Vi snakket med emmamors lege.")]
    [InlineData("EmmaNordmann viste skygge.")]
    [InlineData("Vi snakket med Nordmann2 i dag.")]
    [InlineData("Vi snakket med E. Nordmanns mor i dag.")]
    [InlineData("CT_Emma_Nordmann.pdf viser skygge.")]
    [InlineData("Vi snakket med Nord\u00ADmann i dag.")]
    [InlineData("Vi så at \uFF25\uFF4D\uFF4D\uFF41 sov.")]
    public void A_name_tells_however_it_is_bent_or_joined(string text)
    {
        var patient = new KnownNames("Emma Nordmann", []);
        Tells(text, patient).ShouldBeTrue();
        InsideGuard.MayTell(text, patient).ShouldBeTrue();
    }

    [Theory, Rule("GRD-48")]
    [InlineData("Emmaljunga er en vogn, nordmannens plikt er en annen.")]
    [InlineData("Emmental og emmanuel, nordmannsgran.")]
    public void A_word_that_only_begins_as_the_name_does_tells_nothing(string text) =>
        Tells(text, new KnownNames("Emma Nordmann", [])).ShouldBeFalse();

    [Theory, Rule("GRD-48", "GRD-15")]
    [InlineData("Epikrise for Emma Nordmanns innleggelse.", true)]
    [InlineData("Epikrise: Nordmann’s lever. emmamor var med.", true)]
    [InlineData("Epikrise. EmmaNordmann, innlagt.", true)]
    [InlineData("Epikrise for Emmas innleggelse.", false)]
    public void A_document_says_who_it_is_of_with_two_parts_of_the_name_in_any_form(string text, bool holds) =>
        IdentityGuard.Holds(text, "Emma Nordmann").ShouldBe(holds);

    [Theory, Rule("GRD-49")]
    [InlineData("Şule Ağaoğlu", "Vi så at Sule Agaoglu sov godt.")]
    [InlineData("Şule Ağaoğlu", "Vi så at S\u0327ule sov godt.")]
    [InlineData("Sule Agaoglu", "Vi så at Ağaoğlu sov godt.")]
    [InlineData("Ştefan Ionescu", "Vi så at Stefan sov godt.")]
    [InlineData("Łukasz Żuk", "Vi så at Lukasz sov godt.")]
    [InlineData("Ramunė Žukaitė", "Vi så at Ramune sov godt.")]
    [InlineData("Jiří Dvořák", "Vi så at Jiri sov godt, og Dvorak òg.")]
    [InlineData("İbrahim Yıldız", "Vi så at Ibrahim Yildiz sov godt.")]
    [InlineData("Jürgen Weiß", "Vi så at Jurgen Weiss sov godt.")]
    [InlineData("Þóra Guðmundsdóttir", "Vi så at Thora sov, Gudmundsdottir også.")]
    [InlineData("Sofie Fjell", "Vi så at So\uFB01e sov godt.")]
    [InlineData("Håkon Bråten", "Vi så at Ha\u030Akon sov godt.")]
    [InlineData("Jörg Käfer", "Vi så at Jo\u0308rg sov godt.")]
    public void A_name_is_found_with_and_without_the_marks_of_its_language(string name, string text)
    {
        var patient = new KnownNames(name, []);
        InsideGuard.MayTell(text, patient).ShouldBeTrue();
        Tells(text, patient).ShouldBeTrue();
    }

    [Theory, Rule("GRD-49")]
    [InlineData("Aase Bråten", "Vi så at Ase sov godt.")]
    [InlineData("Bjørn Moe", "Vi så at Bjorn sov godt.")]
    public void Letters_of_their_own_are_not_those_they_resemble(string name, string text) =>
        GuardWords.Fold(text).Split(' ', '.').ShouldNotContain(GuardWords.Fold(name.Split(' ')[0]));
}

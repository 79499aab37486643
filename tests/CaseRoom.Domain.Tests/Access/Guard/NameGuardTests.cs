using System.Diagnostics;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access.Guard;

/// <summary>Everybody here is invented.</summary>
public sealed class NameGuardTests
{
    /// <summary>Far more than any text needs here, and far less than what grows with the square of a text.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private static readonly KnownNames Known = new(
        "Håkon Nordmann-Bråten", ["Kari Hals", "Vår Bjørn Wilson", "Ingunn Haakonsen"], "Sortland",
            new DateOnly(2015, 3, 3));

    private static IEnumerable<(GuardKind, string)> In(string text) =>
        NameGuard.Find(text, Known).Select(f => (f.Kind, text.Substring(f.Start, f.Length)));

    [Theory, Rule("GRD-01")]
    [InlineData("Vi har snakket med Sondre om saken.", GuardKind.Name, "Sondre")]
    [InlineData("Dr. Wilson mener at det haster.", GuardKind.Name, "Wilson")]
    [InlineData("Hun bor i Karlsens vei 12B, 8400 Sortland.", GuardKind.Address, "Karlsens vei 12B, 8400 Sortland")]
    [InlineData("Går på Solvang skole, 3. klasse.", GuardKind.School, "Solvang skole")]
    [InlineData("Går i barnehagen Tyttebæret.", GuardKind.School, "Tyttebæret")]
    [InlineData("Familien flyttet til Lom i fjor.", GuardKind.Place, "Lom")]
    [InlineData("Mobil 912 34 567.", GuardKind.Phone, "912 34 567")]
    [InlineData("Bursdagen er 12. mai.", GuardKind.BirthDate, "12. mai")]
    [InlineData("Born 12 May 2014, the youngest of three.", GuardKind.BirthDate, "12 May 2014")]
    [InlineData("Kom til verden 03.03.2015.", GuardKind.BirthDate, "03.03.2015")]
    [InlineData("Sendt fra solveig@example.no i går.", GuardKind.Email, "solveig@example.no")]
    public void Each_kind_is_found_in_its_place(string text, GuardKind kind, string words) =>
        In(text).ShouldBe([(kind, words)]);

    [Theory, Rule("GRD-03")]
    [InlineData("Haakon trives.", "Haakon")]
    [InlineData("HÅKON trives.", "HÅKON")]
    [InlineData("ha\u030Akon har feber", "ha\u030Akon")]
    [InlineData("I dag kom håkons mor.", "håkons")]
    [InlineData("Hakkon Haakonsn trives.", "Haakonsn")]
    [InlineData("Møtte H.N. i går.", "H.N")]
    [InlineData("Snakket med dr. hals i dag.", "hals")]
    [InlineData("kari hals har ringt", "kari hals")]
    [InlineData("Hansen-familien er informert.", "Hansen-familien")]
    public void A_known_name_is_found_however_it_is_written(string text, string words) =>
        In(text).Select(f => f.Item2).ShouldContain(words);

    [Theory, Rule("GRD-52")]
    [InlineData("Signe venter.", "Signe")]
    [InlineData("Stein ringte.", "Stein")]
    [InlineData("Svar kom. Storm sover dårlig.", "Storm")]
    [InlineData("Hans mente det samme.", "Hans")]
    [InlineData("Endre fortalte om smertene.", "Endre")]
    [InlineData("Tone undersøkte ryggen.", "Tone")]
    [InlineData("Frank phoned again.", "Frank")]
    [InlineData("Tale gret i natt.", "Tale")]
    [InlineData("Liv gynger hver dag.", "Liv")]
    [InlineData("Iris hinkar no.", "Iris")]
    [InlineData("Stine besvimte i går.", "Stine")]
    public void A_word_that_is_a_first_name_is_one_before_what_somebody_does(string text, string words) =>
        In(text).ShouldBe([(GuardKind.Name, words)]);

    [Theory, Rule("GRD-52")]
    [InlineData("Signe besvimte.", "Signe")]
    [InlineData("Stein gynger hver dag.", "Stein")]
    [InlineData("Storm kollapset i trappa.", "Storm")]
    [InlineData("stein hinkar no.", "stein")]
    [InlineData("signe venter på svar", "signe")]
    public void Who_is_in_the_room_is_found_before_every_form_of_a_verb(string text, string words) => NameGuard
        .Find(text, new KnownNames("Signe Solås", ["Stein Solås", "Storm Solås"]))
        .Select(f => text.Substring(f.Start, f.Length)).ShouldBe([words]);

    [Theory, Rule("GRD-52")]
    [InlineData("Stein sees i venstre nyre. Stein knust med ultralyd. Stein flyttet seg ned.")]
    [InlineData("Signe skjemaet i dag. Endre dosen ved feber. Signe rapporter og prøver.")]
    [InlineData("Hans smerter øker. Hans ønsker er kjent. Vår datter venter. Vår vurdering følger.")]
    [InlineData("Rosa flekker på ryggen. Storm og regn i går. Tone ned støtten. Bent kne, vond hofte.")]
    [InlineData("Liv eller død. Iris under lupe. Else er intet nytt.")]
    [InlineData("May need surgery. Even after months nothing came. Are asked about pain.")]
    public void A_word_that_is_a_first_name_is_a_word_before_what_is_none(string text) => NameGuard
        .Find(text, new KnownNames("Emma Solås", [])).ShouldBeEmpty();

    [Theory, Rule("GRD-04")]
    [InlineData("Wilsons sykdom og Marfans syndrom er utelukket.")]
    [InlineData("Vi mistenker Marfan, men ikke Ehlers-Danlos.")]
    [InlineData("Behandles med Keppra 500 mg og Orfiril.")]
    [InlineData("Hals: upåfallende. Vår vurdering er at en bjørn gjorde det.")]
    [InlineData("Gitt per os, og hans mor er enig.")]
    [InlineData("Funn i KIT og COL2A1, c.1521_1523del, p.(Phe508del), chr15:48412345.")]
    [InlineData("Prøven er sendt til UNN Harstad, Drammen sykehus og Martina Hansens Hospital.")]
    [InlineData("Familien kommer fra Somalia og snakker somali.")]
    [InlineData("Undersøkt 03.03 og 12.03.2024; ny kontroll 3. mars.")]
    [InlineData("Lotnummer 91234567, prøve 22334455, rapport 41234567.")]
    [InlineData("Ring Giftinformasjonen på 22 59 13 00.")]
    [InlineData("HP:0001250 Seizure, Trendelenburg positiv, Vineland 62.")]
    public void What_names_nobody_in_the_case_is_left_alone(string text) => In(text).ShouldBeEmpty();

    [Fact, Rule("GRD-06")]
    public void Sixteen_kibibytes_of_hostile_text_take_no_longer_than_any_other()
    {
        const int Size = 16 * 1024;
        string[] pieces =
        [
            "a", "A", "1", "1 ", "1.", "A.", "A. ", "@", "a@", "-", "a-", "'", "Hansen ", "Hansen-", "og Hansen ",
                "12. mai ",
            "født ", "skole ", "Vei 1, 1234 ", "\u0301", "syndrom ", "Xx og ", "\uD800", "9", "Mor Xx, ",
        ];
        foreach (var piece in pieces)
        {
            var text = string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
            var watch = Stopwatch.StartNew();
            NameGuard.Find(text, Known).ShouldNotBeNull();
            watch.Elapsed.ShouldBeLessThan(Bound, piece);
        }
    }
}

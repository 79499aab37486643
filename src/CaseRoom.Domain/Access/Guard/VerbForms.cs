using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Verbs after a name that is a word too, first in a sentence (GRD-52). Verbs are more than a list holds: after a known
/// name their form tells them; after a word that mostly is one, only what nothing but a person does.
/// </summary>
internal static class VerbForms
{
    /// <summary>Shorter ends are other words' too: <c>etter</c>, <c>fare</c>.</summary>
    private const int ShortestPresent = 4;
    private const int ShortestPast = 5;

    /// <summary>What only somebody does, and no plural of a thing nor what was done to one: <c>stein flyttet</c>,
    /// <c>line called</c>.</summary>
    private static readonly FrozenSet<string> OfPeople = GuardWords.Set(
        """
        bor bur bodde budde sier seier fortel forteller fortalte ringte ringde ringer trives trivdes trivs gleder gledet
        gruer gruet liker likar likte synes synest syns syntes savner saknar savnet sakna jobber jobbar jobbet jobba
        arbeidet sover søv sov sovnet sovna våkner våknar våknet våkna spiser et åt spiste spør spurte spurde tror trur
        trodde mener meiner mente meinte gråter gret gråt husker hugsar husket hugsa skriver skriv skrev skreiv venter
        ventar ventet venta tenker tenkjer tenkte tenkjte smiler smilte ler lo føler følte kjente håper håpar håpet håpa
        lurer lurte reiser reiste leker leikar lekte leika klatrer klatret hoppet hoppa danser danset svømmer svømte
        sykler syklet sykla løp sprang drakk leste hilser hilste takker takket takka lovet lovte lova nekter nektet
        nekta snakker snakkar snakket snakka pratet prata noterte foreslo undersøkte opererte henviste avtalte besøkte
        besøker klager klagar klaget klaga ønsket ønskte ønska vil ville orker orkar orket orka satt sat
        says said lives lived likes sleeps slept thinks wishes waits waited phoned rang smiles smiled laughs laughed
        cries cried hopes hoped speaks spoke talks talked eats ate writes wrote agrees
        """);

    /// <summary>Before these what follows is a thing with the form of a verb: <c>hans smerter</c>, <c>rosa
    /// flekker</c>.</summary>
    private static readonly FrozenSet<string> BeforeThings =
        GuardWords.Set("hans vår my mine dine sine rosa odd edel lilla klar rein sterk stor lang svart hvit brun");

    /// <summary>Other words with the form of a verb, but for who somebody is (<see cref="OrdinaryWords.People"/>).
    /// </summary>
    private static readonly FrozenSet<string> Others = GuardWords.Set(
        """
        eller under over etter heller mer der her hver ser aller ganger gangar timer timar dager dagar uker veker
        måneder månader liter meter minutter nummer smerter prøver prøvar knuter søsken foreldre ofte både begge nede
        ute uten siste første fjerde sjette tilstede oppe inne like andre mindre større after other never rather however
        whether further order number later water similar linear white acute state site date side despite
        """);

    private static readonly string[] EndsOfThings = ["inger", "ingar", "sjoner", "heter", "ende", "ande", "logar"];

    /// <summary>Whether somebody does what the second folded word says, as the first one who is called so by the room
    /// or by a list.</summary>
    /// <param name="isWord">The first is a word oftener than anybody's name.</param>
    /// <param name="isKnown">Somebody in the room is called so.</param>
    public static bool IsDone(string name, string verb, bool isWord, bool isKnown) =>
        (OfPeople.Contains(verb) && !OrdinaryWords.People.Contains(name))
        || (!BeforeThings.Contains(name) && (isKnown || !isWord) && Has(verb, isKnown));

    /// <param name="isKnown">Then also what may have been done to a thing.</param>
    private static bool Has(string folded, bool isKnown) =>
        !Others.Contains(folded) && !OrdinaryWords.People.Contains(folded)
        && !EndsOfThings.Any(end => folded.EndsWith(end, StringComparison.Ordinal))
        && ((folded.Length >= ShortestPresent && EndsWith(folded, "er", "ar"))
            || (folded.Length >= ShortestPast && (EndsWith(folded, "te", "de")
                || (isKnown && EndsWith(folded, "et")))));

    private static bool EndsWith(string folded, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (folded.EndsWith(end, StringComparison.Ordinal)) { return true; }
        }

        return false;
    }
}

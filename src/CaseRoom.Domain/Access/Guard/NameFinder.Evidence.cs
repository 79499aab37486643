using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>What around a word speaks for a name, or against.</summary>
internal sealed partial class NameFinder
{
    /// <summary>Skole: Åsen.</summary>
    private GuardKind? IsLabelled(int at) => text.Words[at].Start - 2 is var colon and >= 0 && text.Text[colon] is ':'
        ? text.At(at - 1) switch
        {
            "skole" or "skule" or "barnehage" or "school" or "kindergarten" => GuardKind.School,
            "bosted" or "bustad" or "heimstad" or "kommune" or "hjemsted" or "fødested" or "by" => GuardKind.Place,
            "navn" or "namn" or "name" or "kontaktperson" or "pårørende" or "pårørande" => GuardKind.Name,
            _ => null,
        }
        : null;

    /// <summary>A word that is a given name before a verb is somebody; "andre" and "salve" are not.</summary>
    private bool IsSomebody(string folded) => !OrdinaryWords.People.Contains(folded) && GivenNames.All.Contains(folded)
        && (IsKnownName(folded) || !OrdinaryWords.NeverAlone.Contains(folded));

    /// <summary>Bergs språk, Vår (7 år), Stein walks: what is also a word is the known person where no word would
    /// stand so.</summary>
    private bool IsKnownAtWork(int at, string head, string bare)
    {
        if (!IsKnownName(head)) { return IsKnownName(bare) && IsBeforeSmall(at); }
        if (text.Text.AsSpan(text.Words[at].End).StartsWith(" (")) { return true; }
        var next = text.IsNextTo(at) ? text.At(at + 1) : "";
        return OrdinaryWords.Verbs.Contains(next) && !OrdinaryWords.NeverAlone.Contains(head)
            || (next.Length > Shortest && next[^1] is 's' && next[^2] is not ('s' or 'u' or 'i')
                && IsBeforeSmall(at) && !OrdinaryWords.People.Contains(next));
    }

    /// <summary>Signe venter, Stein ringte (GRD-52).</summary>
    private bool IsDoing(int at, string folded) => IsBeforeSmall(at)
        && (IsKnownName(folded) || GivenNames.All.Contains(folded))
        && VerbForms.IsDone(
            folded, text.At(at + 1), OrdinaryWords.NeverAlone.Contains(folded), IsKnownName(folded));

    private bool IsBeforeSmall(int at) => text.IsNextTo(at) && text.Words[at + 1].Shape is WordShape.Lower;

    /// <summary>Sandstad-sonen: where the home nurses drive.</summary>
    private bool IsOfDistrict(int at, string head) => text.At(at).LastIndexOf('-') is > 0 and var hyphen
        && OrdinaryWords.Districts.Contains(text.At(at)[(hyphen + 1)..]) && IsUnheardOf(head) && !IsAnyName(head);

    /// <summary>Solvor og mor, Solvor (7 år).</summary>
    private bool IsBesidePeople(int at) =>
        (text.At(at + 1) is "og" or "and" && text.IsNextTo(at) && OrdinaryWords.People.Contains(text.At(at + 2)))
        || (text.Words[at].End + 2 < text.Text.Length && text.Text.AsSpan(text.Words[at].End) is var rest
            && (rest.StartsWith(" (") || rest.StartsWith(", ")) && char.IsAsciiDigit(rest[2])
            && text.At(at + 2) is "år" or "yrs" or "years" or "mnd");

    private GuardKind KindBy(int at, string head, string bare, GuardKind otherwise)
    {
        if (known.HasName(head) || known.HasName(bare) || GivenNames.All.Contains(head)) { return otherwise; }
        var before = text.At(at - 1);
        var after = text.IsNextTo(at) ? text.At(at + 1) : "";
        return OrdinaryWords.OfPlaces.Contains(after) || OrdinaryWords.OfPlaces.Contains(before)
            || (OrdinaryWords.Prepositions.Contains(before) && before is not "om")
                ? GuardKind.Place : otherwise;
    }

    /// <summary>A known name that is a syndrome's and no common name: alone it is the syndrome.</summary>
    private static bool IsOnlyEponym(string head, string bare) =>
        (Eponyms.All.Contains(head) || Eponyms.All.Contains(bare)) && !IsListedName(head) && !IsListedName(bare);

    /// <summary>Andersen-Tawil, Pierre Robin: a syndrome of two people, one of whom is called as many others.</summary>
    private bool IsPairOfEponyms(int at)
    {
        var folded = text.At(at);
        if (folded.Split('-') is { Length: > 1 } parts)
        {
            return parts.All(Eponyms.All.Contains) && !parts.All(IsListedName);
        }

        return Eponyms.All.Contains(folded) && (IsEponymBeside(at, at + 1) || IsEponymBeside(at, at - 1));
    }

    private bool IsEponymBeside(int at, int other) => text.IsNextTo(Math.Min(at, other)) && other < text.Words.Count
        && text.Words[other].IsCapital && Eponyms.All.Contains(text.At(other))
        && !(IsListedName(text.At(at)) && IsListedName(text.At(other)));

    /// <summary>Steinberg og Walker: a surname beside a sign is the next sign.</summary>
    private bool IsEponymAmongOthers(int at, string head) => Eponyms.All.Contains(head)
        && !GivenNames.All.Contains(head) && !IsKnownName(head) && !IsBesideName(at) && IsCoordinated(at);

    /// <summary>Z-skår (Boston), kriteriene fra Gent, Leipzig-skår: a city that a score or a set of criteria is called
    /// after.</summary>
    private bool IsCityOfScore(int at, string head) => Places.OfScores.Contains(head) && !known.HasPlace(head)
        && ((text.Before(at) is '(' && text.After(at) is ')')
            || Enumerable.Range(at - Near, (2 * Near) + 1).Any(near => ScoreStems.Any(stem =>
                text.At(near).Contains(stem, StringComparison.Ordinal))));

    /// <summary>How many words from a city the word for its score may stand.</summary>
    private const int Near = 8;

    private static readonly string[] ScoreStems =
    [
        "skår", "score", "kriteri", "criteri", "klassifik", "classif", "konsensus", "consensus", "gradering", "grading",
        "nomogram", "protokoll", "protocol", "erklæring", "definisjon", "definition",
    ];

    private static bool IsThing(string head, string bare) => Eponyms.All.Contains(head) || Medicines.All.Contains(head)
        || (!IsListedName(bare) && (Eponyms.All.Contains(bare) || Medicines.All.Contains(bare)));

    /// <summary>Peters mor.</summary>
    private bool IsOfSomebody(int at) => text.IsNextTo(at) && OrdinaryWords.People.Contains(text.At(at + 1));

    /// <summary>Hansen et al., Hansen (2019): who wrote an article.</summary>
    private bool IsCited(int at) => text.At(at + 1) is "et" && text.At(at + 2) is "al"
        || (text.IsNextTo(at + 1) && text.At(at + 1) is "og" or "and" && text.At(at + 3) is "et");

    /// <summary>Mistanke om, minner om, utelukket: what is named then is an illness.</summary>
    private bool IsAfterFinding(int at) => text.At(at - 1) is "er" or "var" or "is" or "was"
        || Enumerable.Range(1, 3).Any(back => FindingStems.Any(stem =>
            text.At(at - back).StartsWith(stem, StringComparison.Ordinal)));

    private static readonly string[] FindingStems =
    [
        "mistenk", "mistank", "vurder", "utelukk", "utelat", "påvis", "lign", "likn", "minner", "typisk", "atypisk",
        "forenl", "foreinel", "passer", "passar", "diagnos", "suspect", "exclu", "consider", "possibl", "mulig",
        "mogleg", "sannsynl", "bekreft", "tyder", "screen", "test", "compatib", "suggest", "typical", "consistent",
        "likely", "unlikely", "negativ", "positiv", "målt", "kriteri", "score", "oppfyl", "klassif", "databas",
        "register", "søk", "treff", "publiser", "artik", "article", "publish", "guideline", "retningsl", "konsensus",
        "versjon", "metode", "teknikk", "technique", "method", "etter", "ifølge", "according",
    ];

    /// <summary>Vineland 62: a score, not somebody of an age.</summary>
    private bool IsBeforeNumber(int at) => IsAmount(text.At(at + 1)) && text.IsNextTo(at)
        && text.At(at + 2) is not ("år" or "years" or "åring" or "mnd")
            && !text.At(at + 1).Contains("år", StringComparison.Ordinal);

    /// <summary>Ilizarov og Harrington: what is named together is of one kind.</summary>
    private bool IsCoordinated(int at) => IsThingAt(Over(at, -1)) || IsThingAt(Over(at, 1));

    private int Over(int at, int step) =>
        text.At(at + step) is "og" or "eller" or "and" or "or" or "men" or "ikke" ? at + (2 * step) : at + step;

    private bool IsThingAt(int at) => at >= 0 && at < text.Words.Count && (text.Words[at].Shape is WordShape.Mixed
        || (text.Words[at].IsCapital && (cleared[at] || IsThing(text.At(at), GuardWords.WithoutGenitive(text.At(at))))
            && !IsAnyName(text.At(at))));

    /// <summary>HP:0001250 Seizure: the words of a code.</summary>
    private bool IsAfterCode(int at) => at > 0 && text.Words[at - 1].Shape is WordShape.Digits
        && text.At(at - 1).Length > 4
        && text.IsNextTo(at - 1);

    /// <summary>A name after "mor", "dr." or "heter": the word before it says so.</summary>
    private bool IsLed(int at) => text.Words[at].Start - text.Words[at - 1].End <= 2;

    private bool IsBesideName(int at) =>
        (at > 0 && text.IsNextTo(at - 1) && text.Words[at - 1].IsCapital && !cleared[at - 1]
            && (IsListedName(text.At(at - 1)) || IsKnownName(text.At(at - 1))))
        || (text.IsNextTo(at) && text.Words[at + 1].IsCapital && !cleared[at + 1]
            && (IsKnownName(text.At(at + 1)) || Surnames.All.Contains(text.At(at + 1))));

    private bool IsBeforeVerb(int at, FrozenSet<string> verbs) =>
        text.IsNextTo(at) && verbs.Contains(text.At(at + 1));

    private bool IsBeforeName(int at)
    {
        if (!text.IsNextTo(at) || !text.Words[at + 1].IsCapital || cleared[at + 1]) { return false; }
        var (next, bare) = (text.At(at + 1), GuardWords.WithoutGenitive(text.At(at + 1)));
        return IsAnyName(next) || IsAnyName(bare);
    }

    /// <summary>A drug is told by what stands before it, by its amount or by its mark.</summary>
    private bool IsProduct(int at) => !IsBy(text.At(at - 1)) && (text.After(at) is '®' or '™'
        || Medicines.IsUnit(text.At(at + 1)) || (IsAmount(text.At(at + 1)) && Medicines.IsUnit(text.At(at + 2)))
        || Medicines.IsUse(text.At(at - 1))
            || Enumerable.Range(1, 3).Any(back => Medicines.Introduces(text.At(at - back))));

    /// <summary>Who did something, and where something comes from.</summary>
    private static bool IsBy(string folded) => folded is "av" or "by" or "hos" or "til" or "for";

    private static bool IsAmount(string folded) => folded.Length > 0 && char.IsAsciiDigit(folded[0]);

    private bool IsAnyName(string folded) => IsKnownName(folded) || IsListedName(folded);

    private bool IsKnownName(string folded) => known.HasName(folded);

    private static bool IsListedName(string folded) => GivenNames.All.Contains(folded) || Surnames.All.Contains(folded);

    private bool IsPlace(string folded) => Places.All.Contains(folded) || known.HasPlace(folded);

    private static bool IsPublic(string folded) =>
        PublicWords.All.Contains(folded) || PublicWords.Institutions.Contains(folded);

    private static bool IsUnheardOf(string folded) => !OrdinaryWords.People.Contains(folded) && !Starters.Holds(folded)
        && !Medicines.All.Contains(folded) && !Eponyms.All.Contains(folded);

    private static bool HasVowel(string folded) => folded.AsSpan().ContainsAny(Vowels);

    /// <summary>A compound's first part where the last is an ordinary word: <c>Oslo-jente</c>.</summary>
    private string Head(string folded)
    {
        var hyphen = folded.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || IsAnyName(folded) || IsAnyName(GuardWords.WithoutGenitive(folded))
            || IsPlace(folded)) { return folded; }
        // Silje-Marie, Nordmann-Bråten, Hansen-familien: a name by any of its parts.
        return folded.Split('-').FirstOrDefault(part => IsAnyName(part) || IsAnyName(GuardWords.WithoutGenitive(part)))
            ?? folded[..hyphen];
    }

}

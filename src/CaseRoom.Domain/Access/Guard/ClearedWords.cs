using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Says which words with a capital letter name nobody: in the name of a syndrome, sign or score, of a hospital,
/// department or laboratory, of a drug or product.
/// </summary>
internal sealed class ClearedWords
{
    private static readonly string[] Medical =
    [
        "syndrom", "sykdom", "sjukdom", "disease", "disorder", "lidels", "anomal", "malform", "dystro", "ataksi", "atax",
        "tetrad", "tetralog", "triad", "refleks", "reflex", "tegn", "teikn", "sign", "test", "score", "skår", "scor", "skala",
        "scale", "kriteri", "criteri", "klassifik", "classif", "stadi", "stage", "stag", "grade", "indeks", "index", "kurve",
        "curve", "fenomen", "phenomen", "manøv", "maneuv", "manoeuv", "metode", "method", "formel", "formula", "ligning",
        "likning", "equation", "protokoll", "protocol", "fenotyp", "phenotyp", "kompleks", "complex", "sekvens", "sequenc",
        "spektrum", "spectrum", "atrof", "atroph", "nevropat", "neuropat", "encefal", "enceph", "epileps", "myopat", "sarkom",
        "sarcom", "lymfom", "lymphom", "tumor", "karsinom", "carcinom", "nefro", "nephro", "anemi", "anaem", "purpura",
        "palsy", "parese", "paralys", "chorea", "demens", "dementia", "hernie", "arterit", "granulomat", "kateter", "katet",
        "incisj", "operasj", "prosedyr", "procedur", "shunt", "farg", "stain", "legem", "bodies", "body", "knute", "nodes",
        "nodes", "trisom", "hypotes", "lov", "law", "plot", "korreksj", "variant", "kontraktur", "deformit", "sykehistorie",
        "effekt", "effect", "ring", "rings", "celle", "cell", "muskel", "nerve", "lesjon", "lesion", "slyngning", "inventory",
        "questionnaire", "skjema", "spørreskjema", "matris", "screening", "gangl", "parkinsonisme", "tyreoid", "thyroid",
        "diett", "diet", "klaff", "ligament", "hemangiom", "nevus", "trekant", "triangle", "puls", "tremor", "aneurism",
        "consensus", "konsensus", "konvensj", "deklarasj", "declaration", "erklæring", "krise", "fraktur", "fracture",
        "foramen", "sone", "zone", "punkt", "point", "linje", "virus", "agar", "medium", "løsning", "solution", "buffer",
        "mutasj", "mutation", "allel", "haplotyp", "antigen", "nomogram", "tabell", "percentil", "referans", "cohort", "kohort",
        "sekvenser", "gruppe", "group", "type", "translokasj", "translocation", "kromosom", "chromosome",
    ];

    private static readonly FrozenSet<string> Links =
        GuardWords.Set("og and von van der de la le du den di med with type s");

    private static readonly FrozenSet<string> Alike = GuardWords.Set("lignende liknande like lik positiv negativ positive");

    private static readonly string[] Houses =
    [
        "sykehus", "sjukehus", "hospital", "klinikk", "clinic", "kompetansesenter", "kompetansetjeneste", "laborator",
        "universitet", "university", "hf", "poliklinik", "avdeling", "genetikk", "habiliter", "lab", "institutt", "institute",
        "infirmary", "sanatorium", "lasarett", "medical", "helseforetak", "universitetssykehus", "rehabiliter", "radiolog",
        "patolog", "barneklin", "barneavd", "nevroklin", "mottak", "intensiv", "sengepost",
    ];

    private static readonly FrozenSet<string> HouseNames =
        GuardWords.Set("unn ous ahus uus hus nlsh sus sss oslo-universitetssykehus stolav sthf siv");

    private readonly GuardText text;
    private readonly KnownNames known;
    private readonly bool[] cleared;

    public ClearedWords(GuardText text, KnownNames known)
    {
        (this.text, this.known) = (text, known);
        cleared = new bool[text.Words.Count];
        for (var i = 0; i < cleared.Length; i++)
        {
            if (IsMedical(text.At(i)) && !text.Words[i].IsCapital) { ClearBack(i, isPerson: IsPerson); }
            if (IsHouse(i)) { ClearHouse(i); }
            ClearHyphenated(i);
        }
    }

    public bool this[int word] => cleared[word];

    /// <summary>Whether the folded word speaks of an illness, a sign, a score or a method.</summary>
    public static bool IsMedical(string folded) => Medical.Any(m => folded.StartsWith(m, StringComparison.Ordinal)
        || (m.Length > 4 && folded.EndsWith(m, StringComparison.Ordinal))) || Alike.Contains(folded);

    /// <summary>A syndrome is called after the names before its word; "Emmas sykdom" is Emma's illness.</summary>
    private bool IsPerson(int word)
    {
        var folded = text.At(word);
        var bare = GuardWords.WithoutGenitive(folded);
        if (Eponyms.All.Contains(folded) || Eponyms.All.Contains(bare)) { return false; }
        return Knows(folded) || Knows(bare);
    }

    private bool Knows(string folded) => known.HasName(folded) || GivenNames.All.Contains(folded);

    /// <summary>Clears the capital words right before a place, over what links them.</summary>
    private void ClearBack(int from, Func<int, bool> isPerson)
    {
        for (var at = from - 1; at >= Math.Max(0, from - 7); at--)
        {
            if (!text.IsNextTo(at) && text.After(at) is not (',' or '\'' or '’')) { return; }
            var word = text.Words[at];
            if (word.Shape is WordShape.Lower)
            {
                if (!Links.Contains(word.Folded) && !IsMedical(word.Folded)) { return; }
                continue;
            }

            if (isPerson(at)) { return; }
            cleared[at] = true;
        }
    }

    private bool IsHouse(int at)
    {
        var folded = text.At(at);
        return HouseNames.Contains(folded) || Houses.Any(h => folded.StartsWith(h, StringComparison.Ordinal)
            || (h.Length > 5 && (folded.EndsWith(h, StringComparison.Ordinal)
                || folded.EndsWith(h + "et", StringComparison.Ordinal)
                || folded.EndsWith(h + "en", StringComparison.Ordinal))));
    }

    /// <summary>The town in the name of a hospital, before or after its word, says who treats.</summary>
    private void ClearHouse(int at)
    {
        cleared[at] = true;
        ClearBack(at, Knows);
        var next = at;
        while (next < at + 5 && text.IsNextTo(next))
        {
            next++;
            var word = text.Words[next];
            var isTown = word.Shape is not WordShape.Lower && !Knows(word.Folded);
            if (!isTown && !(word.Folded is "i" or "in" or "at" or "ved" or "på" or "og" or "for" or "of" || IsHouse(next))) { return; }
            cleared[next] |= isTown;
            if (isTown && !(next + 1 < text.Words.Count && text.IsNextTo(next) && text.Words[next + 1].IsCapital)) { return; }
        }
    }

    private bool Knows(int word) => Knows(text.At(word));

    /// <summary>Marfan-syndrom, Apgar-score: the word is made one with its name.</summary>
    private void ClearHyphenated(int at)
    {
        var folded = text.At(at);
        var hyphen = folded.LastIndexOf('-');
        if (hyphen > 0 && text.Words[at].Shape is WordShape.Capital && IsMedical(folded[(hyphen + 1)..]))
        {
            cleared[at] = !Knows(folded[..hyphen]) || Eponyms.All.Contains(folded[..hyphen]);
        }
    }
}

using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Says which words with a capital letter name nobody: in the name of a syndrome, sign or score, of a hospital,
/// department or laboratory, of a drug or product.
/// </summary>
internal sealed class ClearedWords
{
    private static readonly string[] MedicalStems =
    [
        "syndrom", "sykdom", "sjukdom", "disease", "disorder", "lidels", "anomal", "malform", "dystro", "ataksi",
        "atax", "tetrad", "tetralog", "triad", "refleks", "reflex", "skår", "scor", "skala", "scale", "kriteri",
        "criteri", "klassifik", "classif", "indeks", "index", "kurve", "curve", "fenomen", "phenomen", "maneuv",
        "manoeuv", "metode", "method", "formel", "formula", "ligning", "likning", "equation", "protokoll",
        "protocol", "fenotyp", "phenotyp", "kompleks", "complex", "sekvens", "sequenc", "spektrum", "spectrum",
        "atrof", "atroph", "nevropat", "neuropat", "encefal", "enceph", "epileps", "myopat", "sarkom", "sarcom",
        "lymfom", "lymphom", "tumor", "karsinom", "carcinom", "nefro", "nephro", "anemi", "anaem", "purpura",
        "palsy", "parese", "paralys", "chorea", "demens", "dementia", "hernie", "arterit", "granulomat", "kateter",
        "katet", "incisj", "operasj", "prosedyr", "procedur", "shunt", "stain", "legem", "bodies", "trisom",
        "hypotes", "korreksj", "variant", "kontraktur", "deformit", "sykehistorie", "effect", "muskel", "lesjon",
        "lesion", "slyngning", "inventory", "questionnaire", "skjema", "spørreskjema", "matris", "screening",
        "gangl", "parkinsonisme", "tyreoid", "thyroid", "ligament", "hemangiom", "nevus", "trekant", "triangle",
        "tremor", "aneurism", "consensus", "konsensus", "konvensj", "deklarasj", "declaration", "erklæring",
        "fraktur", "fracture", "foramen", "virus", "medium", "løsning", "solution", "buffer", "mutation", "allel",
        "haplotyp", "antigen", "nomogram", "tabell", "percentil", "referans", "cohort", "kohort", "sekvenser",
        "translokasj", "translocation", "kromosom", "chromosome",
    ];

    private static readonly FrozenSet<string> Links =
        GuardWords.Set("og and von van der de la le du den di med with type s");

    private static readonly WordParts Medical = WordParts.Beginnings(MedicalStems);
    private static readonly WordParts MedicalEnds = WordParts.Ends(MedicalStems.Where(stem => stem.Length > 4));

    /// <summary>Words that are too short to be told by how they begin.</summary>
    private static readonly FrozenSet<string> ShortMedical = GuardWords.Set(
        """
        tegn tegnet teikn teiknet sign signs test testen tests testing tester score scores scoren skår skåre stage
        stages staging stadium grade grades grad grading gradering lov loven law laws sone zone puls type typen typer
        diet diett dietten klaff klaffer plot plott body bodies ring rings ringen ringar celle celler cella cell
        cells muskel nerve nerven foramen punkt point points linje linjer agar pumpe ventil rullestol apparat maskin
        protese implantat ortose korsett system skanner scanner reagens analyse assay panel array mikstur medium node
        nodes knute knuter farging farge gruppe group effekt effect krise kriser buffer løsning metode metoden method
        methods kit kort kortet lampe lampen nål kanyle tang spekulum skjema like lik lignende positiv negativ
        positive negative tube sonde maske drag fold folden grep grepet fot hånd kne albue
        """);

    private static readonly string[] HouseStems =
    [
        "sykehus", "sjukehus", "hospital", "klinikk", "clinic", "kompetansesenter", "kompetansetjeneste",
        "laborator", "universitet", "university", "hf", "poliklinik", "avdeling", "genetikk", "habiliter", "lab",
        "institutt", "institute", "infirmary", "sanatorium", "lasarett", "medical", "helseforetak",
        "universitetssykehus", "rehabiliter", "radiolog", "patolog", "biobank", "centre", "center", "unit",
        "network", "nettverk", "register", "fagråd", "barneklin", "barneavd", "nevroklin", "intensiv",
        "sengepost",
    ];

    private static readonly WordParts Houses = WordParts.Beginnings(HouseStems);

    private static readonly WordParts HouseEnds = WordParts.Ends(HouseStems.Where(stem => stem.Length > 5)
        .SelectMany(stem => (string[])[stem, stem + "et", stem + "en"]));

    /// <summary>Who works in a house is somebody: "avdelingsleder Hansen".</summary>
    private static readonly string[] Staff =
    [
        "leder", "leiar", "sjef", "sykepleier", "sjukepleiar", "lege", "prest", "ant", "ist", "pedagog", "terapeut",
        "sekretær", "koordinator", "veileder", "arbeider", "direktør", "rådgiver", "konsulent", "lærer", "psykolog",
        "ingeniør", "director", "nurse", "doctor", "consultant", "kollega", "rektor",
    ];

    private static readonly WordParts StaffEnds = WordParts.Ends(Staff.SelectMany(end => (string[])[end, end + "en"]));

    /// <summary>Who is asked somewhere: the place is where they work.</summary>
    private static readonly FrozenSet<string> Circles = GuardWords.Set(
        "kolleger kollegaer kollegene kollegaene kollegane colleagues eksperter ekspertene experts team teamet "
        + "miljø miljøet "
        + "fagmiljø fagmiljøet forskere forskerne researchers gruppen gruppa group");

    private static readonly FrozenSet<string> HouseNames =
        GuardWords.Set("unn ous ahus uus hus nlsh sus sss oslo-universitetssykehus stolav sthf siv mottak mottaket "
            + "akuttmottak akuttmottaket barnemottak barnemottaket");

    private readonly GuardText text;
    private readonly KnownNames known;
    private readonly bool[] cleared;

    public ClearedWords(GuardText text, KnownNames known)
    {
        (this.text, this.known) = (text, known);
        cleared = new bool[text.Words.Count];
        for (var i = 0; i < cleared.Length; i++)
        {
            if (IsMedical(text.At(i)))
            {
                if (!text.Words[i].IsCapital) { ClearBack(i, isPerson: IsPerson); }
                ClearForward(i);
            }

            if (IsHouse(i)) { ClearHouse(i); }
            ClearNext(i);
            ClearCircle(i);
            ClearHyphenated(i);
        }
    }

    public bool this[int word] => cleared[word];

    /// <summary>Whether the folded word speaks of an illness, a sign, a score or a method.</summary>
    public static bool IsMedical(string folded) =>
        Medical.Holds(folded) || MedicalEnds.Holds(folded) || ShortMedical.Contains(folded);

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
        if (StaffEnds.Holds(folded)) { return false; }
        return HouseNames.Contains(folded) || PublicWords.Institutions.Contains(folded) || IsMixedHouse(at)
            || Houses.Holds(folded) || HouseEnds.Holds(folded);
    }

    private static bool IsHospital(string folded) => folded.Contains("hospital", StringComparison.Ordinal)
        || folded.Contains("sykehus", StringComparison.Ordinal)
            || folded.Contains("sjukehus", StringComparison.Ordinal);

    /// <summary>Kriteriene fra Gent, klassifisert etter Tanner.</summary>
    private void ClearForward(int at)
    {
        if (!Sources.Contains(text.At(at + 1))) { return; }
        for (var to = at + 2; to <= at + 4 && text.IsNextTo(to - 1) && text.Words[to].IsCapital && !IsPerson(to); to++)
        {
            cleared[to] = true;
        }
    }

    private static readonly FrozenSet<string> Sources =
        GuardWords.Set("fra frå av etter ad ifølge ifølgje by of from à");

    private void ClearCircle(int at)
    {
        if (Circles.Contains(text.At(at)) && text.At(at + 1) is "i" or "in" or "at" or "ved" or "på"
            && text.IsNextTo(at))
        {
            for (var to = at + 2; to < at + 5 && text.IsNextTo(to - 1)
                && text.Words[to].IsCapital; to++) { cleared[to] = true; }
        }
    }

    /// <summary>St. Olav, ad modum Fontan.</summary>
    private void ClearNext(int at)
    {
        if (at + 1 < cleared.Length && text.At(at) is "st" or "sankt" or "modum")
        {
            cleared[at + 1] |= text.Words[at + 1].IsCapital && !known.HasName(text.At(at + 1));
        }
    }

    /// <summary>CeGaT, MetabERN: no person is written so.</summary>
    private bool IsMixedHouse(int at) => text.Words[at].Shape is WordShape.Mixed && !Knows(at);

    /// <summary>The town in the name of a hospital, before or after its word, says who treats.</summary>
    private void ClearHouse(int at)
    {
        cleared[at] = true;
        ClearBack(at, Knows);
        for (var back = at - 1; back >= Math.Max(0, at - 3) && text.IsNextTo(back)
            && text.Words[back].IsCapital; back--)
        {
            // Martina Hansens Hospital.
            cleared[back] |= IsHospital(text.At(at));
        }

        var next = at;
        while (next < at + 5 && (text.IsNextTo(next) || (text.After(next) is ','
            && Places.All.Contains(text.At(next + 1)))))
        {
            next++;
            var word = text.Words[next];
            var isTown = word.Shape is not WordShape.Lower && !Knows(word.Folded);
            if (!isTown && !(word.Folded is "i" or "in" or "at" or "ved" or "på" or "og" or "for" or "of"
                || IsHouse(next))) { return; }
            cleared[next] |= isTown;
            if (isTown && !(next + 1 < text.Words.Count && text.IsNextTo(next)
                && text.Words[next + 1].IsCapital)) { return; }
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
            cleared[at] = !known.HasName(folded[..hyphen]) || Eponyms.All.Contains(folded[..hyphen]);
        }
    }
}

using System.Collections.Frozen;

namespace CaseRoom.Domain.Conclusion;

/// <summary>Words that a correction of spelling leaves alone (SPEC.md, CCL-27 to CCL-29).</summary>
internal static class SpellingWords
{
    /// <summary>Bokmål, nynorsk and English.</summary>
    public static readonly FrozenSet<string> Negations = Set(
        """
        ikke ingen intet aldri uten verken hverken nei neppe knapt unntatt utelukket
        ikkje inga inkje ingenting aldrig utan korkje heller unnateke utelukka
        no not never none nothing nobody without neither nor cannot hardly barely except unless
        """);

    /// <summary>Measures, doses and spans of time; in lower case.</summary>
    public static readonly FrozenSet<string> Units = Set(
        """
        kg g mg µg μg mcg ug ng pg l dl cl ml µl μl m dm cm mm µm μm nm mol mmol µmol μmol umol nmol pmol
        mmhg kpa hz khz ie iu u e kcal kj j w v mv ev bpm ppm db
        s sek min t h time timer timar hour hours dag dager dagar dagleg daglig day days daily døgn
        uke uker veke veker ukentlig vekentleg week weeks weekly måned måneder månad månader month months monthly
        år årlig årleg year years yearly gang ganger gonger gong once twice prosent percent promille grader degrees
        """);

    /// <summary>Beginnings of medical words that are taken for one another and turn the meaning.</summary>
    public static readonly IReadOnlyList<string> Prefixes =
    [
        "hyper", "hypo", "inter", "intra", "infra", "supra", "super", "ante", "anti", "peri", "para", "per", "pre",
        "pro", "makro", "mikro", "macro", "micro", "hetero", "homo", "hemi", "endo", "ekto", "ecto", "ekso", "exo",
        "epi", "brady", "taky", "tachy", "mono", "multi", "poly", "oligo", "post", "sub", "trans", "uni", "bi", "tri",
        "iso", "aniso", "eu", "dys", "abd", "add",
    ];

    /// <summary>
    /// Stems of international nonproprietary names in Norwegian and English spelling, from the list that the World
    /// Health Organization keeps (<em>The use of stems in the selection of INN</em>).
    /// </summary>
    public static readonly IReadOnlyList<string> MedicineEndings =
    [
        "mab", "nib", "cept", "kinra", "grastim", "dase", "rase", "case", "plase", "olol", "pril", "prilat", "sartan",
        "statin", "dipin", "dipine", "azol", "azole", "cillin", "mycin", "micin", "cyklin", "cycline", "floksacin",
        "floxacin", "oksacin", "oxacin", "penem", "prazol", "tidin", "tidine", "triptan", "setron", "gliptin",
        "gliflozin", "glutid", "glutide", "glitazon", "glitazone", "parin", "xaban", "ksaban", "gatran", "grel", "vir",
        "vudin", "vudine", "zolam", "bazam", "zepam", "bital", "zepin", "zepine", "racetam", "trigin", "trigine",
        "bamat", "toin", "tadin", "tadine", "terol", "afil", "lukast", "tropium", "fyllin", "phylline", "nison",
        "nisone", "tison", "tisone", "solon", "solone", "sonid", "sonide", "metason", "metasone", "steron", "sterone",
        "radiol", "relin", "relix", "tocin", "pressin", "oksetin", "oxetine", "pramin", "pramine", "triptylin",
        "triptyline", "azin", "azine", "peridol", "peridon", "peridone", "apin", "apine", "kain", "caine", "kurium",
        "curium", "kuronium", "curonium", "fentanil", "fentanyl", "orfin", "orphine", "kodon", "codone", "profen",
        "fenak", "fenac", "koksib", "coxib", "trexat", "trexate", "rubicin", "platin", "taksel", "taxel", "tekan",
        "tecan", "dronat", "dronate", "semid", "semide", "tiazid", "thiazide", "vaptan", "siran", "rsen", "imus",
        "formin",
    ];

    public static readonly IReadOnlyList<string> MedicineBeginnings = ["cef", "sulfa"];

    /// <summary>Common medicines whose names have none of these endings.</summary>
    public static readonly FrozenSet<string> Medicines = Set(
        """
        insulin warfarin digoksin digoxin litium lithium valproat valproate metformin paracetamol morfin morphine
        heparin levotyroksin levothyroxine karnitin carnitine biotin tiamin thiamine riboflavin pyridoksin pyridoxine
        kobalamin cobalamin folat folate kortisol cortisol adrenalin epinephrine noradrenalin dopamin dopamine
        melatonin klonidin clonidine baklofen baclofen topiramat topiramate etosuksimid ethosuximide vigabatrin
        stiripentol kannabidiol cannabidiol sirolimus everolimus nitisinon nitisinone sapropterin betain betaine
        penicillamin penicillamine trientin trientine sink zinc jern iron kalium potassium natrium sodium magnesium
        kalsium calcium fosfat phosphate klorid chloride glukose glucose galaktose galactose fruktose fructose
        """);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

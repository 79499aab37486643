using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Finds schools and kindergartens by name: a name before or after the word, or made one with it.</summary>
internal static class SchoolFinder
{
    private static readonly string[] Endings =
    [
        "skole", "skolen", "skoles", "skule", "skulen", "barnehage", "barnehagen", "barnehager", "vgs", "gymnas",
        "gymnaset", "kindergarten", "school", "preschool", "nursery", "sfo", "barnepark", "skola", "oppvekstsenter",
        "oppvekstsenteret", "videregående", "vidaregåande", "academy", "mánáidgárdi", "skuvla",
    ];

    private static readonly FrozenSet<string> Between = GuardWords.Set(
        "videregående vidaregåande ungdoms barne og barneog oppvekst montessori steiner primary secondary high "
        + "elementary "
        + "upper lower middle special grunn fri private natur gårds og- barne- kristne friskole");

    /// <summary>Words for kinds of schools, which name none.</summary>
    private static readonly FrozenSet<string> Kinds = GuardWords.Set(
        """
        barne ungdoms grunn spesial høg folkehøg videregående privat fri natur familie sykehus musikk kultur før
        montessori steiner kvelds svømme hjem heim nær bygde døve astma mestrings hoved språk vidaregåande rygg
        kjønns sommer skoge friluft gårds open åpen åpne ordinær vanlig kommunal kommunale den denne hans hennes
        deres sin ny nye gamle på ved i fra til om med og men etter under ingen hvilken kva hva når går begynner ikke
        tilrettelagt spesialpedagogisk foreldre pasientens gutten jenta skole special high primary secondary the her
        his their new old from at in after before no medical nursing business summer graduate university yrkes kjøre
        hovud fødsels diabetes smerte epilepsi allergi artrose hjerte kols søvn lærings pårørende overvekts demens
        tegnspråk heldøgns studiespesialiserende
        """);

    public static IEnumerable<GuardFinding> In(GuardText text)
    {
        for (var i = 0; i < text.Words.Count; i++)
        {
            if (WordAt(text, i) is not { } ending) { continue; }
            var first = FirstOf(text, i, ending);
            var last = ending.Length == text.At(i).Length && first == i ? LastOf(text, i) : i;
            if (first == i && last == i
                && (ending.Length == text.At(i).Length || !IsNamed(text, i, ending))) { continue; }
            var start = first == i && last > i ? i + 1 : first;
            yield return new GuardFinding(
                text.Words[start].Start, text.Words[last].End - text.Words[start].Start, GuardKind.School);
        }
    }

    private static string? WordAt(GuardText text, int at) => Endings
        .Where(end => text.At(at).EndsWith(end, StringComparison.Ordinal))
        .MaxBy(end => end.Length);

    /// <summary>The first word of the name that stands before the word for a school; that word itself when there is
    /// none.</summary>
    private static int FirstOf(GuardText text, int at, string ending)
    {
        var to = at;
        while (to > 0 && text.IsNextTo(to - 1) && Between.Contains(text.At(to - 1))
            && !text.Words[to - 1].First) { to--; }
        var compound = text.At(at).Length > ending.Length + 1;
        if (compound && !Kinds.Contains(text.At(at)[..^ending.Length].TrimEnd('-'))) { return at; }
        var first = to;
        while (first > 0 && text.IsNextTo(first - 1) && to - first < 3 && IsNamePart(text, first - 1)) { first--; }
        return first == to ? at : first;
    }

    private static bool IsNamePart(GuardText text, int at)
    {
        var word = text.Words[at];
        if (!word.IsCapital || Kinds.Contains(word.Folded) || PublicWords.All.Contains(word.Folded)) { return false; }
        return !word.First || Places.All.Contains(word.Folded) || !IsAdjective(word.Folded);
    }

    private static bool IsAdjective(string folded) => AdjectiveEndings.Any(e =>
        folded.EndsWith(e, StringComparison.Ordinal));

    private static readonly string[] AdjectiveEndings =
        ["lig", "lige", "leg", "lege", "isk", "iske", "ende", "ig", "ige", "else", "ning", "ene", "nal", "unal", "ær"];

    /// <summary>The last word of a name after the word for a school: <c>barnehagen Solstrålen</c>.</summary>
    private static int LastOf(GuardText text, int at)
    {
        var last = at;
        while (last < at + 3 && text.IsNextTo(last) && text.Words[last + 1].IsCapital
            && !PublicWords.All.Contains(text.At(last + 1))) { last++; }
        return last;
    }

    /// <summary>A name made one with the word: <c>Solbakkenskolen</c>.</summary>
    private static bool IsNamed(GuardText text, int at, string ending)
    {
        var head = text.At(at)[..^ending.Length].TrimEnd('-');
        return text.Words[at].IsCapital && head.Length > 2 && !Kinds.Contains(head)
            && !Kinds.Any(kind => kind.Length > 4 && head.EndsWith(kind, StringComparison.Ordinal));
    }
}

using System.Collections.Frozen;
using System.Globalization;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Finds days of birth: a day and a month, in digits or words, beside a word of birth. A day beside a word of an
/// examination, an answer or a meeting is that thing's.
/// </summary>
internal static class BirthDateFinder
{
    /// <summary>How many words may stand between a word of birth and its day.</summary>
    private const int Before = 9;
    private const int After = 6;

    private static readonly FrozenDictionary<string, int> Months = new (string Names, int Number)[]
    {
        ("januar january jan", 1), ("februar february feb", 2), ("mars march mar", 3), ("april apr", 4), ("mai may", 5),
        ("juni june jun", 6), ("juli july jul", 7), ("august aug", 8), ("september sept sep", 9),
        ("oktober october okt oct", 10), ("november nov", 11), ("desember december des dec", 12),
    }.SelectMany(m => m.Names.Split(' ').Select(name => (name, m.Number))).ToFrozenDictionary(m => m.name, m =>
        m.Number);

    private static readonly FrozenSet<string> Births = GuardWords.Set(
        """
        b fnr fødselsnummer fødselsnummeret personnummer personnummeret født fødd fødte fødde f fødsel fødselen
        fødselsdato fødselsdatoen fødselsdag fødselsdagen fødselsdagar bursdag bursdagen bursdagar geburtsdag
        gebursdag gebursdagen fdato forløst nedkom nedkomst verden verda fyller fyllar fylte fylde fylt born birth
        birthdate birthday dob delivered turns turned feiret feira feirer
        keisersnitt keisarsnitt sectio forløsning forløysing delivery cesarean caesarean runder rundet runda
        celebrates celebrated føddes
        """);

    private static readonly FrozenSet<string> Ordinals = GuardWords.Set(
        """
        første fyrste andre tredje fjerde femte sjette sjuende sjuande syvende åttende åttande niende niande tiende
        tiande ellevte tolvte trettende trettande fjortende fjortande femtende femtande sekstende sekstande syttende
        syttande attende attande nittende nittande tjuende tjuande tyvende enogtyvende toogtyvende treogtyvende
        fireogtyvende femogtyvende seksogtyvende syvogtyvende åtteogtyvende niogtyvende tjueførste tjuefyrste
        tjueandre tjuetredje tjuefjerde tjuefemte tjuesjette tjuesjuende tjuesyvende tjueåttende tjueniende
        trettiførste trettifyrste first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first
        twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth
        thirtieth thirty-first
        """);

    private static readonly FrozenSet<string> Feasts = GuardWords.Set(
        """
        julaften julekvelden juleftan julaftan nyttårsaften nyttårsaftan nyttårsdag sankthansaften jonsok juledag
        nasjonaldagen grunnlovsdagen lillejulaften veslejulaftan valentinsdagen luciadagen skuddårsdagen kvinnedagen
        sankthans sankthansaftan juledagen juldag juldagen pinseaften påskeaften helgetrekongersdag mortensaften
        halloween nyttårsdagen kristihimmelfartsdag
        """);

    private static readonly string[] OfOtherThings =
    [
        "undersøk", "prøv", "svar", "møt", "kontroll", "operer", "innlagt", "henvis", "tilvis", "tatt", "teke",
        "time", "konsult", "mr", "ct", "eeg", "biops", "sett", "vurder", "rapport", "datert", "sign", "mottatt",
        "examin", "sample", "report", "dated", "meeting", "seen", "admitted", "reviewed", "scan", "mri", "vaksin",
        "utskr", "epikris", "intervju", "ringt", "skrev", "skriv", "oppdatert", "tilsyn", "ultralyd", "sekvens",
        "blod", "journal", "apgar", "skår", "score",
    ];

    public static IEnumerable<GuardFinding> In(GuardText text, KnownNames known)
    {
        foreach (var (start, end, first, last, day) in Days(text))
        {
            if ((day is { } whole && whole == known.BirthDate) || IsOfBirth(text, first, last))
            {
                yield return new GuardFinding(start, end - start, GuardKind.BirthDate);
            }
        }
    }

    public static bool IsMonth(string folded) => Months.ContainsKey(folded);

    private static bool IsOfBirth(GuardText text, int first, int last)
    {
        for (var at = first - 1; at >= Math.Max(0, first - Before); at--)
        {
            if (EndsSentence(text, at)) { break; }
            if (IsBirth(text.At(at)) || IsComingAge(text, at)) { return true; }
            if (OfOtherThings.Any(o => text.At(at).StartsWith(o, StringComparison.Ordinal))) { break; }
        }

        for (var at = last + 1; at <= Math.Min(text.Words.Count - 1, last + After); at++)
        {
            if (EndsSentence(text, at - 1)) { return false; }
            if (IsBirth(text.At(at)) && text.At(at) is not "f") { return true; }
            if (OfOtherThings.Any(o => text.At(at).StartsWith(o, StringComparison.Ordinal))) { return false; }
        }

        return false;
    }

    private static bool IsBirth(string folded) => Births.Contains(folded)
        || BirthStems.Any(stem => folded.Contains(stem, StringComparison.Ordinal));

    private static readonly string[] BirthStems = ["bursdag", "årsdag", "fødselsd", "birthd"];

    /// <summary>Blir 7 år.</summary>
    private static bool IsComingAge(GuardText text, int at) =>
        text.At(at) is "blir" or "vert" or "ble" or "vart" && text.At(at + 1) is { Length: 1 or 2 } age
            && age.All(char.IsAsciiDigit)
        && text.At(at + 2) is "år" or "den";

    private static bool EndsSentence(GuardText text, int word) => text.After(word) is '!' or '?' or ';' or '\n'
        || (text.After(word) is '.' && word + 1 < text.Words.Count && text.Words[word + 1].First);

    /// <summary>Every day and month of the text, with the words it stands in.</summary>
    private static IEnumerable<(int Start, int End, int First, int Last, DateOnly? Day)> Days(GuardText text)
    {
        for (var i = 0; i < text.Words.Count; i++)
        {
            if (text.Words[i].Shape is WordShape.Digits && InDigits(text, i) is { } digits)
            {
                yield return (text.Words[i].Start, text.Words[digits.Last].End, i, digits.Last, digits.Day);
                i = digits.Last;
            }
            else if (InWords(text, i) is { } words)
            {
                yield return (text.Words[words.First].Start, text.Words[words.Last].End, words.First, words.Last,
                    words.Day);
                i = words.Last;
            }
        }
    }

    /// <summary>12.3.2015, 12/3-15, 2015-03-12, 12.03, 120315.</summary>
    private static (int Last, DateOnly? Day)? InDigits(GuardText text, int at)
    {
        var parts = text.Words[at].Folded.Split('-');
        var last = at;
        while (parts.Length < 3 && last + 1 < text.Words.Count && text.Words[last + 1].Shape is WordShape.Digits
            && text.Words[last + 1].Start - text.Words[last].End is 1 or 2
            && text.After(last) is '.' or '/' or '-' or ',')
        {
            last++;
            parts = [.. parts, .. text.Words[last].Folded.Split('-')];
        }

        if (parts is [{ Length: 6 or 8 } packed] && packed.All(char.IsAsciiDigit)) { parts = Unpacked(packed); }
        if (parts.Length is < 2 or > 3 || !parts.All(p => int.TryParse(p, CultureInfo.InvariantCulture, out _)))
        {
            return null;
        }

        var n = parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToList();
        var (day, month, year) = n[0] > 31 ? (n.Count > 2 ? n[2] : 0, n[1], n[0]) : (n[0], n[1], n.Count > 2
            ? n[2] : 0);
        if (n[0] <= 12 && n[1] is > 12 and <= 31) { (day, month) = (n[1], n[0]); }
        return IsDay(day, month) ? (last, Whole(year, month, day)) : null;
    }

    private static string[] Unpacked(string packed) => packed.Length == 6
        ? [packed[..2], packed[2..4], packed[4..]]
        : packed[..2] is "19" or "20"
            ? [packed[..4], packed[4..6], packed[6..]] : [packed[..2], packed[2..4], packed[4..]];

    /// <summary>12. mars 2015, March 12th 2015, tolvte mars, the third of May, julaften.</summary>
    private static (int First, int Last, DateOnly? Day)? InWords(GuardText text, int at)
    {
        var word = text.At(at);
        if (word is "christmas" or "year's" && text.At(at + 1) is "eve" or "day") { return (at, at + 1, null); }
        if (Feasts.Contains(word)) { return (at, YearAfter(text, at, out _), null); }
        if (!Months.TryGetValue(word.Split('-')[0], out var month)) { return null; }
        if (DayAt(text, at - 1) is { } day)
        {
            var last = YearAfter(text, at, out var year);
            return (at - 1, last, Whole(year, month, day));
        }

        var step = text.At(at - 1) is "of" or "i" ? 2 : 1;
        if (IsOrdinal(text.At(at - step)) || (step == 2 && DayAt(text, at - 2) is not null))
        {
            return (at - step, YearAfter(text, at, out _), null);
        }

        if (text.Words[at].IsCapital && (DayAt(text, at + 1) is not null || IsOrdinal(text.At(at + 1))))
        {
            var last = YearAfter(text, at + 1, out var year);
            return (at, last, Whole(year, month, DayAt(text, at + 1) ?? 0));
        }

        return null;
    }

    private static bool IsOrdinal(string folded) => Ordinals.Contains(folded)
        || folded.EndsWith("tjuende", StringComparison.Ordinal) || folded.EndsWith("tjuande", StringComparison.Ordinal)
        || folded.EndsWith("trettiende", StringComparison.Ordinal)
            || folded.EndsWith("trettiande", StringComparison.Ordinal);

    private static int YearAfter(GuardText text, int at, out int year)
    {
        if (text.At(at + 1) is "i" or "in" && text.At(at + 2) is { Length: 4 } later && later.All(char.IsAsciiDigit))
        {
            year = int.Parse(later, CultureInfo.InvariantCulture);
            return at + 2;
        }

        var next = text.At(at + 1);
        var is4 = next.Length == 4 && int.TryParse(next, CultureInfo.InvariantCulture, out year);
        year = is4 ? int.Parse(next, CultureInfo.InvariantCulture) : 0;
        return is4 ? at + 1 : at;
    }

    private static int? DayAt(GuardText text, int at)
    {
        var word = text.At(at);
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        var ending = word[digits..];
        return digits is 1 or 2 && ending is "" or "st" or "nd" or "rd" or "th" or "te" or "de" or "e"
            && int.Parse(word[..digits], CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;
    }

    private static bool IsDay(int day, int month) => day is >= 1 and <= 31 && month is >= 1 and <= 12;

    private static DateOnly? Whole(int year, int month, int day)
    {
        var full = year is > 0 and < 100 ? year + (year > 30 ? 1900 : 2000) : year;
        return full is >= 1850 and <= 2100 && IsDay(day, month) && day <= DateTime.DaysInMonth(full, month)
            ? new DateOnly(full, month, day)
            : null;
    }
}

using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Finds street and number, with postcode and town where they follow, farm numbers and post boxes.</summary>
internal static class AddressFinder
{
    private static readonly string[] Endings =
    [
        "veien", "vegen", "vei", "veg", "gata", "gaten", "gate", "alleen", "allé", "alle", "gt", "plassen", "plass",
        "bakken", "stien", "sti", "svingen", "sving", "tunet", "kroken", "lia", "åsen", "haugen", "jordet", "toppen",
        "ringen", "terrasse", "terrassen", "brygge", "brygga", "kaia", "torget", "torg", "gården", "garden", "hagen",
        "feltet", "grenda", "løkka", "vangen", "berget", "faret", "skogen", "enga", "myra", "marka", "sletta",
        "dalen", "neset", "stranda", "smauet", "smau", "allmenningen", "veita", "tråkket", "lunden", "bråtan",
        "bråten", "røa", "høgda", "høyden", "heia", "kleiva", "svadet", "street", "road", "avenue", "lane", "drive",
        "square", "strasse", "straße", "gatan", "vägen", "vej", "gade",
    ];

    private static readonly FrozenSet<string> StreetWords = GuardWords.Set(
        "vei veg gate gata gt alle allé plass terrasse brygge street road avenue lane drive square court st ave "
        + "rd torg sti");

    private static readonly FrozenSet<string> Boxes = GuardWords.Set("postboks pb postb box");

    public static IEnumerable<GuardFinding> In(GuardText text)
    {
        for (var i = 0; i < text.Words.Count; i++)
        {
            if (StreetAt(text, i) is not { } last) { continue; }
            var end = WithTown(text, WithLetter(text, last));
            yield return new GuardFinding(text.Words[i].Start, text.Words[end].End - text.Words[i].Start,
                GuardKind.Address);
            i = end;
        }
    }

    /// <summary>The last word of a street address that begins here, or null.</summary>
    private static int? StreetAt(GuardText text, int at)
    {
        var word = text.Words[at];
        if (Boxes.Contains(word.Folded) && IsNumber(text, at + 1)) { return at + 1; }
        if (word.Folded is "gnr" && IsNumber(text, at + 1))
        {
            return text.At(at + 2) is "bnr" && IsNumber(text, at + 3) ? at + 3 : at + 1;
        }

        if (IsNumber(text, at) && English(text, at) is { } english) { return english; }
        if (word.Shape is WordShape.Digits or WordShape.Letter) { return null; }
        if (IsNumber(text, at + 1) && text.IsNextTo(at) && !BirthDateFinder.IsMonth(text.At(at + 2)))
        {
            var street = IsStreet(word.Folded) && (word.Shape is not WordShape.Lower || HasStreetEnding(word.Folded));
            var house = WithLetter(text, at + 1);
            return street || (word.IsCapital && (TownAfter(text, house) is not null || IsInPlace(text, house)))
                ? at + 1 : null;
        }

        if (!word.IsCapital || word.First && OrdinaryWords.Prepositions.Contains(word.Folded)) { return null; }
        for (var to = at + 1; to <= at + 3 && text.IsNextTo(to - 1); to++)
        {
            if (StreetWords.Contains(text.At(to))) { return IsNumber(text, to + 1) ? to + 1 : null; }
            if (!text.Words[to].IsCapital && text.Words[to].Shape is not WordShape.Letter) { return null; }
        }

        return null;
    }

    /// <summary>14 Baker Street.</summary>
    private static int? English(GuardText text, int at)
    {
        for (var to = at + 1; to <= at + 3 && text.IsNextTo(to - 1) && text.Words[to].IsCapital; to++)
        {
            if (to > at + 1 && text.At(to) is "street" or "road" or "avenue" or "lane" or "drive" or "square"
                or "court")
            {
                return to;
            }
        }

        return null;
    }

    private static bool IsStreet(string folded) =>
        folded.Length > 4 && !folded.EndsWith("agt", StringComparison.Ordinal)
            && Endings.Any(end => folded.Length > end.Length + 1 && folded.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Endings that no other word has before a number, so that small letters say enough.</summary>
    private static bool HasStreetEnding(string folded) => folded.Length > 6
        && (folded.EndsWith("veien", StringComparison.Ordinal) || folded.EndsWith("vegen", StringComparison.Ordinal)
            || folded.EndsWith("gata", StringComparison.Ordinal) || folded.EndsWith("gaten", StringComparison.Ordinal))
        && !Ways.Any(way => folded.StartsWith(way, StringComparison.Ordinal));

    private static readonly string[] Ways =
        ["luft", "urin", "galle", "spor", "signal", "nerve", "reaksjons", "synte", "metabol", "føde", "fødsels",
            "hovedvei"];

    /// <summary>House numbers have three digits at most, and may end in a letter.</summary>
    private static bool IsNumber(GuardText text, int at)
    {
        var word = text.At(at);
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 4 && (word.Length == digits || (word.Length == digits + 1
            && char.IsLetter(word[^1])));
    }

    private static int WithLetter(GuardText text, int last) => text.At(last + 1) is { Length: 1 } letter
        && char.IsLetter(letter[0]) && letter is not "i" && text.IsNextTo(last)
            && text.Words[last + 1].Shape is WordShape.Letter
            ? last + 1
            : last;

    private static int WithTown(GuardText text, int last) =>
        TownAfter(text, last) ?? (IsInPlace(text, last) ? last + 1 : last);

    /// <summary>Myrane 6 A, Askøy.</summary>
    private static bool IsInPlace(GuardText text, int house) => house + 1 < text.Words.Count
        && text.Words[house + 1].IsCapital && text.Words[house + 1].Start - text.Words[house].End == 2
        && text.After(house) is ',' && Places.All.Contains(text.At(house + 1));

    /// <summary>The last word of postcode and town after the word, or null.</summary>
    private static int? TownAfter(GuardText text, int last)
    {
        var code = text.At(last + 1) is { Length: 1 or 5 } and ("n" or "leilighet") ? last + 2 : last + 1;
        if (text.At(code) is not { Length: 4 } digits || !digits.All(char.IsAsciiDigit)) { return null; }
        if (code + 1 >= text.Words.Count || !text.IsNextTo(code)
            || text.Words[code + 1].Shape is WordShape.Digits) { return null; }
        var town = code + 1;
        while (town < code + 3 && text.IsNextTo(town) && text.Words[town + 1].IsCapital) { town++; }
        return town;
    }
}

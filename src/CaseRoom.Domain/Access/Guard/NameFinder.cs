using System.Buffers;
using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Finds names of people and places. In the middle of a Norwegian sentence a capital letter is a name, unless it is
/// known to be another thing; first in a sentence, and without a capital, a word is a name when it is known as one.
/// </summary>
internal sealed class NameFinder
{
    /// <summary>What is shorter is a symbol more often than a name.</summary>
    private const int Shortest = 3;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyæøå");

    private readonly GuardText text;
    private readonly KnownNames known;
    private readonly ClearedWords cleared;

    public NameFinder(GuardText text, KnownNames known) =>
        (this.text, this.known, cleared) = (text, known, new ClearedWords(text, known));

    public IEnumerable<GuardFinding> Find()
    {
        for (var i = 0; i < text.Words.Count; i++)
        {
            if (KindOf(i) is not { } kind) { continue; }
            var word = text.Words[i];
            yield return new GuardFinding(word.Start, word.Length, kind);
        }
    }

    private GuardKind? KindOf(int at)
    {
        var word = text.Words[at];
        return word.Shape switch
        {
            WordShape.Digits => null,
            WordShape.Letter => IsInitial(at) ? GuardKind.Name : null,
            WordShape.AllCapitals => OfCapitals(at),
            WordShape.Lower => OfSmall(at),
            WordShape.Mixed => IsKnownName(word.Folded) ? GuardKind.Name : null,
            _ => OfCapital(at),
        };
    }

    /// <summary>K. Hansen, K.H.</summary>
    private bool IsInitial(int at)
    {
        if (text.After(at) is not '.' || text.Before(at) is '.' && at > 0 && text.Words[at - 1].Shape is WordShape.Lower)
        {
            return false;
        }

        if (at + 1 >= text.Words.Count) { return IsDottedBefore(at); }
        var gap = text.Words[at + 1].Start - text.Words[at].End;
        var next = text.Words[at + 1];
        return (gap <= 2 && next.IsCapital && !next.First && !cleared[at + 1] && KindOf(at + 1) is GuardKind.Name)
            || (gap <= 2 && next.Shape is WordShape.Letter && text.After(at + 1) is '.')
            || IsDottedBefore(at);
    }

    private bool IsDottedBefore(int at) => at > 0 && text.Words[at - 1].Shape is WordShape.Letter
        && text.After(at - 1) is '.' && text.Words[at].Start - text.Words[at - 1].End <= 2;

    /// <summary>OLA NORDMANN, and the initials of somebody known.</summary>
    private GuardKind? OfCapitals(int at)
    {
        var word = text.Words[at];
        var bare = GuardWords.WithoutGenitive(word.Folded);
        var letters = text.Text.AsSpan(word.Start, word.Length).ToString();
        if (known.HasInitials(letters) && !Abbreviations.Are(letters)) { return GuardKind.Name; }
        if (word.Length < Shortest + 1 && !IsBesideCapitals(at)) { return null; }
        if (Abbreviations.Are(letters)) { return null; }
        var named = IsKnownName(word.Folded) || IsKnownName(bare) || IsListedName(word.Folded) || IsListedName(bare);
        if (named && (IsBesideCapitals(at) || !OrdinaryWords.NamesToo.Contains(word.Folded))) { return GuardKind.Name; }
        return Places.All.Contains(word.Folded) && word.Length > 3 && !OrdinaryWords.NamesToo.Contains(word.Folded)
            && !cleared[at] ? GuardKind.Place : null;
    }

    private bool IsBesideCapitals(int at) =>
        (text.IsNextTo(at) && text.Words[at + 1].Shape is WordShape.AllCapitals && IsAnyName(text.At(at + 1)))
        || (at > 0 && text.IsNextTo(at - 1) && text.Words[at - 1].Shape is WordShape.AllCapitals
            && IsAnyName(text.At(at - 1)));

    /// <summary>Text without capitals: names that are no other words, and two words of a known name.</summary>
    private GuardKind? OfSmall(int at)
    {
        var folded = text.At(at);
        var head = Head(folded);
        var bare = GuardWords.WithoutGenitive(head);
        if (IsSmallName(head) || IsSmallName(bare)) { return GuardKind.Name; }
        if ((IsSmallPlace(head) || (IsSmallPlace(bare) && bare.Length > 4)) && !cleared[at]) { return GuardKind.Place; }
        var beside = (at > 0 && text.IsNextTo(at - 1) && IsKnownName(text.At(at - 1)))
            || (text.IsNextTo(at) && (IsKnownName(text.At(at + 1)) || IsKnownName(GuardWords.WithoutGenitive(text.At(at + 1)))));
        if (beside && (IsKnownName(head) || IsKnownName(bare))) { return GuardKind.Name; }
        return OrdinaryWords.People.Contains(text.At(at - 1)) && text.IsNextTo(at - 1)
            && (GivenNames.All.Contains(head) || IsKnownName(head)) && !OrdinaryWords.NamesToo.Contains(head)
                ? GuardKind.Name : known.Resembles(head) && !OrdinaryWords.NamesToo.Contains(head) ? GuardKind.Name : null;
    }

    private bool IsSmallName(string folded) => folded.Length > Shortest - 1 && !OrdinaryWords.NamesToo.Contains(folded)
        && !Eponyms.All.Contains(folded) && !PublicWords.All.Contains(folded)
        && ((known.HasName(folded) && folded.Length > Shortest) || (GivenNames.All.Contains(folded) && folded.Length > 2));

    private static bool IsSmallPlace(string folded) => folded.Length > 3 && Places.All.Contains(folded)
        && !OrdinaryWords.NamesToo.Contains(folded) && !PublicWords.All.Contains(folded)
        && !Eponyms.All.Contains(folded) && !SmallWords.Contains(folded);

    /// <summary>Municipalities whose names are words.</summary>
    private static readonly FrozenSet<string> SmallWords =
        GuardWords.Set("indre midtre nordre søndre bremanger fjaler bindal stryn sund tempe marker rissa agder tana");

    private GuardKind? OfCapital(int at)
    {
        var word = text.Words[at];
        var head = Head(word.Folded);
        var bare = GuardWords.WithoutGenitive(head);
        var led = at > 0 && OrdinaryWords.People.Contains(text.At(at - 1)) && IsLed(at);
        var name = IsKnownName(head) || IsKnownName(bare);
        if (cleared[at] && !(led && name)) { return null; }
        if (IsPublic(word.Folded) || IsPublic(head) || IsPublic(bare)) { return null; }
        if (word.First) { return OfFirst(at, head, bare, led); }
        if (name) { return GuardKind.Name; }
        var eponym = Eponyms.All.Contains(head) || Eponyms.All.Contains(bare) || Medicines.All.Contains(head)
            || Medicines.All.Contains(bare);
        if (eponym && !led && !IsBesideName(at)) { return null; }
        if (IsListedName(head) || IsListedName(bare)) { return KindBy(at, head, bare, GuardKind.Name); }
        if (IsPlace(head) || IsPlace(bare)) { return GuardKind.Place; }
        if (head.Length < Shortest && !led && !IsBesideName(at)) { return null; }
        if (!led && (IsProduct(at) || !HasVowel(head) || word.Folded != head)) { return null; }
        return KindBy(at, head, bare, GuardKind.Name);
    }

    /// <summary>First in a sentence a capital letter says nothing: what the word is, and what follows, does.</summary>
    private GuardKind? OfFirst(int at, string head, string bare, bool led)
    {
        var genitive = bare != head && !IsKnownName(head) && !IsListedName(head);
        var word = genitive ? bare : head;
        var isName = IsKnownName(word) || IsListedName(word);
        var isPlace = !isName && (IsPlace(word));
        if (!isName && !isPlace)
        {
            if (led && HasVowel(head) && head.Length >= Shortest && IsUnheardOf(head)) { return GuardKind.Name; }
            return known.Resembles(word) || (IsUnheardOf(head) && IsBeforeVerb(at, OrdinaryWords.PersonalVerbs))
                || (IsUnheardOf(head) && IsBeforeName(at))
                ? GuardKind.Name : null;
        }

        if (Eponyms.All.Contains(word) && !IsKnownName(word) && !IsBeforeName(at) && !IsBeforeVerb(at, OrdinaryWords.Verbs))
        {
            return null;
        }

        if (OrdinaryWords.NamesToo.Contains(word) && !IsBeforeVerb(at, OrdinaryWords.Verbs) && !IsBeforeName(at) && !led
            && !(at + 1 < text.Words.Count && OrdinaryWords.OfPlaces.Contains(text.At(at + 1))))
        {
            return null;
        }

        return isName ? GuardKind.Name : GuardKind.Place;
    }

    private GuardKind KindBy(int at, string head, string bare, GuardKind otherwise)
    {
        if (known.HasName(head) || known.HasName(bare) || GivenNames.All.Contains(head)) { return otherwise; }
        var before = text.At(at - 1);
        var after = text.IsNextTo(at) ? text.At(at + 1) : "";
        return OrdinaryWords.OfPlaces.Contains(after) || OrdinaryWords.OfPlaces.Contains(before)
            || (OrdinaryWords.Prepositions.Contains(before) && before is not "om")
                ? GuardKind.Place : otherwise;
    }

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
    private bool IsProduct(int at) => text.After(at) is '®' or '™'
        || Medicines.IsUnit(text.At(at + 1)) || (IsAmount(text.At(at + 1)) && Medicines.IsUnit(text.At(at + 2)))
        || Enumerable.Range(1, 3).Any(back => Medicines.Introduces(text.At(at - back)));

    private static bool IsAmount(string folded) => folded.Length > 0 && char.IsAsciiDigit(folded[0]);

    private bool IsAnyName(string folded) => IsKnownName(folded) || IsListedName(folded);

    private bool IsKnownName(string folded) => known.HasName(folded);

    private static bool IsListedName(string folded) => GivenNames.All.Contains(folded) || Surnames.All.Contains(folded);

    private bool IsPlace(string folded) => Places.All.Contains(folded) || known.HasPlace(folded);

    private static bool IsPublic(string folded) => PublicWords.All.Contains(folded);

    private static bool IsUnheardOf(string folded) => !OrdinaryWords.People.Contains(folded) && !Starters.Holds(folded)
        && !Medicines.All.Contains(folded) && !Eponyms.All.Contains(folded);

    private static bool HasVowel(string folded) => folded.AsSpan().ContainsAny(Vowels);

    /// <summary>A compound's first part where the last is an ordinary word: <c>Oslo-jente</c>.</summary>
    private string Head(string folded) => folded.IndexOf('-') is > 0 and var hyphen
        && !IsAnyName(folded) && !IsPlace(folded) && !IsAnyName(folded[(hyphen + 1)..]) ? folded[..hyphen] : folded;
}

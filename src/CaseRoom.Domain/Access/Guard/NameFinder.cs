using System.Buffers;
using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>
/// Finds names of people and places. In the middle of a Norwegian sentence a capital letter is a name, unless it is
/// known to be another thing; first in a sentence, and without a capital, a word is a name when it is known as one.
/// </summary>
internal sealed partial class NameFinder
{
    /// <summary>What is shorter is a symbol more often than a name.</summary>
    private const int Shortest = 3;

    /// <summary>A word longer than this that differs by a letter from a known name is that name.</summary>
    private const int AlmostSure = 6;
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
        if (known.JoinedIn(word.Folded) is not null) { return GuardKind.Name; }
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
        if (text.After(at) is not '.' || text.Before(at) is '.' && at > 0
            && text.Words[at - 1].Shape is WordShape.Lower)
        {
            return false;
        }

        if (at + 1 >= text.Words.Count) { return IsDottedBefore(at); }
        if (known.HasInitial(text.Text[text.Words[at].Start]) && OrdinaryWords.Verbs.Contains(text.At(at + 1))
            && text.At(at - 1) is not ("vitamin" or "type" or "gruppe")) { return true; }
        if (OrdinaryWords.People.Contains(text.At(at - 1))
            || text.At(at - 1) is "pasient" or "patient" or "guten" or "boy" or "girl")
        {
            return true;
        }

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
        var isKnown = IsKnownName(word.Folded) || IsKnownName(bare);
        if (isKnown && !OrdinaryWords.NamesToo.Contains(word.Folded)) { return GuardKind.Name; }
        if ((isKnown || IsListedName(word.Folded) || IsListedName(bare))
            && IsBesideCapitals(at)) { return GuardKind.Name; }
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
        if (text.Words[at].First && IsKnownName(head) && !OrdinaryWords.NeverAlone.Contains(head)
            && IsBeforeVerb(at, OrdinaryWords.Verbs)) { return GuardKind.Name; }
        if (text.Words[at].First && IsKnownName(head) && IsDoing(at, head)) { return GuardKind.Name; }
        if ((IsSmallPlace(head) || (IsSmallPlace(bare) && bare.Length > 4)) && !cleared[at]) { return GuardKind.Place; }
        var beside = (at > 0 && text.IsNextTo(at - 1) && IsKnownName(text.At(at - 1)))
            || (text.IsNextTo(at)
                && (IsKnownName(text.At(at + 1)) || IsKnownName(GuardWords.WithoutGenitive(text.At(at + 1)))));
        if (beside && (IsKnownName(head) || IsKnownName(bare))) { return GuardKind.Name; }
        if (IsLedSmall(at, head, bare)) { return GuardKind.Name; }
        var clear = head.Length > AlmostSure || IsBeforeVerb(at, OrdinaryWords.Verbs)
            || (at > 0 && OrdinaryWords.People.Contains(text.At(at - 1)) && IsLed(at));
        return clear && (known.Resembles(head) || known.Resembles(bare)) && !OrdinaryWords.NamesToo.Contains(head)
            && !Starters.Are(head) ? GuardKind.Name : null;
    }

    /// <summary>Dr. hals, mor berit: the word before says that it is somebody.</summary>
    private bool IsLedSmall(int at, string head, string bare)
    {
        if (at == 0 || !OrdinaryWords.People.Contains(text.At(at - 1)) || !IsLed(at)) { return false; }
        var isKnown = IsKnownName(head) || IsKnownName(bare);
        return (isKnown && IsTitle(text.At(at - 1)))
            || ((isKnown || IsListedName(head)) && !OrdinaryWords.NamesToo.Contains(head));
    }

    private static bool IsTitle(string folded) =>
        folded is "dr" or "doktor" or "overlege" or "prof" or "fru" or "frk" or "lege";

    private bool IsSmallName(string folded) => folded.Length > Shortest - 1 && !OrdinaryWords.NamesToo.Contains(folded)
        && !Eponyms.All.Contains(folded) && !PublicWords.All.Contains(folded)
        && ((known.HasName(folded) && folded.Length > Shortest) || (GivenNames.All.Contains(folded)
            && folded.Length > 2));

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
        if (!name && (IsPublic(word.Folded) || IsPublic(head) || IsPublic(bare))) { return null; }
        if (word.First) { return OfFirst(at, head, bare, led); }
        if (name && !(IsOnlyEponym(head, bare) && !led && !IsBesideName(at) && !IsOfSomebody(at)
            && !IsBeforeVerb(at, OrdinaryWords.PersonalVerbs))) { return GuardKind.Name; }
        if (!led && IsPairOfEponyms(at)) { return null; }
        if (!led && !IsListedName(head) && !IsBesideName(at) && !IsOfSomebody(at)
            && IsThing(head, bare)) { return null; }
        if (IsListedName(head) || IsListedName(bare))
        {
            return IsCited(at) || (!led && IsEponymAmongOthers(at, head))
                ? null : KindBy(at, head, bare, GuardKind.Name);
        }

        if (!led && !IsBesideName(at) && (IsThing(head, bare) || IsCited(at))) { return null; }
        if ((Institutions.Are(head) || IsAfterCode(at)) && !led) { return null; }
        if (IsPlace(head) || IsPlace(bare)) { return IsCityOfScore(at, head) ? null : GuardKind.Place; }
        if (head.Length < Shortest && !led && !IsBesideName(at)) { return null; }
        if (!led && !IsBesideName(at)
            && (IsBeforeNumber(at) || IsCoordinated(at) || IsAfterFinding(at))) { return null; }
        if (!led && (IsProduct(at) || !HasVowel(head) || word.Folded != head)) { return null; }
        return KindBy(at, head, bare, GuardKind.Name);
    }

    /// <summary>First in a sentence a capital letter says nothing: what the word is, and what follows, does.</summary>
    private GuardKind? OfFirst(int at, string head, string bare, bool led)
    {
        if (IsPairOfEponyms(at) && !IsBeforeVerb(at, OrdinaryWords.PersonalVerbs)) { return null; }
        if (IsOfDistrict(at, head)) { return GuardKind.Place; }
        if (IsLabelled(at) is { } labelled && IsUnheardOf(head)) { return labelled; }
        var genitive = bare != head && !IsKnownName(head) && !IsListedName(head)
            && (!Eponyms.All.Contains(head) || IsOfSomebody(at));
        var word = genitive ? bare : head;
        var isName = IsKnownName(word) || IsListedName(word);
        var isPlace = !isName && (IsPlace(word));
        if (!isName && !isPlace)
        {
            if (known.Resembles(word) && !Starters.Holds(word)) { return GuardKind.Name; }
            if (!HasVowel(head) || head.Length < Shortest) { return null; }
            if (text.IsNextTo(at) && OrdinaryWords.OfPlaces.Contains(text.At(at + 1))
                && IsUnheardOf(head)) { return GuardKind.Place; }
            if (Eponyms.All.Contains(head) && IsBeforeVerb(at, OrdinaryWords.PersonalVerbs)) { return GuardKind.Name; }
            return (IsUnheardOf(head) && (led || (IsBeforeVerb(at, OrdinaryWords.LivelyVerbs)
                && head[^1] is not 'a' && !head.EndsWith("øn", StringComparison.Ordinal))
                    || IsBeforeVerb(at, OrdinaryWords.PersonalVerbs) || IsBeforeName(at)
                    || IsBesidePeople(at)))
                || (bare != head && IsUnheardOf(bare) && OrdinaryWords.People.Contains(text.At(at + 1))
                    && text.IsNextTo(at))
                ? GuardKind.Name : null;
        }

        if (IsCited(at) || (Eponyms.All.Contains(word) && (!IsKnownName(word) || IsOnlyEponym(head, bare))
            && !IsBeforeName(at) && !led && !IsOfSomebody(at)
            && !IsBeforeVerb(at, IsListedName(word) ? OrdinaryWords.Verbs : OrdinaryWords.PersonalVerbs)))
        {
            return null;
        }

        if (OrdinaryWords.NamesToo.Contains(word) && !OrdinaryWords.NamesFirst.Contains(word)
            && !IsBeforeName(at) && !led
            && !(genitive && text.IsNextTo(at) && OrdinaryWords.People.Contains(text.At(at + 1)))
            && !(IsBeforeVerb(at, OrdinaryWords.Verbs) && IsSomebody(word))
            && !(IsBeforeVerb(at, OrdinaryWords.EnglishOfPeople) && GivenNames.All.Contains(word))
            && !IsKnownAtWork(at, head, bare) && !IsDoing(at, word)
            && !(at + 1 < text.Words.Count && OrdinaryWords.OfPlaces.Contains(text.At(at + 1))))
        {
            return null;
        }

        return isName ? GuardKind.Name : GuardKind.Place;
    }
}

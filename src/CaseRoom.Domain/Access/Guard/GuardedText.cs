using System.Text;
using System.Text.RegularExpressions;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>A text without what the guard finds in it.</summary>
internal static partial class GuardedText
{
    /// <summary>Stands for what was left out.</summary>
    public const string LeftOut = "[…]";

    public static string Of(string text, KnownNames known)
    {
        var kept = new StringBuilder();
        var at = 0;
        foreach (var found in NameGuard.Find(text, known))
        {
            kept.Append(text, at, found.Start - at).Append(LeftOut);
            at = found.End;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>A title or a label: without a sentence around it a name that is an ordinary word too (Signe) is taken
    /// for that name.</summary>
    public static string OfLabel(string text, KnownNames known) => Capitals().Replace(
        Of(text, known), word => known.HasName(GuardWords.Fold(word.Value)) ? LeftOut : word.Value);

    [GeneratedRegex(@"\p{Lu}\p{L}+")]
    private static partial Regex Capitals();
}

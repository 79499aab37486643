using System.Text;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>A text without what the guard finds in it.</summary>
internal static class GuardedText
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
}

using CaseRoom.Adapters.Pdf.Fonts;

namespace CaseRoom.Adapters.Pdf.Text;

/// <summary>The smallest piece of a line: one grapheme, set in one font, never split.</summary>
/// <param name="Text">The text as written.</param>
/// <param name="Font">The font that has it.</param>
/// <param name="Numbers">The font's numbers of the glyphs that draw it, in drawing order.</param>
/// <param name="Width">Its advance at size 1.</param>
/// <param name="Direction">How it is ordered in a line.</param>
internal sealed record Cluster(
    string Text,
    FontInUse Font,
    IReadOnlyList<int> Numbers,
    double Width,
    Direction Direction)
{
    private static readonly HashSet<string> FixedSpaces = ["\u00A0", "\u2007", "\u202F"];
    private static readonly HashSet<string> Joints = ["-", "–", "—", "/", "⟩", "‐"];

    /// <summary>A space that disappears at the end of a line.</summary>
    public bool IsSpace => Text.Length == 1 && char.IsWhiteSpace(Text[0]) && !FixedSpaces.Contains(Text);

    /// <summary>What is drawn instead where the line runs from the right; null for all but brackets.</summary>
    public Cluster? Mirror { get; init; }

    /// <summary>Whether readers need its text beside its glyphs, which lie over one another.</summary>
    public bool NeedsText => Numbers.Count > 1 && Direction != Direction.RightToLeft;

    /// <summary>Whether a line may end behind it, other than at a space.</summary>
    public bool IsJoint => Joints.Contains(Text);
}

using CaseRoom.Adapters.Pdf.Text;

namespace CaseRoom.Adapters.Pdf.Layout;

/// <summary>
/// The look of a printed report: A4, one typographic scale, one accent colour. Lengths are points. Every text colour
/// has at least 4.5:1 on the background it is used on.
/// </summary>
internal static class ReportStyle
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;
    public const double Margin = 56.7;
    public const double HeaderTop = 34;
    public const double FooterTop = PageHeight - 42;
    public const double ContentWidth = PageWidth - (2 * Margin);

    /// <summary>Between the rule under the page header and the text.</summary>
    public const double HeaderGap = 20;

    /// <summary>Between the text and the footer's rule.</summary>
    public const double FooterGap = 16;

    public const double CellPadding = 6;
    public const double BoxPadding = 10;
    public const double Hairline = 0.6;

    public static readonly Colour Ink = Colour.Hex(0x1C2530);
    public static readonly Colour Soft = Colour.Hex(0x4A5868);
    public static readonly Colour Line = Colour.Hex(0xC9D2DC);
    public static readonly Colour Accent = Colour.Hex(0x12456B);
    public static readonly Colour Tint = Colour.Hex(0xF2F6FA);
    public static readonly Colour Alarm = Colour.Hex(0x8A1C1C);
    public static readonly Colour Warning = Colour.Hex(0xB45309);
    public static readonly Colour WarningTint = Colour.Hex(0xFFF8EB);
    public static readonly Colour Dissent = Colour.Hex(0x6B2C91);
    public static readonly Colour DissentTint = Colour.Hex(0xF9F4FC);

    public static readonly TextStyle Title = new(19, 25, true, Accent);
    public static readonly TextStyle Subtitle = new(11, 16, false, Ink);
    public static readonly TextStyle Body = new(9.5, 14.5, false, Ink);
    public static readonly TextStyle Strong = new(9.5, 14.5, true, Ink);
    public static readonly TextStyle Label = new(9.5, 14.5, false, Soft);
    public static readonly TextStyle Cell = new(8.5, 12.5, false, Ink);
    public static readonly TextStyle ColumnName = new(8.5, 12.5, true, Ink);
    public static readonly TextStyle Caption = new(9, 13.5, true, Ink);
    public static readonly TextStyle Note = new(8.5, 12.5, false, Soft);
    public static readonly TextStyle Running = new(8, 11.5, false, Soft);
    public static readonly TextStyle Who = new(8.5, 12, true, Ink);
    public static readonly TextStyle Banner = new(8.5, 12, true, Alarm);

    /// <summary>The headings under the title, by level from 1.</summary>
    public static TextStyle Heading(int level) => level switch
    {
        1 => new TextStyle(13, 18, true, Accent),
        2 => new TextStyle(10.5, 15, true, Ink),
        _ => new TextStyle(9.5, 14.5, true, Soft),
    };

    /// <summary>Where letters stand in a line, from its upper edge: capitals in the middle of the leading.</summary>
    public static double Baseline(TextStyle style) => (style.Leading / 2) + (style.Size * 0.36);
}

using System.Buffers;
using System.Globalization;

namespace CaseRoom.Decoder.Dicom;

/// <summary>
/// Elements beside those of the basic profile of which it is known what stands in them: the standard's dictionary
/// (PS3.6, as dcmjs 0.52 has it) without industrial images, and without texts that somebody writes (LT, ST, UC, UR, UT,
/// PN) but eleven that programs fill in.
/// </summary>
internal static class KnownElements
{
    private const uint Overlay = 0x60000000;
    private const int LengthBytes = 4;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789+-.eE:/DWMY\\ \0"u8);

    private static readonly Dictionary<uint, string> Forms = Read();

    /// <summary>The elements of group 2 that every head has; any other is of whoever sent or received the file.
    /// </summary>
    public static bool IsOfHead(uint tag) => tag is 0x00020000 or 0x00020001 or 0x00020002 or 0x00020003 or 0x00020010
        or 0x00020012 or 0x00020013;

    /// <summary>Whether the element is known, and is of the form that it has in the standard.</summary>
    /// <param name="form">As the file says it; empty where it says none.</param>
    public static bool Holds(uint tag, string form, ReadOnlySpan<byte> value)
    {
        if ((tag & 0xffff) == 0) { return value.Length == LengthBytes; }
        var known = tag >> 24 == Overlay >> 24 ? Overlay | (tag & 0xffff) : tag;
        return Forms.TryGetValue(known, out var right) && (form is "" or "UN" || Fits(form, right))
            && (right is not ("AS" or "DA" or "DS" or "DT" or "IS" or "TM" or "UI")
                || !value.ContainsAnyExcept(Digits));
    }

    /// <param name="right">As the standard has it: <c>ox</c>, <c>xs</c> and <c>lt</c> leave a choice.</param>
    private static bool Fits(string form, string right) => right switch
    {
        "ox" => form is "OB" or "OW",
        "xs" => form is "US" or "SS",
        "lt" => form is "US" or "SS" or "OW",
        _ => form == right,
    };

    private static Dictionary<uint, string> Read()
    {
        using var resource = typeof(KnownElements).Assembly.GetManifestResourceStream("known-elements.txt")!;
        using var lines = new StreamReader(resource);
        var forms = new Dictionary<uint, string>();
        while (lines.ReadLine() is { } line)
        {
            forms.Add(
                uint.Parse(line.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture), line[9..]);
        }

        return forms;
    }
}

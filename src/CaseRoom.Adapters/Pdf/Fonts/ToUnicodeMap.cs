using System.Globalization;
using System.Text;

namespace CaseRoom.Adapters.Pdf.Fonts;

/// <summary>Says which text each number of a composite font stands for. Source: ISO 32000-1, 9.10.3.</summary>
internal static class ToUnicodeMap
{
    /// <summary>ISO 32000 allows 100 entries in one section.</summary>
    private const int EntriesPerSection = 100;

    /// <param name="texts">The text by number; number 0 stands for none.</param>
    public static byte[] Write(IReadOnlyList<string> texts)
    {
        var map = new StringBuilder();
        map.Append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n")
            .Append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
            .Append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var section in Enumerable.Range(1, texts.Count - 1).Chunk(EntriesPerSection))
        {
            map.Append(CultureInfo.InvariantCulture, $"{section.Length} beginbfchar\n");
            foreach (var number in section)
            {
                var units = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(texts[number]));
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{units}>\n");
            }

            map.Append("endbfchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return Encoding.ASCII.GetBytes(map.ToString());
    }
}

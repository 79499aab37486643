using CaseRoom.Domain.Rooms;

namespace CaseRoom.Server.Directory;

/// <summary>The four health regions as files and the page name them.</summary>
internal static class RegionWords
{
    private static readonly Dictionary<string, Region> Regions = new(StringComparer.Ordinal)
    {
        ["nord"] = Region.Nord,
        ["midt"] = Region.Midt,
        ["vest"] = Region.Vest,
        ["sor-ost"] = Region.SorOst,
    };

    /// <summary>Null outside the four.</summary>
    public static string? Of(Region region) => Regions.FirstOrDefault(known => known.Value == region).Key;

    /// <summary>Without a word that is known: abroad, where the country is another than Norway.</summary>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    public static Region Of(string? word, string country) =>
        word is not null && Regions.TryGetValue(word, out var region) ? region
        : country == "NO" ? Region.Unknown : Region.Abroad;
}

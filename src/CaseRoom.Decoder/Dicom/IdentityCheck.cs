using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CaseRoom.Decoder.Dicom;

/// <summary>Collects the names of elements that may tell who somebody is.</summary>
internal sealed partial class IdentityCheck
{
    private const uint Removed = 0x00120062;
    private const uint BurnedIn = 0x00280301;

    /// <summary>The group of elements that stand before the data set.</summary>
    private const uint Head = 2;

    private static readonly Dictionary<uint, string> Profile = ReadProfile();

    private readonly SortedSet<string> told = new(StringComparer.Ordinal);
    private bool removed;

    /// <summary>Their names; none when the file says itself, and shows, that it tells of nobody.</summary>
    public IReadOnlyCollection<string> Told =>
        removed ? told : [.. told.Prepend("PatientIdentityRemoved").Distinct()];

    /// <param name="form">As the file says it; empty where it says none.</param>
    public void Look(uint tag, string form, ReadOnlySpan<byte> value)
    {
        if ((tag >> 16) % 2 == 1)
        {
            told.Add("PrivateTags");
            return;
        }

        if (value.IsEmpty) { return; }
        switch (tag)
        {
            case Removed:
                removed |= TextOf(value) == "YES";
                break;
            case BurnedIn when TextOf(value) != "NO":
                told.Add("BurnedInAnnotation");
                break;
            case >= 0x50000000 and <= 0x50ffffff:
                told.Add("CurveData");
                break;
            case >= 0x60000000 and <= 0x60ffffff when (tag & 0xffff) is 0x3000 or 0x4000 or 0x0022 or 0x1500:
                told.Add("OverlayData");
                break;
            default:
                if (Profile.TryGetValue(tag, out var name))
                {
                    if (!IsDummy(TextOf(value))) { told.Add(name); }
                }
                else if (!(tag >> 16 == Head ? KnownElements.IsOfHead(tag) : KnownElements.Holds(tag, form, value)))
                {
                    told.Add("UnknownTags");
                }

                break;
        }
    }

    /// <summary>At what packed pictures carry beside their pixels.</summary>
    public void LookBeside(ReadOnlySpan<byte> fragments, string syntax)
    {
        if (PackedPictures.HoldMore(fragments, syntax)) { told.Add("PixelDataComments"); }
    }

    private static string TextOf(ReadOnlySpan<byte> value) => Encoding.Latin1.GetString(value).Trim('\0', ' ');

    /// <summary>What programs put where the standard wants something: it says nothing of anybody.</summary>
    private static bool IsDummy(string text) =>
        text.Split('\\').All(part => part.Length == 0 || Dummy().IsMatch(part));

    [GeneratedRegex(@"^(ANON(YM(OUS|I[SZ]ED))?[\^ -]*(PATIENT|ID)?\d{0,4}|REMOVED|DUMMY|UNKNOWN|NONE|DE-?IDENTIFIED"
        + @"|19000101|0{6}(\.0+)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dummy();

    private static Dictionary<uint, string> ReadProfile()
    {
        using var resource = typeof(IdentityCheck).Assembly.GetManifestResourceStream("basic-profile.txt")!;
        using var lines = new StreamReader(resource);
        var profile = new Dictionary<uint, string>();
        while (lines.ReadLine() is { } line)
        {
            profile.Add(
                uint.Parse(line.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture), line[9..]);
        }

        return profile;
    }
}

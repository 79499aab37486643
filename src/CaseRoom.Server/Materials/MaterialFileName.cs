namespace CaseRoom.Server.Materials;

/// <summary>What a downloaded material is called: the title that its reader sees, with the ending of its
/// type.</summary>
internal static class MaterialFileName
{
    /// <summary>Characters; every file system takes so many.</summary>
    private const int Longest = 120;

    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["image/png"] = [".png"],
        ["image/jpeg"] = [".jpg", ".jpeg"],
        ["image/webp"] = [".webp"],
        ["application/pdf"] = [".pdf"],
        ["application/dicom"] = [".dcm"],
        ["text/plain"] = [".txt", ".json", ".md", ".csv"],
    };

    public static string Of(Guid material, string title, string mediaType)
    {
        var name = new string([.. title.Trim().Take(Longest).Select(c => IsPlain(c) ? c : '_')]).Trim('.', ' ');
        if (name.Length == 0) { name = material.ToString("N"); }
        var endings = Endings.GetValueOrDefault(mediaType.Split(';')[0], [""]);
        return endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? name : name + endings[0];
    }

    private static bool IsPlain(char c) =>
        char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '(' or ')' or ',';
}

namespace CaseRoom.Server.Live;

/// <summary>Hashes as clients send them: base 64 of 32 bytes, or empty before the first event.</summary>
internal static class Hashes
{
    private const int Length = 32;

    /// <summary>The hash; null for a text that is none, which no log has.</summary>
    public static byte[]? Read(string text)
    {
        var bytes = new byte[Length];
        if (text.Length == 0) { return []; }
        return Convert.TryFromBase64String(text, bytes, out var written) && written == Length ? bytes : null;
    }
}

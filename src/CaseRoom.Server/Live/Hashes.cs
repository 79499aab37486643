using Microsoft.AspNetCore.SignalR;

namespace CaseRoom.Server.Live;

/// <summary>Hashes as clients send them: base 64 of 32 bytes, or empty before the first event.</summary>
internal static class Hashes
{
    private const int Length = 32;

    /// <exception cref="HubException">The text is not such a hash.</exception>
    public static byte[] Read(string text)
    {
        var bytes = new byte[Length];
        if (text.Length == 0) { return []; }
        return Convert.TryFromBase64String(text, bytes, out var written) && written == Length
            ? bytes
            : throw new HubException("The hash is not base 64 of 32 bytes.");
    }
}

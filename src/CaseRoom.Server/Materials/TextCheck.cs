using System.Text;

namespace CaseRoom.Server.Materials;

/// <summary>Whether bytes that come in parts are text: UTF-8 without control characters but those of lines.</summary>
internal sealed class TextCheck
{
    private readonly Decoder decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
    private readonly char[] characters = new char[4096];

    /// <param name="part">The next bytes; a letter may be cut at its end.</param>
    /// <param name="last">Whether nothing comes after.</param>
    public bool Takes(ReadOnlySpan<byte> part, bool last)
    {
        foreach (var value in part)
        {
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')) { return false; }
        }

        try
        {
            for (var completed = false; !completed;)
            {
                decoder.Convert(part, characters, flush: last, out var used, out _, out completed);
                part = part[used..];
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}

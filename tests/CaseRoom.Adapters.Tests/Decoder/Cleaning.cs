using CaseRoom.Adapters.Decoder;
using CaseRoom.Grains.Materials;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Decoder;

/// <summary>A file as it comes out, or why it does not.</summary>
internal static class Cleaning
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<byte[]> CleanAsync(this ProcessFileCleaner cleaner, string mediaType, byte[] file)
    {
        await using var clean = await cleaner.CleanAsync(mediaType, new MemoryStream(file), Cancel);
        using var all = new MemoryStream();
        await clean.CopyToAsync(all, Cancel);
        return all.ToArray();
    }

    public static Task<RefusedFileException> RefusalAsync(
        this ProcessFileCleaner cleaner, string mediaType, byte[] file) =>
        Should.ThrowAsync<RefusedFileException>(() => cleaner.CleanAsync(mediaType, file));

    /// <summary>Whether a text stands in bytes, as ASCII or as UTF-16.</summary>
    public static bool Holds(this byte[] file, string text)
    {
        var plain = System.Text.Encoding.ASCII.GetBytes(text);
        return file.AsSpan().IndexOf(plain) >= 0
            || file.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(text)) >= 0
            || file.AsSpan().IndexOf(System.Text.Encoding.BigEndianUnicode.GetBytes(text)) >= 0;
    }
}

using System.Globalization;
using System.Text.Json;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Adapters.Witness;

/// <summary>A file that only grows: a file a day and kind, a JSON object a line.</summary>
internal static class WitnessFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const byte LineEnd = (byte)'\n';

    public static string DayOf(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Adds the lines, durably; after one that a crash cut short, on a line of their own.</summary>
    public static async Task AddAsync<T>(
        string folder, string kind, string day, IEnumerable<T> lines, CancellationToken cancel)
    {
        var path = Path.Combine(folder, $"{kind}-{day}.jsonl");
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = OwnerOnly; }
        byte[] json =
            [
                .. lines.SelectMany(line =>
                    (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(line, WireJson.Options), LineEnd]),
            ];
        byte[] whole = await IsCutAsync(path, cancel) ? [LineEnd, .. json] : json;
        await using var file = new FileStream(path, options);
        await file.WriteAsync(whole, cancel);
        file.Flush(flushToDisk: true);
    }

    /// <summary>What the line says; null where a crash cut it short.</summary>
    public static T? Read<T>(string line) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, WireJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the last line has no end.</summary>
    private static async Task<bool> IsCutAsync(string path, CancellationToken cancel)
    {
        if (!File.Exists(path)) { return false; }
        await using var file = File.OpenRead(path);
        if (file.Length == 0) { return false; }
        file.Seek(-1, SeekOrigin.End);
        var last = new byte[1];
        await file.ReadExactlyAsync(last, cancel);
        return last[0] != LineEnd;
    }
}

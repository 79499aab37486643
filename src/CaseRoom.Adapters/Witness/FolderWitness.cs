using System.Globalization;
using System.Text.Json;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Audit;

namespace CaseRoom.Adapters.Witness;

/// <summary>
/// A second folder, such as a share of another machine that only takes what is added: a file a day, a checkpoint a
/// line.
/// </summary>
public sealed class FolderWitness(string folder) : ICheckpointWitness
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public async Task<Checkpoint?> NewestAsync(CancellationToken cancel = default)
    {
        if (Directory.GetFiles(folder, "checkpoints-*.jsonl").Max(StringComparer.Ordinal) is not { } newest)
        {
            return null;
        }

        var line = (await File.ReadAllLinesAsync(newest, cancel)).LastOrDefault();
        try
        {
            return line is null ? null : JsonSerializer.Deserialize<Checkpoint>(line, WireJson.Options);
        }
        catch (JsonException cut)
        {
            throw new InvalidDataException($"The last line of {newest} is no checkpoint.", cut);
        }
    }

    public async Task WriteAsync(Checkpoint checkpoint, CancellationToken cancel = default)
    {
        var day = checkpoint.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = OwnerOnly; }

        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(checkpoint, WireJson.Options), (byte)'\n'];
        await using var file = new FileStream(Path.Combine(folder, $"checkpoints-{day}.jsonl"), options);
        await file.WriteAsync(line, cancel);
        file.Flush(flushToDisk: true);
    }
}

using System.Text.Json;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Cli;

/// <summary>Checkpoints as a server leaves them in its second folder: a file a day, a line each.</summary>
internal static class CheckpointFiles
{
    /// <summary>The public key, PEM.</summary>
    public const string KeyName = "checkpoints.pem";

    /// <summary>In the order in which they were written. What is no checkpoint was cut by a crash, or destroyed: then
    /// its number is missing.</summary>
    public static List<Checkpoint> In(string folder) => Lines<Checkpoint>(folder, "checkpoints-*.jsonl");

    /// <summary>What a time-stamping service said of them.</summary>
    public static List<CheckpointStamp> StampsIn(string folder) => Lines<CheckpointStamp>(folder, "stamps-*.jsonl");

    private static List<T> Lines<T>(string folder, string files) where T : class =>
        [.. Directory.GetFiles(folder, files).Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Select(Read<T>).OfType<T>()];

    private static T? Read<T>(string line) where T : class
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
}

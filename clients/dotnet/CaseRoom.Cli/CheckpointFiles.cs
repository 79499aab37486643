using System.CommandLine;
using System.Security.Cryptography;
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

    /// <summary>The option that names other public keys than those that lie in the folder.</summary>
    public static Option<string?> Key() => new("--key")
    {
        Description = "The public keys of their signatures, oldest first; by default those that lie beside them.",
        HelpName = "FILE",
    };

    /// <summary>The same, each as it was signed and none missing.</summary>
    /// <exception cref="CliException">Names the first that is not; or there is no public key.</exception>
    public static List<Checkpoint> Checked(string folder, string? keyFile)
    {
        var checkpoints = In(folder);
        return CheckpointSeries.FirstBad(checkpoints, Keys(keyFile ?? Path.Combine(folder, KeyName))) is { } number
            ? throw new CliException($"Checkpoint {number} is not what was signed.", ExitCode.NotWhole)
            : checkpoints;
    }

    private static IReadOnlyList<ECDsa> Keys(string file)
    {
        try
        {
            return CheckpointKeys.Read(File.ReadAllText(file)) is { Count: > 0 } keys
                ? keys
                : throw new CliException($"There is no public key in {file}.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            throw new CliException($"There is no public key in {file}.");
        }
    }

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

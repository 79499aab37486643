namespace CaseRoom.Cli;

/// <summary>Checkpoints as a server leaves them in its second folder: a file a day, a line each.</summary>
internal static class CheckpointFiles
{
    /// <summary>The public key, PEM.</summary>
    public const string KeyName = "checkpoints.pem";

    /// <summary>In the order in which they were written.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.GetFiles(folder, "checkpoints-*.jsonl").Order(StringComparer.Ordinal);
}

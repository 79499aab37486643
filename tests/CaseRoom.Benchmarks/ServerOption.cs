namespace CaseRoom.Benchmarks;

/// <summary>What a server under measurement is told beyond what is shipped.</summary>
internal static class ServerOption
{
    /// <summary>Its access log keeps nothing.</summary>
    public const string Unrecorded = "unrecorded";

    /// <summary>Its limits of commands a second are raised, by configuration.</summary>
    public const string Unlimited = "unlimited";

    /// <summary>Commands a second of a person and in a room, when raised.</summary>
    public const int NoLimit = 100_000;

    private const string Postgres = "postgres=";
    private const string Data = "data=";

    /// <summary>Its store is that database.</summary>
    public static string On(string database) => Postgres + database;

    /// <summary>It keeps everything in that folder, and leaves it.</summary>
    public static string In(string folder) => Data + folder;

    /// <summary>Null when it is the embedded store.</summary>
    public static string? Database(IEnumerable<string> options) => Of(options, Postgres);

    /// <summary>Null when it has one of its own, for as long as it runs.</summary>
    public static string? Folder(IEnumerable<string> options) => Of(options, Data);

    private static string? Of(IEnumerable<string> options, string name) =>
        options.FirstOrDefault(option => option.StartsWith(name, StringComparison.Ordinal))?[name.Length..];
}

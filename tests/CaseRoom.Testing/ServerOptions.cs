namespace CaseRoom.Testing;

/// <summary>How a test starts the server.</summary>
public sealed record ServerOptions
{
    /// <summary>Development, unless the test is about another.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>Whether Development opens its invented rooms. Their documents cost a start as much as all the rest, and
    /// few tests look at them.</summary>
    public bool DemoRooms { get; init; }

    /// <summary>Further settings by key, such as <c>CaseRoom:SignIn:IdleMinutes</c>; a null value unsets a
    /// default.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>A server whose folders it shares, as hosts of a cluster do; that one is stopped last.</summary>
    public ServerProcess? Beside { get; init; }

    /// <summary>A folder whose programs it finds before the system's.</summary>
    public string? Programs { get; init; }

    /// <summary>The program that is started, and its first arguments, where it is not the server's own.</summary>
    public IReadOnlyList<string>? Program { get; init; }

    /// <summary>Told of each process as soon as there is one.</summary>
    public Action<int>? Started { get; init; }
}

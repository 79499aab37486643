using System.Diagnostics;
using System.Globalization;

namespace CaseRoom.Testing;

/// <summary>Signals to processes that a test started.</summary>
public static class Signals
{
    /// <summary>Sends one to each that is still there.</summary>
    /// <param name="name">Such as <c>STOP</c>, without the <c>SIG</c>.</param>
    public static void Send(string name, params int[] processes)
    {
        if (processes.Length == 0) { return; }
        var numbers = processes.Select(id => id.ToString(CultureInfo.InvariantCulture));
        var start = new ProcessStartInfo("kill", [$"-{name}", .. numbers]) { RedirectStandardError = true };
        using var kill = Process.Start(start)!;
        kill.WaitForExit();
    }

    /// <summary>Whether the process is there and has not ended.</summary>
    public static bool IsThere(int process) => StatusOf(process) is { } status && status[0] is not "Z";

    /// <summary>Whether it was stopped, and not continued since.</summary>
    public static bool IsStopped(int process) => StatusOf(process) is ["T", ..];

    /// <summary>Those that it started itself.</summary>
    public static IReadOnlyList<int> ChildrenOf(int process)
    {
        var parent = process.ToString(CultureInfo.InvariantCulture);
        return [.. Directory.GetDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && StatusOf(id) is { } status && status[1] == parent)];
    }

    /// <summary>State and parent, as Linux says them after the program's name.</summary>
    private static string[]? StatusOf(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}

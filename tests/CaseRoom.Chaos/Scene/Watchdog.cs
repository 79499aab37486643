using System.Diagnostics;
using System.Globalization;

namespace CaseRoom.Chaos.Scene;

/// <summary>
/// Ends processes when the run that started them is gone, however it went: a stopped one does not notice itself. It
/// waits for the end of a pipe that only the run holds. One whose number belongs to another by then is left alone.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private const string Script = """
        trap "" TERM INT HUP
        since() { cut -d " " -f 22 "/proc/$1/stat" 2>/dev/null; }
        began=$(since "$1")
        while read -r word; do [ "$word" = done ] && exit; done
        [ -n "$began" ] && [ "$(since "$1")" = "$began" ] && kill -9 "$1" $(ps -o pid= --ppid "$1")
        """;

    /// <summary>The first argument that lets this program start a process, stop it, and wait to be killed.</summary>
    public const string TrialVerb = "watchdog-trial";

    private readonly List<Process> dogs = [];

    /// <summary>Those that the process started itself end with it.</summary>
    public void Watch(int process)
    {
        var number = process.ToString(CultureInfo.InvariantCulture);
        lock (dogs)
        {
            dogs.Add(Process.Start(new ProcessStartInfo("sh", ["-c", Script, "sh", number])
            {
                RedirectStandardInput = true,
            })!);
        }
    }

    /// <summary>
    /// Says the number of a stopped process that is watched, and never returns by itself for a minute.
    /// </summary>
    public static int Trial()
    {
        const int LongSeconds = 300;
        using var child = Process.Start("sleep", LongSeconds.ToString(CultureInfo.InvariantCulture))!;
        using var watchdog = new Watchdog();
        watchdog.Watch(child.Id);
        Testing.Signals.Send("STOP", child.Id);
        Console.WriteLine(child.Id);
        Thread.Sleep(TimeSpan.FromSeconds(LongSeconds));
        child.Kill();
        return 0;
    }

    /// <summary>Watches no longer: what it watched has been ended.</summary>
    public void Dispose()
    {
        lock (dogs)
        {
            foreach (var dog in dogs)
            {
                dog.StandardInput.WriteLine("done");
                dog.StandardInput.Close();
                dog.WaitForExit();
                dog.Dispose();
            }
        }
    }
}

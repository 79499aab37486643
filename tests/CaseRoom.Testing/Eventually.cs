using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CaseRoom.Testing;

/// <summary>Waits for what must come, and fails when it does not: no test hangs.</summary>
public static class Eventually
{
    /// <summary>What a rule promises within two seconds, as a test waits for it on a machine that does other things
    /// beside. That the server looks often enough for the two is held by SIG-95.</summary>
    public static readonly TimeSpan TwoSecondsAndSlack = TimeSpan.FromSeconds(2 + 3);

    /// <summary>Long beside anything that is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="TimeoutException">It did not come; the message says what was waited for.</exception>
    public static Task IsTrueAsync(
        Func<bool> reached, [CallerArgumentExpression(nameof(reached))] string what = "") =>
        IsTrueAsync(() => Task.FromResult(reached()), what);

    /// <inheritdoc cref="IsTrueAsync(Func{bool},string)"/>
    public static Task IsTrueAsync(
        Func<Task<bool>> reached, [CallerArgumentExpression(nameof(reached))] string what = "") =>
        IsTrueAsync(reached, Patience, what);

    /// <param name="patience">Where what is waited for comes only by the minute.</param>
    /// <inheritdoc cref="IsTrueAsync(Func{bool},string)"/>
    public static async Task IsTrueAsync(
        Func<Task<bool>> reached, TimeSpan patience, [CallerArgumentExpression(nameof(reached))] string what = "")
    {
        var waited = Stopwatch.StartNew();
        while (!await reached())
        {
            if (waited.Elapsed > patience) { throw new TimeoutException($"Waited in vain for {what}."); }
            await Task.Delay(10);
        }
    }
}

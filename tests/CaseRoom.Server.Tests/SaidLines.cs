using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CaseRoom.Server.Tests;

/// <summary>Keeps what is said in a log, each line with its level and, below it, the whole fault.</summary>
internal sealed class SaidLines<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> lines = new();

    public IReadOnlyList<(LogLevel Level, string Text)> All => [.. lines];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((logLevel, exception is null
            ? formatter(state, null)
            : $"{formatter(state, exception)}{Environment.NewLine}{exception}"));
}

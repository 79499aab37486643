using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace CaseRoom.Server.Logging;

/// <summary>
/// The last thing a line passes before it is written. Of a line of our own, only what its template names is kept; of a
/// library's, only values known to hold no input: a template that quotes a caller is then seen without the quote.
/// </summary>
internal sealed class SafeLines(ILogEventSink written) : ILogEventSink, IDisposable
{
    private const string Ours = "CaseRoom";
    private const string RequestLines = "Serilog.AspNetCore.RequestLoggingMiddleware";

    /// <summary>Ids, counts and words of the program itself.</summary>
    private static readonly HashSet<string> Harmless =
    [
        Constants.SourceContextPropertyName, "EventId", "RequestId", "ConnectionId", "HealthCheckName", "HealthStatus",
        "HealthCheckDescription",
    ];

    public void Emit(LogEvent logEvent)
    {
        var named = IsOurs(logEvent) ? Names(logEvent.MessageTemplate) : [];
        var kept = logEvent.Properties
            .Where(p => Harmless.Contains(p.Key) || named.Contains(p.Key))
            .Select(p => new LogEventProperty(p.Key, OnOneLine(p.Value)));
        var fault = logEvent.Exception is { } exception ? new WordlessFault(exception) : null;
        written.Emit(new LogEvent(
            logEvent.Timestamp, logEvent.Level, fault, logEvent.MessageTemplate, kept, logEvent.TraceId ?? default,
            logEvent.SpanId ?? default));
    }

    public void Dispose() => (written as IDisposable)?.Dispose();

    private static bool IsOurs(LogEvent line) =>
        line.Properties.TryGetValue(Constants.SourceContextPropertyName, out var value)
        && value is ScalarValue { Value: string source }
        && (source == RequestLines || source == Ours || source.StartsWith($"{Ours}.", StringComparison.Ordinal));

    private static HashSet<string> Names(MessageTemplate template) =>
        [.. template.Tokens.OfType<PropertyToken>().Select(token => token.PropertyName)];

    /// <summary>A value that held a line break would read as a line of its own.</summary>
    private static LogEventPropertyValue OnOneLine(LogEventPropertyValue value) =>
        value is ScalarValue { Value: string text } && text.Any(BreaksALine)
            ? new ScalarValue(string.Concat(text.Select(c => BreaksALine(c) ? '\uFFFD' : c)))
            : value;

    private static bool BreaksALine(char c) => char.IsControl(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

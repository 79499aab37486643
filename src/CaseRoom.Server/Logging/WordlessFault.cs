using System.Text;
using CaseRoom.Grains.Log;

namespace CaseRoom.Server.Logging;

/// <summary>
/// An exception as a line may show it: types and stacks. A message may quote what somebody sent, so none is kept but
/// that of a fault which says that it does not.
/// </summary>
internal sealed class WordlessFault(Exception fault) : Exception(fault.GetType().FullName)
{
    /// <summary>Causes shown below one another; a longer chain is a loop.</summary>
    private const int Depth = 10;

    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, fault, "", Depth);
        return text.ToString().TrimEnd();
    }

    private static string OnOneLine(string words) =>
        string.Concat(words.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '\uFFFD' : c));

    private static void Write(StringBuilder text, Exception shown, string before, int left)
    {
        text.Append(before).Append(shown.GetType().FullName);
        if (shown is IOperatorFault) { text.Append(": ").Append(OnOneLine(shown.Message)); }
        text.AppendLine();
        if (shown.StackTrace is { Length: > 0 } stack) { text.AppendLine(stack); }
        if (left == 0) { return; }
        IReadOnlyList<Exception> causes = shown switch
        {
            AggregateException many => many.InnerExceptions,
            { InnerException: { } one } => [one],
            _ => [],
        };
        foreach (var cause in causes) { Write(text, cause, " ---> ", left - 1); }
    }
}

using System.Text.Json;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Cli;

/// <summary>Where a command prints: text for people, or one JSON value a line for programs.</summary>
internal sealed class Screen(TextWriter output, TextWriter errors, bool json)
{
    public void Show<T>(T value, Func<T, string> text)
    {
        output.WriteLine(json ? JsonSerializer.Serialize(value, WireJson.Options) : Plain(text(value)));
        output.Flush();
    }

    public void Fail(string sentence) => errors.WriteLine(Plain(sentence));

    /// <summary>Text of a case may hold anything; a terminal must not be steered by it.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) && c is not '\n' ? '\uFFFD' : c));
}

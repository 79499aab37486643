namespace CaseRoom.Grains.Materials;

/// <summary>A file that is not taken.</summary>
/// <param name="reason">Stable, one of <see cref="FileReasons"/>.</param>
/// <param name="limit">What it went beyond.</param>
/// <param name="parts">Names of what in it is not taken.</param>
/// <param name="death">How its reader ended, where that did not end well; for the operator.</param>
public sealed class RefusedFileException(
    string reason, int? limit = null, IReadOnlyList<string>? parts = null, string? death = null)
    : IOException($"The file is refused: {reason}.")
{
    public string Reason { get; } = reason;

    public int? Limit { get; } = limit;

    public IReadOnlyList<string>? Parts { get; } = parts;

    public string? Death { get; } = death;
}

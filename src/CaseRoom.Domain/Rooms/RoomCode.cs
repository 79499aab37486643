namespace CaseRoom.Domain.Rooms;

/// <summary>How a room is called where its patient must not be: eight digits of its id, in two groups.</summary>
public static class RoomCode
{
    private const int Group = 4;

    /// <summary>As on every page: <c>1A2B-3C4D</c>.</summary>
    public static string Of(Guid roomId)
    {
        var last = $"{roomId:N}"[^(2 * Group)..].ToUpperInvariant();
        return $"{last[..Group]}-{last[Group..]}";
    }

    /// <summary>Whether what somebody typed is the room's code; capitals, the stroke and spaces make no difference.
    /// </summary>
    public static bool Is(string? typed, Guid roomId) =>
        typed is not null && Bare(typed) == Bare(Of(roomId));

    private static string Bare(string code) =>
        string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}

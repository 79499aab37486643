using CaseRoom.Domain.Streams;

namespace CaseRoom.Adapters;

/// <summary>Names of streams as they stand in a store's tables.</summary>
internal static class StreamNames
{
    /// <param name="text">As <see cref="StreamId.ToString"/> makes it.</param>
    public static StreamId Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var kind = Enum.Parse<StreamKind>(text.AsSpan(0, slash), ignoreCase: true);
        return new StreamId(kind, Guid.ParseExact(text.AsSpan(slash + 1), "D"));
    }
}

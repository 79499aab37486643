using CaseRoom.Domain.Reports;

namespace CaseRoom.Server.Conclusion;

/// <summary>How a case is named where its patient must not be: eight characters of its id.</summary>
internal static class CaseLabel
{
    private const int Half = 4;

    public static string Of(Guid roomId, ReportLanguage language) =>
        language is ReportLanguage.English ? $"Case {Code(roomId)}" : $"Sak {Code(roomId)}";

    public static string FileName(Guid roomId) => $"caseroom-{Code(roomId).ToLowerInvariant()}";

    /// <summary>The end of the id: the start of a UUIDv7 is its time, which many rooms share.</summary>
    private static string Code(Guid roomId)
    {
        var text = roomId.ToString("N")[^(2 * Half)..].ToUpperInvariant();
        return $"{text[..Half]}-{text[Half..]}";
    }
}

namespace CaseRoom.Client;

/// <summary>The file that an exported conclusion becomes.</summary>
public enum ExportFormat
{
    Pdf,
    Html,
    Json,
}

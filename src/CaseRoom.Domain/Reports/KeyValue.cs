namespace CaseRoom.Domain.Reports;

/// <summary>One named value; both are plain text.</summary>
public sealed record KeyValue(string Key, string Value);

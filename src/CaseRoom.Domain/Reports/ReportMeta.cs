namespace CaseRoom.Domain.Reports;

/// <summary>Where the document comes from; shown under the title and written into the file's own properties.</summary>
/// <param name="Issuer">The organisation that answers for the document.</param>
/// <param name="Version">The version as people say it, such as <c>2</c>; null for what has none.</param>
/// <param name="IssuedAt">When this version was made, with the offset in which it is shown.</param>
/// <param name="Subject">One line on what the document is, for the file's properties; never names a person.</param>
public sealed record ReportMeta(string Issuer, string? Version, DateTimeOffset IssuedAt, string? Subject = null);

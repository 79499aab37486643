using CaseRoom.Domain.Audit;

namespace CaseRoom.Contracts.Audit;

/// <summary>A page of a room's access log, opened.</summary>
/// <param name="Chain">What the chain is called, and its first hash made of.</param>
/// <param name="Names">What the ids in these rows stand for; no part of the chain.</param>
public sealed record AccessLogPage(string Chain, IReadOnlyList<AccessLogRow> Rows, AccessNames Names);

/// <param name="Row">As the chain has it, for checking.</param>
/// <param name="Entry">What its bytes say; null where the row cannot be opened, because it was changed or its key is
/// gone: it is given out as it is stored, and a check names the first that is not what was written.</param>
public sealed record AccessLogRow(AccessRow Row, AccessEntry? Entry);

/// <summary>A whole chain as a file: what a check needs, whoever made it.</summary>
public sealed record AccessExport(string Chain, IReadOnlyList<AccessRow> Rows);

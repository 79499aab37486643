using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Contracts.Audit;

/// <summary>A page of what a log controller should look into, and what was looked into.</summary>
/// <param name="From">The first day, in Norway.</param>
/// <param name="Until">The last day.</param>
/// <param name="Total">How many findings there are, damaged logs among them.</param>
/// <param name="Damaged">Logs that are not as they were written; with the first page.</param>
/// <param name="Settled">Newest first.</param>
/// <param name="Accesses">Whose sign-ins or rights were changed, newest first; with the first page.</param>
public sealed record LogReviewPage(
    DateOnly From, DateOnly Until, int Total, IReadOnlyList<DamagedLog> Damaged, IReadOnlyList<LogFinding> Findings,
    IReadOnlyList<LogSettlement> Settled, IReadOnlyList<LogAccessChange> Accesses);

/// <summary>The last change of somebody's sign-ins or rights in the directory.</summary>
/// <param name="ConfirmedBy">Null where it waited for nobody.</param>
/// <param name="IsNew">They are in the directory since then.</param>
public sealed record LogAccessChange(
    DateTimeOffset At, Guid PersonId, string Person, string? By, string? ConfirmedBy, bool IsNew);

/// <summary>Readings to be looked into, in the language that was asked for. It tells nothing of the patient.</summary>
/// <param name="Name">What it is settled by.</param>
/// <param name="Rule">The rule's number.</param>
/// <param name="Also">Titles of other rules that the same readings stand out by.</param>
/// <param name="Person">Whose readings; null where they are several people's.</param>
/// <param name="RowCount">How many readings it rests on, also where not all are here.</param>
public sealed record LogFinding(
    string Name, int Rule, string Title, IReadOnlyList<string> Also, string Why, int Weight, string? Person,
    string? Organisation, LogEmergency? Emergency, int RowCount, IReadOnlyList<LogFindingRow> Rows);

/// <param name="DueOn">The last day on which it is gone through in time.</param>
public sealed record LogEmergency(
    Guid RoomId, DateTimeOffset From, DateTimeOffset Until, EmergencyStanding Standing, DateOnly DueOn);

/// <summary>A reading. The words of its basis are not here: they may tell of the case.</summary>
public sealed record LogFindingRow(
    Guid ReadingId, DateTimeOffset At, Guid RoomId, string? Name, string? Organisation, string? Unit, Role? Role,
    AccessKind Kind, BasisKind? Basis, AccessOutcome Outcome);

/// <param name="By">Who settled it.</param>
/// <param name="Readings">How many readings it was about.</param>
public sealed record LogSettlement(
    DateTimeOffset At, string? By, IReadOnlyList<string> Titles, string? Person, int Readings,
    SettlementOutcome Outcome, string Note);

/// <param name="From">The period in which it was found, as in <see cref="LogReviewPage"/>.</param>
/// <param name="Finding">Its name.</param>
public sealed record SettleFindingBody(
    DateOnly From, DateOnly Until, string Finding, SettlementOutcome Outcome, string Note);

using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Audit.Review;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Audit.Review;

/// <summary>Records what a log controller is shown, and what they find out.</summary>
internal sealed class ReviewRecord(Accesses accesses)
{
    /// <summary>In the chain of what belongs to no room, and in that of each room whose readings are shown, where the
    /// patient sees it.</summary>
    /// <exception cref="UnrecordedException">It may not be shown.</exception>
    public Task ShownAsync(
        SignedInPerson person, IEnumerable<Finding> findings, IEnumerable<DamagedLog> damaged, string? form = null) =>
        ShownAsync(
            person, findings.SelectMany(RoomsOf).Concat(damaged.Select(log => log.RoomId).OfType<Guid>()), form);

    /// <summary>Of rooms, however often each is named.</summary>
    /// <exception cref="UnrecordedException">It may not be shown.</exception>
    public async Task ShownAsync(SignedInPerson person, IEnumerable<Guid> named, string? form)
    {
        var rooms = named.Distinct().ToList();
        await accesses.BesideAllAsync(person, new Access(AccessKind.LogReview, rooms, Form: form));
    }

    /// <summary>In the chain of what belongs to no room.</summary>
    /// <exception cref="UnrecordedException">Nobody may know what the answer would have been.</exception>
    public Task RefusedAsync(SignedInPerson person, string? form) =>
        accesses.OutsideAsync(person, new Access(AccessKind.LogReview, [], Form: form), AccessOutcome.Refused);

    /// <summary>In the organisation's own chain, to which rows are only added.</summary>
    /// <exception cref="UnrecordedException">It may be settled, or not.</exception>
    public Task SettledAsync(SignedInPerson person, Guid organisation, Finding finding, SettleWith with)
    {
        var entry = accesses.OutsideEntry(
            person, Access.Of(AccessKind.LogReview, [.. RoomsOf(finding)]), AccessOutcome.Shown);
        return accesses.AppendAsync(StreamId.Review(organisation),
        [
            entry with
            {
                Settled = new Settlement(finding.Rules, finding.PersonId, finding.Keys, with.Outcome, with.Note),
            },
        ]);
    }

    private static IEnumerable<Guid> RoomsOf(Finding finding) =>
        finding.Rows.Select(row => row.RoomId).Concat(finding.Emergency is { } taken ? [taken.RoomId] : []).Distinct();
}

internal sealed record SettleWith(SettlementOutcome Outcome, string Note);

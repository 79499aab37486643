using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// Who answers and how long a room is kept, for views that withhold something. What somebody wrote as a reason or
/// reference may name the family (ACC-16); the patient's side is told who answers, by what and how long, and beyond the
/// room only the region is (ACC-13).
/// </summary>
internal static class SeenCustody
{
    public static CustodyEvent? Of(CustodyEvent happened, View view) => happened switch
    {
        TransferAccepted e => view.Reach switch
        {
            Reach.Room => new TransferAccepted(e.TransferId, e.Controller, e.Unit, e.Region, "", e.By),
            Reach.Family => new TransferAccepted(Guid.Empty, e.Controller, e.Unit, e.Region, "", ""),
            _ => new TransferAccepted(Guid.Empty, OrganisationRef.Unnamed, OrganisationRef.Unnamed, e.Region, "", ""),
        },
        _ when view.IsOutside => null,
        CustodyRecorded e => new CustodyRecorded(Of(e.Agreement), e.Retention),
        _ when view.Reach is not Reach.Room => null,
        TransferProposed e => new TransferProposed(
            e.TransferId, e.Controller, e.Unit, e.Region, "", e.Until, e.By),
        TransferEnded e => new TransferEnded(e.TransferId, e.End, "", e.By),
        HoldSet e => new HoldSet(e.Held, ""),
        RetentionEnded => new RetentionEnded(),
        ErasureProposed e => new ErasureProposed(e.ErasureId, e.Ground, ""),
        ErasureDecided e => new ErasureDecided(e.ErasureId, e.End, "", e.By),
        _ => null,
    };

    public static CustodyState Of(CustodyState s, View view) => view.Reach is Reach.Room
        ? new CustodyState(
            Of(s.Agreement), s.Retention,
            s.Transfer is { } t
                ? new Transfer(
                    t.TransferId, t.Controller, t.Unit, t.Region, "", view.Mask.Alias(t.By), t.At, t.Until,
                    t.Answer is { } a ? new TransferAnswer(a.End, "", a.By, a.At) : null, t.Administrator)
                : null,
            s.Hold is { } h ? new Hold("", view.Mask.Alias(h.By), h.At) : null, s.EndedAt,
            s.Erasure is { } e
                ? new Erasure(
                    e.ErasureId, e.Ground, "", view.Mask.Alias(e.By), e.At,
                    e.Answer is { } d ? new ErasureAnswer(d.End, "", d.By, view.Mask.Alias(d.ById), d.At) : null)
                : null,
            s.Former)
        : new CustodyState(Of(s.Agreement), s.Retention, null, null, null, null, s.Former);

    private static Agreement? Of(Agreement? agreement) =>
        agreement is null ? null : new Agreement(agreement.Words, "");
}

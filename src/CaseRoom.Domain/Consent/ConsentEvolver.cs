using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Consent;

/// <summary>What events change in consents.</summary>
internal static class ConsentEvolver
{
    public static ConsentState Evolve(ConsentState s, Recorded<RoomEvent> r, ConsentEvent happened) => happened switch
    {
        ConsentRecorded e => s with
        {
            Decisions = s.Decisions.Add(new(
                e.Scope, e.Receiver, e.Decision, e.FormVersion, e.Language, e.On, e.Interpreter, e.GivenBy,
                e.ReceivedBy, r.Actor, r.Sequence, e.Proof,
                e.Giver ?? (e.Proof is ConsentProof.SignedIn ? r.Actor : null), e.Holds, e.ReceiverKind,
                e.Authority)),
        },
        ConsentSettled e => s with
        {
            Settlements = s.Settlements.Add(new(
                e.Scope, e.Receiver, e.Decision, e.On, e.Reason, r.Actor, r.Sequence, e.ReceiverKind)),
        },
        InformationRecorded e => s with
        {
            Information = s.Information.Add(new(
                e.On, e.By, e.Objects, e.ToWhom, e.What, r.Actor, r.Sequence, e.BlockId)),
        },
        BlockRecorded e => s with
        {
            Blocks = s.Blocks.SetItem(e.BlockId, new(
                e.Person, e.Organisation, e.Materials, e.On, e.GivenBy, e.Reason, Lifted: null, r.Actor, r.Sequence,
                e.Parts, e.Unit)),
        },
        BlockLifted e => s.Blocks.TryGetValue(e.BlockId, out var block)
            ? s with
            {
                Blocks = s.Blocks.SetItem(
                    e.BlockId, block with { Lifted = new(e.Reason, r.Actor, r.At, r.Sequence) }),
            }
            : s,
        WhoAgreesSet e => s with
        {
            Agreements = [
                .. s.Agreements.Where(a => a.Scope != e.Scope), new(e.Scope, e.Who, r.Actor, r.At, r.Sequence),
            ],
        },
        NoticesSeen e => s with { Seen = s.Seen.SetItem(r.Actor, e.UpTo) },
        _ => throw new InvalidOperationException($"No evolution for {happened.GetType().Name}."),
    };

    /// <summary>Somebody's relation to the patient was withdrawn: what they said yes to opens nothing any more, also
    /// when another relation is recorded, until it is answered anew (CON-122).</summary>
    public static ConsentState Withdrawn(ConsentState s, Guid giver) =>
        Unfounded(s, d => d.Giver == giver && d.Decision is ConsentDecision.Given);

    /// <summary>A representative without an authority on record left (CON-127). Without identity no authority is told
    /// at all, and nothing follows from there being none: an answer that says who received it and not who gave it.
    /// </summary>
    public static ConsentState Left(ConsentState s, Guid giver) => Unfounded(s, d => d.Giver == giver
        && d.Decision is ConsentDecision.Given && d is not { GivenBy: "", ReceivedBy: not "" });

    private static ConsentState Unfounded(ConsentState s, Predicate<RecordedConsent> which) =>
        s.Decisions.Exists(which)
            ? s with { Decisions = s.Decisions.ConvertAll(d => which(d) ? d with { Unfounded = true } : d) }
            : s;
}

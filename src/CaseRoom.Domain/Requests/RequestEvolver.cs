using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Requests;

/// <summary>What events change in a request.</summary>
internal static class RequestEvolver
{
    public static RequestState Evolve(RequestState s, Recorded<RequestEvent> r)
    {
        var next = Change(s, r) with { Version = r.Sequence };
        var (kind, text, reason) = Step(r.Event);
        return next with
        {
            History = s.History.Add(new(r.Sequence, r.At, r.Actor, kind, text, reason, next.Receiver!.Unit)),
        };
    }

    private static RequestState Change(RequestState s, Recorded<RequestEvent> r) => r.Event switch
    {
        RequestSent e => s with
        {
            Letter = new(e.Sender, e.Kind, e.Question, e.Urgency, e.Done, e.ResponsibleNow, r.At),
            Receiver = e.Receiver,
            Status = RequestStatus.WaitingForReceiver,
            DueAt = e.DueAt,
        },
        RequestAccepted e => s with { Status = RequestStatus.Accepted, RoomId = e.RoomId, DueAt = null },
        MoreAsked => s with { Status = RequestStatus.WaitingForSender, DueAt = null },
        MoreGiven e => s with
        {
            Status = RequestStatus.WaitingForReceiver,
            DueAt = s.WithDeputy ? null : e.DueAt,
        },
        RequestAdvised => s with { Status = RequestStatus.Advised, DueAt = null },
        RequestForwarded e => s with
        {
            Receiver = e.To,
            Status = RequestStatus.WaitingForReceiver,
            WithDeputy = false,
            DueAt = e.DueAt,
        },
        RequestReassigned e => s with
        {
            Receiver = s.Receiver! with { Coordinator = e.Coordinator, Deputy = e.Deputy },
        },
        RequestWithdrawn => s with { Status = RequestStatus.Withdrawn, DueAt = null },
        RequestEscalated => s with { WithDeputy = true, DueAt = null },
        _ => throw Unknown(r.Event),
    };

    private static (RequestStepKind Kind, string? Text, string? Reason) Step(RequestEvent happened) => happened switch
    {
        RequestSent e => (RequestStepKind.Sent, e.Question, null),
        RequestAccepted e => (RequestStepKind.Accepted, null, e.Reason),
        MoreAsked e => (RequestStepKind.MoreAsked, e.What, e.Reason),
        MoreGiven e => (RequestStepKind.MoreGiven, e.Text, null),
        RequestAdvised e => (RequestStepKind.Advised, e.Advice, e.Reason),
        RequestForwarded e => (RequestStepKind.Forwarded, null, e.Reason),
        RequestReassigned e => (RequestStepKind.Reassigned, null, e.Reason),
        RequestWithdrawn e => (RequestStepKind.Withdrawn, null, e.Reason),
        RequestEscalated => (RequestStepKind.Escalated, null, null),
        _ => throw Unknown(happened),
    };

    private static InvalidOperationException Unknown(RequestEvent happened) =>
        new($"No evolution for {happened.GetType().Name}.");
}

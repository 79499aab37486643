using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Requests;

namespace CaseRoom.Contracts.Requests;

/// <summary>The names of a request's events, versioned, as they stand in logs and on the wire.</summary>
public static class RequestEventNames
{
    public static WireNames Names { get; } = new(
        ("request.sent.v1", typeof(RequestSent)),
        ("request.accepted.v1", typeof(RequestAccepted)),
        ("request.more.asked.v1", typeof(MoreAsked)),
        ("request.more.given.v1", typeof(MoreGiven)),
        ("request.advised.v1", typeof(RequestAdvised)),
        ("request.forwarded.v1", typeof(RequestForwarded)),
        ("request.reassigned.v1", typeof(RequestReassigned)),
        ("request.withdrawn.v1", typeof(RequestWithdrawn)),
        ("request.escalated.v1", typeof(RequestEscalated)));
}

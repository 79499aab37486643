using System.Collections.Immutable;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Requests;

/// <summary>Where a request is.</summary>
public enum RequestStatus
{
    /// <summary>Nothing was sent: the empty log.</summary>
    Unsent,

    /// <summary>The receiver is to answer.</summary>
    WaitingForReceiver,

    /// <summary>More was asked for: the sender is to answer.</summary>
    WaitingForSender,
    Accepted,
    Advised,
    Withdrawn,
}

/// <summary>Everything a request's log says, folded. Also its form in a snapshot and, for those who may see it, on
/// the wire.</summary>
/// <param name="Letter">What was sent; null in the empty log.</param>
/// <param name="Receiver">Who answers for it now.</param>
/// <param name="WithDeputy">The coordinator did not answer in time: it lies with the deputy.</param>
/// <param name="DueAt">UTC; when it goes to the deputy. Null when nobody's time runs, or it is with the deputy
/// already.</param>
/// <param name="RoomId">The room it was accepted into.</param>
/// <param name="History">Every step in order; the sender sees them all.</param>
/// <param name="Version">The sequence of the last event; what an answer's basedOn is held against.</param>
public sealed record RequestState(
    RequestLetter? Letter, Receiver? Receiver, RequestStatus Status, bool WithDeputy, DateTimeOffset? DueAt,
    Guid? RoomId,
    ImmutableList<RequestStep> History, long Version)
{
    /// <summary>Names the shape in a snapshot; raise it when a field changes and old snapshots are replayed
    /// instead.</summary>
    public const string Format = "request-state-1";

    public static RequestState Empty { get; } = new(
        null, null, RequestStatus.Unsent, false, null, null, ImmutableList<RequestStep>.Empty, 0);

    /// <summary>Still to be answered by somebody.</summary>
    public bool IsOpen => Status is RequestStatus.WaitingForReceiver or RequestStatus.WaitingForSender;

    /// <summary>Whose turn it is: the card of the person it waits for; null when it is answered or withdrawn.</summary>
    public MemberCard? WaitsFor => Status switch
    {
        RequestStatus.WaitingForReceiver => WithDeputy ? Receiver?.Deputy : Receiver?.Coordinator,
        RequestStatus.WaitingForSender => Letter?.Sender,
        _ => null,
    };
}

/// <summary>What the sender wrote.</summary>
public sealed record RequestLetter(
    MemberCard Sender, SenderKind Kind, string Question, Urgency Urgency, string Done, string ResponsibleNow,
    DateTimeOffset SentAt);

/// <summary>What happened to a request.</summary>
public enum RequestStepKind
{
    Sent,
    Accepted,
    MoreAsked,
    MoreGiven,
    Advised,
    Forwarded,
    Reassigned,
    Withdrawn,
    Escalated,
}

/// <summary>One step of a request's way.</summary>
/// <param name="By">Who took it; the system's id for an escalation.</param>
/// <param name="Text">What was asked, given or advised; or null.</param>
/// <param name="Reason">Why; or null where the step needs none.</param>
/// <param name="Unit">Where it lies after the step.</param>
public sealed record RequestStep(
    long Sequence, DateTimeOffset At, Guid By, RequestStepKind Kind, string? Text, string? Reason,
    OrganisationRef Unit);

using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Requests;

/// <summary>What happened to a request.</summary>
public abstract record RequestEvent;

/// <param name="DueAt">UTC; when it goes to the deputy if nobody has answered.</param>
public sealed record RequestSent(
    MemberCard Sender, SenderKind Kind, string Question, Urgency Urgency, string Done, string ResponsibleNow,
    Receiver Receiver, DateTimeOffset DueAt) : RequestEvent;

/// <summary>A room was opened for it, under this id.</summary>
public sealed record RequestAccepted(Guid RoomId, string Reason) : RequestEvent;

/// <summary>It waits for the sender: no time runs against the receiver.</summary>
public sealed record MoreAsked(string What, string Reason) : RequestEvent;

/// <param name="DueAt">UTC; the receiver's time begins again.</param>
public sealed record MoreGiven(string Text, DateTimeOffset DueAt) : RequestEvent;

/// <summary>Answered with advice: nothing waits any more.</summary>
public sealed record RequestAdvised(string Advice, string Reason) : RequestEvent;

/// <param name="DueAt">UTC; the new receiver's time begins.</param>
public sealed record RequestForwarded(Receiver To, string Reason, DateTimeOffset DueAt) : RequestEvent;

/// <summary>Who answers for the receiving unit from now on.</summary>
public sealed record RequestReassigned(MemberCard Coordinator, MemberCard Deputy, string Reason) : RequestEvent;

/// <summary>The sender needs no answer: nothing waits any more.</summary>
public sealed record RequestWithdrawn(string Reason) : RequestEvent;

/// <summary>The due time passed: it waits for the deputy now.</summary>
public sealed record RequestEscalated(Guid DeputyId) : RequestEvent;

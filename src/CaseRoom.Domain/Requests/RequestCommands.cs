using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Requests;

/// <summary>What somebody asks of a request for discussion (<em>forespørsel om drøfting</em>, BRIEF 11).</summary>
public abstract record RequestCommand;

/// <summary>How soon the sender hopes for an answer. It is no treatment deadline.</summary>
public enum Urgency
{
    Ordinary,
    WithinThreeDays,
    Now,
}

public enum SenderKind
{
    GeneralPractitioner,
    HospitalDoctor,
    Centre,
    Dentist,
}

/// <summary>Who receives: a unit and the two people who answer for it, as the directory has them; filled in by the
/// server.</summary>
public sealed record Receiver(OrganisationRef Unit, MemberCard Coordinator, MemberCard Deputy);

/// <param name="Sender">The writer's card; filled in by the server.</param>
/// <param name="Question">What is asked. No name or number of the patient: identity comes with the room.</param>
/// <param name="Done">What has been done so far.</param>
/// <param name="ResponsibleNow">Who is responsible for the patient now, in words.</param>
public sealed record SendRequest(
    MemberCard Sender, SenderKind Kind, string Question, Urgency Urgency, string Done, string ResponsibleNow,
    Receiver Receiver) : RequestCommand;

/// <param name="RoomId">The room that is opened for it; the room's first event names this request.</param>
public sealed record AcceptRequest(Guid RoomId, string Reason) : RequestCommand;

public sealed record AskForMore(string What, string Reason) : RequestCommand;

/// <summary>The sender's answer when more was asked for.</summary>
public sealed record GiveMore(string Text) : RequestCommand;

public sealed record AnswerWithAdvice(string Advice, string Reason) : RequestCommand;

public sealed record ForwardRequest(Receiver To, string Reason) : RequestCommand;

/// <summary>Others answer for the same unit from now on: somebody left, or the directory changed.</summary>
public sealed record ReassignRequest(MemberCard Coordinator, MemberCard Deputy, string Reason) : RequestCommand;

/// <summary>The sender no longer needs an answer.</summary>
public sealed record WithdrawRequest(string Reason) : RequestCommand;

/// <summary>Given by the system when the due time has passed.</summary>
public sealed record EscalateToDeputy : RequestCommand;

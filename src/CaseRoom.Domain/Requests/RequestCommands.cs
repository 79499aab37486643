using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

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

/// <summary>As what somebody asks; which of them a person may be, the directory says.</summary>
public enum SenderKind
{
    GeneralPractitioner,
    HospitalDoctor,
    Centre,
    Dentist,
    HealthStationDoctor,

    /// <summary>Others at a hospital: coordinators, therapists, psychologists.</summary>
    HospitalTeam,

    /// <summary>A municipality's or a child's coordinator.</summary>
    Municipality,
}

/// <summary>Who receives: a unit and the two people who answer for it, as the directory has them; filled in by the
/// server.</summary>
public sealed record Receiver(OrganisationRef Unit, MemberCard Coordinator, MemberCard Deputy)
{
    /// <summary>Whether the person is one of the two.</summary>
    public bool IsOf(Guid person) => Coordinator.PersonId == person || Deputy.PersonId == person;

    /// <summary>Whether the same two people answer, whatever else of them has changed.</summary>
    public bool HasSamePeople(Receiver other) =>
        Coordinator.PersonId == other.Coordinator.PersonId && Deputy.PersonId == other.Deputy.PersonId;
}

/// <param name="Sender">The writer's card; filled in by the server.</param>
/// <param name="Question">What is asked. No name or number of the patient: identity comes with the room.</param>
/// <param name="Done">What has been done so far.</param>
/// <param name="ResponsibleNow">Who is responsible for the patient now, in words.</param>
/// <param name="DirectoryKinds">As what the directory lets the writer ask; filled in by the server. None: nothing may
/// be sent.</param>
public sealed record SendRequest(
    [property: FilledByServer] MemberCard Sender, SenderKind Kind, string Question, Urgency Urgency, string Done,
    string ResponsibleNow, Receiver Receiver,
    [property: FilledByServer] IReadOnlyList<SenderKind>? DirectoryKinds = null) : RequestCommand;

/// <param name="RoomId">The room that is opened for it; the room's first event names this request.</param>
public sealed record AcceptRequest(Guid RoomId, string Reason) : RequestCommand;

/// <summary>Asks the sender for what is missing; the receiver's time stands still meanwhile.</summary>
public sealed record AskForMore(string What, string Reason) : RequestCommand;

/// <summary>The sender's answer when more was asked for.</summary>
public sealed record GiveMore(string Text) : RequestCommand;

/// <summary>Answers without a room: advice in writing.</summary>
public sealed record AnswerWithAdvice(string Advice, string Reason) : RequestCommand;

/// <summary>Sends the request on to another unit, which has its own time to answer.</summary>
public sealed record ForwardRequest(Receiver To, string Reason) : RequestCommand;

/// <summary>Others answer for the same unit from now on: somebody left, or the directory changed.</summary>
public sealed record ReassignRequest(MemberCard Coordinator, MemberCard Deputy, string Reason) : RequestCommand;

/// <summary>The sender no longer needs an answer.</summary>
public sealed record WithdrawRequest(string Reason) : RequestCommand;

/// <summary>Given by the system when the due time has passed.</summary>
public sealed record EscalateToDeputy : RequestCommand;

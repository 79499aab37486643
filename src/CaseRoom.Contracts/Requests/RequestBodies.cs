using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;

namespace CaseRoom.Contracts.Requests;

/// <summary>A request as one reader sees it, who must be its sender or of the unit where it lies.</summary>
/// <param name="Part">What the reader is to it.</param>
/// <param name="Commands">Names of the commands open to the reader now.</param>
/// <param name="Names">Names of those who took a step, by id; the system's id is not among them.</param>
public sealed record RequestReading(
    Guid RequestId, RequestReader Part, IReadOnlyList<string> Commands, IReadOnlyDictionary<Guid, string> Names,
    RequestState Request);

/// <summary>What a reader is to a request.</summary>
public sealed record RequestReader(bool Sender, bool Answers, bool Colleague);

/// <summary>A request in a person's list.</summary>
/// <param name="Mine">The reader sent it.</param>
/// <param name="WaitsForMe">It is the reader's turn.</param>
/// <param name="MayAnswer">The reader may answer it: coordinator or deputy where it lies.</param>
public sealed record RequestListItem(
    Guid RequestId, bool Mine, bool WaitsForMe, bool MayAnswer, DateTimeOffset ChangedAt, RequestSummary Summary);

/// <summary>What a sender writes; sender and receiver are filled in from the directory.</summary>
/// <param name="CommandId">UUIDv7 made by the client; the same id again gives the first outcome again.</param>
/// <param name="RequestId">Made by the client, so that a repeated call sends one request.</param>
/// <param name="UnitId">The unit that is asked.</param>
public sealed record SendRequestBody(
    Guid CommandId, Guid RequestId, SenderKind Kind, string Question, Urgency Urgency, string Done,
    string ResponsibleNow, Guid UnitId);

/// <summary>Accepts a request: opens its room and answers it, in one call that can be repeated.</summary>
/// <param name="UnitId">The responsible unit of the room: one that treats.</param>
/// <param name="Role">The role in which the accepter enters.</param>
/// <param name="Reason">Why it is taken; also the room's basis.</param>
/// <param name="Looked">Whoever accepts was asked about names in the reason, or in what stands in the room that the
/// sender is invited to (<c>namesFound</c>), and looked.</param>
/// <param name="Agreement">By what organisations share the room; or null.</param>
/// <param name="Retention">How long it is kept; null, as the installation says.</param>
public sealed record AcceptRequestBody(
    Guid CommandId, Guid UnitId, Role Role, string Reason, long? BasedOn = null, bool Looked = false,
    Agreement? Agreement = null, Retention? Retention = null);

/// <param name="RoomId">The room of the request, named by the server; null unless the outcome is applied.</param>
/// <param name="Invited">Of the command that invited the sender to the room; null where nobody was. Refused as
/// <c>namesFound</c>, the same call is given again with <c>looked</c> to invite them all the same.</param>
public sealed record AcceptReply(Outcome Outcome, Guid? RoomId, Outcome? Invited);

/// <param name="UnitId">The unit that it is sent on to.</param>
/// <param name="Looked">The author was asked about names in the reason, and looked.</param>
public sealed record ForwardRequestBody(
    Guid CommandId, Guid UnitId, string Reason, long? BasedOn = null, bool Looked = false);

/// <summary>Those whom the directory names for the unit today take over.</summary>
/// <param name="Looked">The author was asked about names in the reason, and looked.</param>
public sealed record ReassignRequestBody(
    Guid CommandId, string Reason, long? BasedOn = null, bool Looked = false);

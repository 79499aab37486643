using System.Text.Json.Serialization;
using CaseRoom.Domain.Requests;

namespace CaseRoom.Contracts.Requests;

/// <summary>Source-generated JSON of everything that a request's log and wire hold.</summary>
[JsonSerializable(typeof(RequestSent))]
[JsonSerializable(typeof(RequestAccepted))]
[JsonSerializable(typeof(MoreAsked))]
[JsonSerializable(typeof(MoreGiven))]
[JsonSerializable(typeof(RequestAdvised))]
[JsonSerializable(typeof(RequestForwarded))]
[JsonSerializable(typeof(RequestReassigned))]
[JsonSerializable(typeof(RequestWithdrawn))]
[JsonSerializable(typeof(RequestEscalated))]
[JsonSerializable(typeof(SendRequest))]
[JsonSerializable(typeof(AcceptRequest))]
[JsonSerializable(typeof(AskForMore))]
[JsonSerializable(typeof(GiveMore))]
[JsonSerializable(typeof(AnswerWithAdvice))]
[JsonSerializable(typeof(ForwardRequest))]
[JsonSerializable(typeof(ReassignRequest))]
[JsonSerializable(typeof(WithdrawRequest))]
[JsonSerializable(typeof(EscalateToDeputy))]
[JsonSerializable(typeof(RequestState))]
[JsonSerializable(typeof(RequestSummary))]
internal sealed partial class RequestJsonContext : JsonSerializerContext;

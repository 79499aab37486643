using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Requests;

namespace CaseRoom.Contracts.Requests;

/// <summary>The names of a request's commands.</summary>
public static class RequestCommandNames
{
    public static WireNames Names { get; } = new(
        ("sendRequest", typeof(SendRequest)),
        ("acceptRequest", typeof(AcceptRequest)),
        ("askForMore", typeof(AskForMore)),
        ("giveMore", typeof(GiveMore)),
        ("answerWithAdvice", typeof(AnswerWithAdvice)),
        ("forwardRequest", typeof(ForwardRequest)),
        ("reassignRequest", typeof(ReassignRequest)),
        ("withdrawRequest", typeof(WithdrawRequest)),
        ("escalateToDeputy", typeof(EscalateToDeputy)));
}

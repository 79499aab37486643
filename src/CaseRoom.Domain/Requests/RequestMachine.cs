using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Requests;

using Decision = Decision<RequestEvent>;

/// <summary>The state machine of a request (SPEC.md, REQ-…).</summary>
/// <param name="answerWithin"> Working days in which the coordinator answers before it goes to the deputy, 1 or more.
/// What was decided under another setting stays.
/// </param>
public sealed class RequestMachine(int answerWithin = RequestMachine.DefaultAnswerWithin)
    : IStateMachine<RequestState, RequestCommand, RequestEvent>
{
    /// <summary>Working days; the time the project's sources give a receiver.</summary>
    public const int DefaultAnswerWithin = 5;

    public StreamKind Kind => StreamKind.Request;

    public RequestState Empty => RequestState.Empty;

    public RequestState Evolve(RequestState state, Recorded<RequestEvent> recorded) =>
        RequestEvolver.Evolve(state, recorded);

    public Decision Decide(RequestState state, RequestCommand command, DecisionContext context)
    {
        if (command is SendRequest send) { return Send(state, send, context); }
        if (state.Letter is null || !Allows(state, command, context.Actor)) { return new Refusal.NotAllowed(); }
        if (Check.Current(context.BasedOn, state.Version) is { } stale) { return stale; }
        if (!IsTurn(state, command.GetType())) { return new Refusal.AlreadyDone(Word(state.Status)); }
        return AnswerGuard.Asked(state, Answer(state, command, context), context);
    }

    private Decision Answer(RequestState state, RequestCommand command, DecisionContext context) =>
        command switch
        {
            AcceptRequest c => Accept(c),
            AskForMore c => AskMore(c),
            GiveMore c => Check.Required("text", c.Text, Limits.Text) is { } fault
                ? fault
                : new MoreGiven(c.Text, DueAfter(context.Now)),
            AnswerWithAdvice c => Advise(c),
            ForwardRequest c => Forward(state, c, context),
            ReassignRequest c => Reassign(state, c),
            WithdrawRequest c => Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault
                ? fault
                : new RequestWithdrawn(c.Reason),
            EscalateToDeputy => Escalate(state, context),
            _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}."),
        };

    /// <summary>Whether a request in this state can take the command at all, whoever gives it.</summary>
    internal static bool IsTurn(RequestState state, Type command)
    {
        if (command == typeof(SendRequest)) { return state.Status is RequestStatus.Unsent; }
        if (command == typeof(GiveMore)) { return state.Status is RequestStatus.WaitingForSender; }
        if (command == typeof(AskForMore) || command == typeof(EscalateToDeputy))
        {
            return state.Status is RequestStatus.WaitingForReceiver;
        }

        return state.IsOpen;
    }

    private static bool Allows(RequestState state, RequestCommand command, Actor actor) => actor.IsSystem
        ? command is EscalateToDeputy or ReassignRequest
        : RequestPolicy.Allows(RequestPolicy.PartOf(state, actor.PersonId), command.GetType());

    private Decision Send(RequestState state, SendRequest c, DecisionContext context)
    {
        if (state.Letter is not null)
        {
            var part = RequestPolicy.PartOf(state, context.Actor.PersonId);
            return Check.Taken("request", seen: part is not RequestPart.None);
        }

        if (c.Sender.PersonId != context.Actor.PersonId || context.Actor.IsSystem) { return new Refusal.NotAllowed(); }
        if (c.DirectoryKinds?.Contains(c.Kind) is not true) { return new Refusal.Invalid("kind", "notInDirectory"); }
        var fault = Check.Required("question", c.Question, Limits.Text)
            ?? Check.Optional("done", c.Done, Limits.Paragraph)
            ?? Check.Required("responsibleNow", c.ResponsibleNow, Limits.Line)
            ?? Fault("receiver", c.Receiver);
        return fault is not null
            ? fault
            : new RequestSent(
                c.Sender, c.Kind, c.Question, c.Urgency, c.Done, c.ResponsibleNow, c.Receiver, DueAfter(context.Now));
    }

    private static Decision Accept(AcceptRequest c)
    {
        if (Check.Required("reason", c.Reason, Limits.Paragraph) is { } fault) { return fault; }
        return c.RoomId == Guid.Empty ? new Refusal.Missing("roomId") : new RequestAccepted(c.RoomId, c.Reason);
    }

    private static Decision AskMore(AskForMore c)
    {
        var fault = Check.Required("what", c.What, Limits.Paragraph)
            ?? Check.Required("reason", c.Reason, Limits.Paragraph);
        return fault is not null ? fault : new MoreAsked(c.What, c.Reason);
    }

    private static Decision Advise(AnswerWithAdvice c)
    {
        var fault = Check.Required("advice", c.Advice, Limits.Text)
            ?? Check.Required("reason", c.Reason, Limits.Paragraph);
        return fault is not null ? fault : new RequestAdvised(c.Advice, c.Reason);
    }

    private Decision Forward(RequestState state, ForwardRequest c, DecisionContext context)
    {
        if (c.To.Unit.Id == state.Receiver!.Unit.Id) { return new Refusal.Invalid("to", "sameUnit"); }
        var fault = Check.Required("reason", c.Reason, Limits.Paragraph) ?? Fault("to", c.To);
        return fault is not null ? fault : new RequestForwarded(c.To, c.Reason, DueAfter(context.Now));
    }

    private static Decision Reassign(RequestState state, ReassignRequest c)
    {
        var fault = Check.Required("reason", c.Reason, Limits.Paragraph)
            ?? Fault("deputy", state.Receiver! with { Coordinator = c.Coordinator, Deputy = c.Deputy });
        return fault is not null ? fault : new RequestReassigned(c.Coordinator, c.Deputy, c.Reason);
    }

    private static Decision Escalate(RequestState state, DecisionContext context)
    {
        if (state.WithDeputy) { return new Refusal.AlreadyDone("withDeputy"); }
        return context.Now < state.DueAt
            ? new Refusal.Invalid("dueAt", "notDue")
            : new RequestEscalated(state.Receiver!.Deputy.PersonId);
    }

    private static Refusal? Fault(string field, Receiver receiver)
    {
        if (receiver.Coordinator.PersonId == receiver.Deputy.PersonId)
        {
            return new Refusal.Invalid(field, "deputyIsCoordinator");
        }
        return Check.Required(field, receiver.Unit.Name, Limits.Line);
    }

    private DateTimeOffset DueAfter(DateTimeOffset now) =>
        NorwegianTime.EndOf(WorkingDays.After(NorwegianTime.DateAt(now), answerWithin));

    /// <summary>The status as the stable word that refusals and summaries say.</summary>
    public static string Word(RequestStatus status) => status switch
    {
        RequestStatus.WaitingForReceiver => "waitingForReceiver",
        RequestStatus.WaitingForSender => "waitingForSender",
        RequestStatus.Accepted => "accepted",
        RequestStatus.Advised => "advised",
        RequestStatus.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

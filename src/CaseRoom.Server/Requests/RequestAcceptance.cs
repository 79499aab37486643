using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Requests;

/// <summary>
/// Opens the room of a request and answers it. The room has the request's id, so whoever accepts, and however often,
/// there is one room;
/// a call that broke off in between is completed by the next.
/// </summary>
internal sealed class RequestAcceptance(RequestCalls calls, RoomOpening opening, ResponsibleUnit units)
{
    public async Task<AcceptReply> TakeAsync(SignedInPerson person, RequestReading reading, AcceptRequestBody body)
    {
        var accepts = RequestCommandNames.Names.Of(typeof(AcceptRequest));
        var request = reading.Request;
        var roomId = reading.RequestId;
        if (!reading.Commands.Contains(accepts) && request.RoomId != roomId)
        {
            return Refused(body, reading.Part.Answers ? new Refusal.AlreadyDone(RequestMachine.Word(request.Status))
                : new Refusal.NotAllowed());
        }

        if (body.BasedOn is { } based && based != request.Version && request.RoomId is null)
        {
            return Refused(body, new Refusal.StaleVersion(request.Version));
        }

        if (string.IsNullOrWhiteSpace(body.Reason)) { return Refused(body, new Refusal.Missing("reason")); }
        var (unit, refusal) = await units.FindAsync(body.UnitId);
        if (unit is null) { return Refused(body, refusal!); }
        if (request.RoomId is null)
        {
            var room = new OpenRoomBody(
                body.CommandId, roomId, body.Role, unit.Controller, unit.Unit, body.Reason);
            var opened = await opening.OpenAsync(person, room, reading.RequestId, DraftOf(request));
            // A room of this id can only be this request's: somebody opened it and did not come to answer.
            if (opened.Status is not OutcomeStatus.Applied && opened.Problem?.Code != "alreadyExists")
            {
                return new(opened, null);
            }
        }

        var outcome = await calls.AcceptAsync(reading.RequestId, roomId, person.PersonId, body);
        return new(outcome, outcome.Status is OutcomeStatus.Applied ? roomId : null);
    }

    /// <summary>What the sender wrote, with the sender as its source.</summary>
    private static CaseDraft DraftOf(RequestState request)
    {
        var letter = request.Letter!;
        var source = new Provenance(ProvenanceKind.Letter, $"{letter.Sender.Name}, {letter.Sender.Organisation}");
        var done = request.History
            .Where(s => s.Kind is RequestStepKind.MoreGiven && !string.IsNullOrWhiteSpace(s.Text))
            .Select(s => s.Text!)
            .Prepend(letter.Done)
            .Where(text => !string.IsNullOrWhiteSpace(text));
        var history = string.Join("\n\n", done);
        List<SetText> texts = [new(CasePart.Question, letter.Question, source)];
        if (history.Length > 0)
        {
            texts.Add(new(CasePart.History, history.Length > Limits.Text ? history[..Limits.Text] : history, source));
        }

        return new CaseDraft(texts, null, []);
    }

    private static AcceptReply Refused(AcceptRequestBody body, Refusal refusal) =>
        new(StreamCalls.Refused(body.CommandId, refusal), null);
}

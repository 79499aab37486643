using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Requests;

using Decision = Decision<RequestEvent>;

/// <summary>Asks before what answers a request tells a sender outside the health service, or abroad, who somebody is
/// (GRD-54). Who the patient is a request does not know; who wrote and answers it, its sender does.</summary>
internal static class AnswerGuard
{
    private const string Home = "NO";

    public static Decision Asked(RequestState state, Decision decision, DecisionContext context)
    {
        if (context.Looked || context.Actor.IsSystem || state.Letter is not { } letter || !IsOutside(letter)
            || letter.Sender.PersonId == context.Actor.PersonId
            || decision is not Decision.Accepted { Events: var events })
        {
            return decision;
        }

        string[] cards = [letter.Sender.Name, state.Receiver!.Coordinator.Name, state.Receiver.Deputy.Name];
        var known = new KnownNames(null, cards);
        var each = cards.Select(card => new KnownNames(null, [card])).ToList();
        var found = RoomNames.FoundIn([.. events.SelectMany(TextsOf)], known)
            .Where(one => !each.Exists(card => IsOfThem(one, card)))
            .Select(one => one.What).Distinct().Take(RoomNames.MostFound).ToList();
        return found.Count == 0 ? decision : new Refusal.NamesFound(found);
    }

    /// <summary>A municipality's coordinators may be of its schools or its child welfare as well as of its health
    /// service.</summary>
    private static bool IsOutside(RequestLetter letter) =>
        letter.Kind is SenderKind.Municipality || letter.Sender.Country != Home;

    private static IEnumerable<FreeText> TextsOf(RequestEvent happened) => happened switch
    {
        RequestAccepted e => [Text("reason", e.Reason)],
        MoreAsked e => [Text("what", e.What), Text("reason", e.Reason)],
        RequestAdvised e => [Text("advice", e.Advice), Text("reason", e.Reason)],
        RequestForwarded e => [Text("reason", e.Reason)],
        RequestReassigned e => [Text("reason", e.Reason)],
        _ => [],
    };

    private static FreeText Text(string field, string text) => new(field, text, Published: false);

    /// <summary>Every word of it is of the one name that the sender reads on a card.</summary>
    private static bool IsOfThem(Found one, KnownNames card) => one.What.Kind is GuardKind.Name
        && one.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => card.PartsIn(word).Any());
}

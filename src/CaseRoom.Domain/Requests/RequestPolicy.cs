using CaseRoom.Domain.Access;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Requests;

/// <summary>What a person is to a request right now; nobody else is anything to it.</summary>
[Flags]
public enum RequestPart
{
    None = 0,
    Sender = 1,

    /// <summary>Coordinator or deputy of the unit where it lies now.</summary>
    Answers = 2,

    /// <summary>Works in the unit where it lies now: reads.</summary>
    Colleague = 4,
}

/// <summary>Which part may give which command. A command without a row is refused to everyone, and a test
/// fails.</summary>
public static class RequestPolicy
{
    private static readonly Dictionary<Type, RequestPart> Table = new()
    {
        [typeof(SendRequest)] = RequestPart.None,
        [typeof(AcceptRequest)] = RequestPart.Answers,
        [typeof(AskForMore)] = RequestPart.Answers,
        [typeof(GiveMore)] = RequestPart.Sender,
        [typeof(AnswerWithAdvice)] = RequestPart.Answers,
        [typeof(ForwardRequest)] = RequestPart.Answers,
        [typeof(ReassignRequest)] = RequestPart.Answers,
        [typeof(WithdrawRequest)] = RequestPart.Sender,
        [typeof(EscalateToDeputy)] = RequestPart.None,
    };

    /// <summary>The commands with a row, for the test that every command has one.</summary>
    public static IReadOnlyCollection<Type> Known => Table.Keys;

    public static bool Allows(RequestPart part, Type command) =>
        Table.TryGetValue(command, out var allowed) && (allowed & part) != RequestPart.None;

    /// <summary>The unit in which somebody reads what lies there: those who work on cases do (REQ-25).</summary>
    public static Guid? UnitOf(Person person) => person.Roles.Any(Policy.WorksOnCases) ? person.UnitId : null;

    /// <param name="unit">The unit the directory has the person in, who works on cases; or null.</param>
    /// <param name="answersNow">Whether the directory lets the person answer for the unit as well.</param>
    public static RequestPart PartOf(RequestState state, Guid person, Guid? unit = null, bool answersNow = true)
    {
        var part = RequestPart.None;
        if (state.Letter?.Sender.PersonId == person) { part |= RequestPart.Sender; }
        if (state.Receiver is { } r)
        {
            if (answersNow && r.IsOf(person)) { part |= RequestPart.Answers; }
            if (r.Unit.Id == unit) { part |= RequestPart.Colleague; }
        }

        return part;
    }

    /// <summary>What the person may see, or null. A unit that forwarded it no longer sees it; once it was accepted it
    /// is of a case, and all but its sender see it as they see that (REQ-26).</summary>
    /// <param name="accepted">The room; null while there is none.</param>
    public static RequestView? ViewOf(
        RequestState state, Guid person, Guid? unit = null, AcceptedInto? accepted = null, bool answersNow = true)
    {
        var part = PartOf(state, person, unit, answersNow);
        if (part is RequestPart.None) { return null; }
        var shown = part.HasFlag(RequestPart.Sender) || state.RoomId is null ? state
            : accepted is null ? Unopened(state, part)
            : accepted is { Room: { } room, View: { Reach: Reach.Room, Kept.IsEmpty: true } view }
                ? SeenRequest.Of(state, room, view)
                : null;
        return shown is null ? null : new RequestView(shown, part, MayGive(state, part));
    }

    /// <summary>An accept that broke off is completed by those who answer (REQ-20).</summary>
    private static RequestState? Unopened(RequestState state, RequestPart part) =>
        part.HasFlag(RequestPart.Answers) ? state : null;

    private static IReadOnlyList<Type> MayGive(RequestState state, RequestPart part) =>
        [.. Table.Keys.Where(c => Allows(part, c) && RequestMachine.IsTurn(state, c))];
}

/// <summary>A request as one reader sees it.</summary>
/// <param name="MayGive">The commands open to the reader now.</param>
public sealed record RequestView(RequestState Request, RequestPart Part, IReadOnlyList<Type> MayGive);

/// <summary>The room that a request was accepted into, to one reader.</summary>
/// <param name="Room">The unredacted state; null, as the view, for who sees nothing of it.</param>
public sealed record AcceptedInto(RoomState? Room, View? View);

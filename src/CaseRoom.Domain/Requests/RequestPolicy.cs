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

    /// <param name="unit">The unit the directory has the person in; or null.</param>
    public static RequestPart PartOf(RequestState state, Guid person, Guid? unit = null)
    {
        var part = RequestPart.None;
        if (state.Letter?.Sender.PersonId == person) { part |= RequestPart.Sender; }
        if (state.Receiver is { } r)
        {
            if (r.Coordinator.PersonId == person || r.Deputy.PersonId == person) { part |= RequestPart.Answers; }
            if (r.Unit.Id == unit) { part |= RequestPart.Colleague; }
        }

        return part;
    }

    /// <summary>What the person may see: the whole of it, or null. A unit that forwarded it no longer sees
    /// it.</summary>
    public static RequestView? ViewOf(RequestState state, Guid person, Guid? unit = null) =>
        PartOf(state, person, unit) is var part and not RequestPart.None
            ? new RequestView(state, part, MayGive(state, part))
            : null;

    private static IReadOnlyList<Type> MayGive(RequestState state, RequestPart part) =>
        [.. Table.Keys.Where(c => Allows(part, c) && RequestMachine.IsTurn(state, c))];
}

/// <summary>A request as one reader sees it.</summary>
/// <param name="MayGive">The commands open to the reader now.</param>
public sealed record RequestView(RequestState Request, RequestPart Part, IReadOnlyList<Type> MayGive);

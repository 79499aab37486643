namespace CaseRoom.Domain.Requests;

/// <summary>What lists need of a request: a pure function of its state, sealed with the request's key.</summary>
/// <param name="Question">The first <see cref="QuestionLength"/> characters.</param>
/// <param name="WaitsFor">Whose turn it is, by id; null when it is answered or withdrawn.</param>
public sealed record RequestSummary(
    string Question, Urgency Urgency, RequestStatus Status, Guid SenderId, string Sender, string Unit, Guid? WaitsFor,
    string? WaitsForName, bool WithDeputy, DateTimeOffset SentAt, DateTimeOffset? DueAt, Guid? RoomId)
{
    private const int QuestionLength = 160;

    /// <param name="state">A request that was sent.</param>
    public static RequestSummary Of(RequestState state)
    {
        var letter = state.Letter!;
        var question = letter.Question.Length <= QuestionLength ? letter.Question : letter.Question[..QuestionLength];
        return new RequestSummary(
            question, letter.Urgency, state.Status, letter.Sender.PersonId, letter.Sender.Name,
            state.Receiver!.Unit.Name, state.WaitsFor?.PersonId, state.WaitsFor?.Name, state.WithDeputy, letter.SentAt,
            state.DueAt, state.RoomId);
    }

    /// <summary>Sender, coordinator, deputy and unit where it lies: in whose lists it stands.</summary>
    public static IReadOnlyList<Guid> FindableBy(RequestState state) =>
    [
        .. new[]
        {
            state.Letter!.Sender.PersonId, state.Receiver!.Coordinator.PersonId, state.Receiver.Deputy.PersonId,
            state.Receiver.Unit.Id,
        }.Distinct(),
    ];
}

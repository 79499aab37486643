using CaseRoom.Contracts.Wire;

namespace CaseRoom.Chaos.Verdicts;

/// <summary>Says of a history what it proves. It reads nothing else, so that a history made by hand shows that each
/// line can fail.</summary>
internal static class Checker
{
    public static Verdict Check(History history) => new(history,
    [
        Lost(history), Duplicated(history), Reordered(history), Chain(history), Receipts(history), Converged(history),
        Leaked(history), Available(history), Consensus(history),
    ]);

    /// <summary>Whether the answer promises that an event is in the log.</summary>
    public static bool IsKept(Answer answer) => answer is { Status: OutcomeStatus.Applied, First: not null };

    private static Finding Lost(History history)
    {
        var kept = history.Answers.Where(IsKept).ToList();
        if (kept.Count == 0) { return Unread(Line.Lost, "nothing was acknowledged"); }
        var held = Events(history).Select(one => (one.Room, one.Event.CommandId)).ToHashSet();
        var missing = kept.Where(one => IsRead(history, one.Room) && !held.Contains((one.Room, one.CommandId)))
            .DistinctBy(one => one.CommandId);
        return Found(history, Line.Lost, missing.Select(one => $"command {one.CommandId} at {one.First}"));
    }

    private static Finding Duplicated(History history) => Found(history, Line.Duplicated, Events(history)
        .GroupBy(one => one.Event.CommandId)
        .Where(one => one.Select(place => place.Room).Distinct().Count() > 1
            || Spread(one.Select(place => place.Event.Sequence)))
        .Select(one => $"command {one.Key} at {string.Join(", ", one.Select(place => place.Event.Sequence))}"));

    /// <summary>The events of one command stand side by side: elsewhere they are a second execution.</summary>
    private static bool Spread(IEnumerable<long> sequences)
    {
        var ordered = sequences.Order().ToList();
        return ordered[^1] - ordered[0] != ordered.Count - 1;
    }

    private static Finding Reordered(History history) =>
        Found(history, Line.Reordered, Gaps(history).Concat(OtherPlaces(history)).Concat(OtherSights(history)));

    private static IEnumerable<string> Gaps(History history) => history.Logs.Where(one => one.Events is not null)
        .SelectMany(log => log.Events!.Where((one, index) => one.Sequence != index + 1)
            .Select(one => $"room {log.Room} has {one.Sequence} where it should not"));

    private static IEnumerable<string> OtherPlaces(History history)
    {
        var places = Events(history).ToDictionary(one => (one.Room, one.Event.Sequence), one => one.Event.CommandId);
        return history.Answers.Where(IsKept)
            .Where(one => places.TryGetValue((one.Room, one.First!.Value), out var there) && there != one.CommandId)
            .Select(one => $"command {one.CommandId} was promised {one.First}, where another stands");
    }

    private static IEnumerable<string> OtherSights(History history)
    {
        var places = Events(history).ToDictionary(one => (one.Room, one.Event.Sequence), one => one.Event.CommandId);
        return history.Sights
            .Where(one => IsRead(history, one.Room))
            .Where(one => !places.TryGetValue((one.Room, one.Sequence), out var there) || there != one.CommandId)
            .Select(one => $"{one.Reader} was shown {one.CommandId} at {one.Sequence}, where the log has another");
    }

    private static Finding Chain(History history) => Found(history, Line.Chain, history.Logs
        .Where(one => one.Fault is not null).Select(one => $"room {one.Room}: {one.Fault}"));

    private static Finding Receipts(History history) => Found(history, Line.Receipts, history.Answers
        .Where(one => one.Status is not OutcomeStatus.Unknown)
        .GroupBy(one => one.CommandId)
        .Where(one => one.Select(said => (said.Status, said.First, said.Last)).Distinct().Count() > 1)
        .Select(one => $"command {one.Key}: {string.Join("; ", one.Distinct().Select(Said))}"), needsLogs: false);

    private static string Said(Answer answer) => $"{answer.Status} {answer.First} {answer.Problem}".TrimEnd();

    private static Finding Converged(History history)
    {
        var unread = history.Ends.Where(one => one.Sequence is null).Select(one => one.Reader).ToList();
        var apart = history.Ends.Where(one => one.Sequence is not null).Where(one => IsApart(history, one));
        var found = Found(history, Line.Converged, apart.Select(one => $"{one.Reader} stands at {one.Sequence}"));
        if (found.Word is Word.Fail) { return found; }
        if (history.Ends.Count == 0) { return Unread(Line.Converged, "nobody was asked where they stand"); }
        return unread.Count > 0 ? Unread(Line.Converged, $"{unread[0]} could not be asked") : found;
    }

    private static bool IsApart(History history, Reached end) =>
        history.Logs.SingleOrDefault(one => one.Room == end.Room) is { Events: { } events } log
        && (events.Count != end.Sequence || log.Hash != end.Hash || !end.SameState);

    private static Finding Leaked(History history)
    {
        var found = Found(history, Line.Leaked, history.Removals.SelectMany(gone => history.Sights
            .Where(one => one.Reader == gone.Reader && one.Room == gone.Room && one.Sequence > gone.Sequence)
            .Select(one => $"{one.Reader} was shown {one.Sequence} and was removed at {gone.Sequence}")),
            needsLogs: false);
        return found.Word is Word.Pass && !history.Removals.Any(one => one.Watched)
            ? Unread(Line.Leaked, "nobody was watched after a removal") : found;
    }

    private static Finding Available(History history)
    {
        if (history.Faults.Count == 0) { return Unread(Line.Available, "nothing was broken"); }
        return Found(history, Line.Available, history.Faults.Where(one => one.RecoveryMs is null)
            .Select(one => $"nobody got on after {one.Name}"), needsLogs: false);
    }

    private static Finding Consensus(History history)
    {
        var found = Found(history, Line.Consensus, history.Ballots.SelectMany(Wrong), needsLogs: false);
        return found.Word is Word.Pass && !history.Ballots.Any(one => one.Read)
            ? Unread(Line.Consensus, "no vote could be read") : found;
    }

    private static IEnumerable<string> Wrong(Ballot ballot)
    {
        if (!ballot.Read) { yield break; }
        if (ballot.Closings > 1) { yield return $"the vote in {ballot.Room} was closed {ballot.Closings} times"; }
        if (ballot.AfterClose > 0) { yield return $"{ballot.AfterClose} votes in {ballot.Room} came after its close"; }
        foreach (var (voter, times) in ballot.Counted)
        {
            if (times > 1) { yield return $"{voter} is counted {times} times in {ballot.Room}"; }
        }

        foreach (var (voter, times) in ballot.Votes)
        {
            if (times > 0 && ballot.Counted.GetValueOrDefault(voter) == 0)
            {
                yield return $"the vote of {voter} in {ballot.Room} is not counted";
            }
        }
    }

    private static IEnumerable<(Guid Room, Logged Event)> Events(History history) => history.Logs
        .Where(one => one.Events is not null)
        .SelectMany(one => one.Events!.DistinctBy(held => held.Sequence).Select(held => (one.Room, held)));

    private static bool IsRead(History history, Guid room) =>
        history.Logs.Any(one => one.Room == room && one.Events is not null);

    /// <summary>A fault that was found counts also where something else could not be read.</summary>
    private static Finding Found(History history, Line line, IEnumerable<string> faults, bool needsLogs = true)
    {
        var found = faults.ToList();
        if (found.Count > 0) { return new(line, Word.Fail, found.Count, $"first: {found[0]}"); }
        if (!needsLogs) { return new(line, Word.Pass, 0, ""); }
        if (history.Logs.Count == 0) { return Unread(line, "no log was read"); }
        return history.Logs.FirstOrDefault(one => one.Events is null) is { } unread
            ? Unread(line, $"the log of {unread.Room} could not be read") : new(line, Word.Pass, 0, "");
    }

    private static Finding Unread(Line line, string what) => new(line, Word.Inconclusive, 0, what);
}

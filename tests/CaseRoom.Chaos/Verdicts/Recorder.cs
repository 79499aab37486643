namespace CaseRoom.Chaos.Verdicts;

/// <summary>Takes down what happens while it happens, from many at once.</summary>
internal sealed class Recorder
{
    private readonly Lock gate = new();
    private readonly List<Answer> answers = [];
    private readonly List<Sight> sights = [];
    private readonly List<Removal> removals = [];
    private readonly List<Struck> faults = [];
    private readonly List<Ballot> ballots = [];

    public void Add(Answer one)
    {
        lock (gate) { answers.Add(one); }
    }

    public void Add(Sight one)
    {
        lock (gate) { sights.Add(one); }
    }

    public void Add(Removal one)
    {
        lock (gate) { removals.Add(one); }
    }

    public void Add(Struck one)
    {
        lock (gate) { faults.Add(one); }
    }

    public void Add(Ballot one)
    {
        lock (gate) { ballots.Add(one); }
    }

    /// <summary>Everything so far, with what was found at the end.</summary>
    public History With(IReadOnlyList<RoomLog> logs, IReadOnlyList<Reached> ends)
    {
        lock (gate)
        {
            return new History
            {
                Answers = [.. answers], Sights = [.. sights], Removals = [.. removals], Faults = [.. faults],
                Ballots = [.. ballots], Logs = logs, Ends = ends,
            };
        }
    }
}

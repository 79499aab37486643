using CaseRoom.Grains.Hosts;
using static CaseRoom.Adapters.Postgres.PostgresValue;

namespace CaseRoom.Adapters.Postgres;

/// <summary>Turns of all hosts of a database, by its clock.</summary>
internal sealed class PostgresTurns(PostgresStore store) : ITurns
{
    /// <summary>So many times within one turn a host asks. The next turn is free by that part of it early, so that none
    /// is late, also where the host that took the last is gone.</summary>
    private const int Asked = 6;

    public bool AreShared => true;

    public TimeSpan AskEvery(TimeSpan every) => every / Asked;

    public async Task<bool> TakeAsync(string work, TimeSpan every, CancellationToken cancel) => await store.RunAsync(
        """
        INSERT INTO turns (work, next) VALUES ($1, now() + $2)
        ON CONFLICT (work) DO UPDATE SET next = now() + $2 WHERE turns.next <= now()
        """,
        cancel, Of(work), Of(every - AskEvery(every))) > 0;
}

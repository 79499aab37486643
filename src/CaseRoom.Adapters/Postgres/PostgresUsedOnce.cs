using System.Security.Cryptography;
using System.Text;
using CaseRoom.Grains.Hosts;
using static CaseRoom.Adapters.Postgres.PostgresValue;

namespace CaseRoom.Adapters.Postgres;

/// <summary>What was used at any host of a database, by its clock.</summary>
internal sealed class PostgresUsedOnce(PostgresStore store) : IUsedOnce
{
    /// <summary>One use in so many clears away what need not be remembered.</summary>
    private const int Cleared = 256;

    private int uses;

    public async Task<bool> UseAsync(string id, TimeSpan lasts, CancellationToken cancel = default)
    {
        if (Interlocked.Increment(ref uses) % Cleared == 1)
        {
            await store.RunAsync("DELETE FROM used_once WHERE until <= now()", cancel);
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        return await store.RunAsync(
            """
            INSERT INTO used_once (id, until) VALUES ($1, now() + $2)
            ON CONFLICT (id) DO UPDATE SET until = now() + $2 WHERE used_once.until <= now()
            """,
            cancel, Bytes(hash), Of(lasts)) > 0;
    }
}

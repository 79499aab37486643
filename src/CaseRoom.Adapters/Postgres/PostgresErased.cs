using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace CaseRoom.Adapters.Postgres;

/// <summary>
/// Hears of streams that another host erased, and forgets their keys and what is kept opened of them. While it hears
/// nothing (the connection is lost) streams may have been erased unheard: it then forgets all of them, and they are
/// read again where they are still there.
/// </summary>
internal sealed class PostgresErased(
    PostgresStore store, PostgresStreamKeys keys, IEnumerable<IOpenedStreams> opened) : BackgroundService
{
    public const string Channel = "caseroom_erased";

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await HearAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or TimeoutException)
            {
                ForgetAll();
                await Task.Delay(Again, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private void Forget(string name)
    {
        keys.Forget([name]);
        if (StreamId.Read(name) is not { } stream) { return; }
        foreach (var kept in opened) { kept.Forget(stream); }
    }

    private void ForgetAll()
    {
        keys.ForgetAll();
        foreach (var kept in opened) { kept.ForgetAll(); }
    }

    private async Task HearAsync(CancellationToken stop)
    {
        await using var connection = await store.Source.OpenConnectionAsync(stop);
        connection.Notification += (_, erased) => Forget(erased.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        // From here on nothing is missed; what came before may have been.
        ForgetAll();
        while (true)
        {
            // A line can be dead without saying so: it is tried while nothing comes.
            if (!await connection.WaitAsync(TimeSpan.FromSeconds(PostgresLimits.StatementSeconds), stop))
            {
                await using var alive = new NpgsqlCommand("SELECT 1", connection);
                await alive.ExecuteNonQueryAsync(stop);
            }
        }
    }
}

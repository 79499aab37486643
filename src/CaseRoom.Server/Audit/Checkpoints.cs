using System.Security.Cryptography;
using CaseRoom.Adapters.Witness;
using CaseRoom.Contracts.Audit;
using CaseRoom.Grains.Audit;

namespace CaseRoom.Server.Audit;

/// <summary>A checkpoint a minute, as long as the server runs; stamped where a service for that is set.</summary>
internal sealed partial class Checkpoints(
    CheckpointMaker maker, FolderWitness witness, TimeProvider clock, ILogger<Checkpoints> log,
    ITimeStamping? stamping = null)
    : BackgroundService
{
    /// <summary>How long a row is not witnessed, at most.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(60);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await StampAsync(await maker.MakeAsync(stoppingToken), stoppingToken);
            }
            catch (WitnessContradictedException contradicted)
            {
                Contradicted(contradicted);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The witness or the store is away: the next one speaks of what this one would have.
                Failed(fault);
            }
        }
    }

    /// <summary>A service that is away holds up no checkpoint: the next stamp speaks of this one too.</summary>
    private async Task StampAsync(Checkpoint checkpoint, CancellationToken cancel)
    {
        if (stamping is null) { return; }
        var digest = checkpoint.Digest();
        try
        {
            var token = await stamping.StampAsync(digest, cancel);
            await witness.WriteAsync(checkpoint.At, new CheckpointStamp(checkpoint.Number, digest, token), cancel);
        }
        catch (Exception fault) when (fault is HttpRequestException or CryptographicException or IOException
            || (fault is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            Unstamped(fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "The access log could not be witnessed; the next checkpoint tries again.")]
    private partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Critical, "The access log contradicts its witness; nothing more is witnessed until it is "
        + "looked into.")]
    private partial void Contradicted(Exception fault);

    [LoggerMessage(LogLevel.Warning, "The time-stamping service did not stamp a checkpoint; the next stamp covers it.")]
    private partial void Unstamped(Exception fault);
}

using System.Security.Cryptography;
using CaseRoom.Adapters.Witness;
using CaseRoom.Contracts.Audit;
using CaseRoom.Grains.Audit;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Audit;

/// <summary>A checkpoint a minute, as long as the server runs; stamped where a service for that is set.</summary>
internal sealed partial class Checkpoints(
    CheckpointMaker maker, FolderWitness witness, TimeProvider clock, ILogger<Checkpoints> log,
    ITimeStamping? stamping = null)
    : RepeatedWork(Every, clock)
{
    /// <summary>How long a row is not witnessed, at most.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(60);

    protected override async Task TurnAsync(CancellationToken stop)
    {
        try
        {
            await StampAsync(await maker.MakeAsync(stop), stop);
        }
        catch (WitnessContradictedException contradicted)
        {
            Contradicted(contradicted);
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
    protected override partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Critical, "The access log contradicts its witness; nothing more is witnessed until it is "
        + "looked into.")]
    private partial void Contradicted(Exception fault);

    [LoggerMessage(LogLevel.Warning, "The time-stamping service did not stamp a checkpoint; the next stamp covers it.")]
    private partial void Unstamped(Exception fault);
}

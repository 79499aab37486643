using System.Security.Cryptography;
using CaseRoom.Contracts.Audit;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Hosts;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Audit;

/// <summary>A checkpoint a minute, as long as the server runs; stamped where a service for that is set.</summary>
internal sealed partial class Checkpoints(
    CheckpointMaker maker, Witnesses witnesses, WitnessFaults faults, ITurns turns, TimeProvider clock,
    ILogger<Checkpoints> log, ITimeStamping? stamping = null)
    : RepeatedWork(Every, clock, turns: turns)
{
    /// <summary>How long a row is not witnessed, at most.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(60);

    protected override async Task TurnAsync(CancellationToken stop)
    {
        try
        {
            if (IsShared) { maker.Forget(); }
            await StampAsync(await maker.MakeAsync(stop), stop);
        }
        catch (WitnessContradictedException contradicted)
        {
            Contradicted(contradicted);
        }
        finally
        {
            foreach (var place in witnesses.Places) { Say(place.Name, place.Fault); }
        }
    }

    /// <summary>A service that is away holds up no checkpoint: the next stamp speaks of this one too.</summary>
    private async Task StampAsync(Checkpoint checkpoint, CancellationToken cancel)
    {
        if (stamping is null) { return; }
        var digest = checkpoint.Digest();
        Exception? failed = null;
        try
        {
            var token = await stamping.StampAsync(digest, cancel);
            await witnesses.WriteAsync(checkpoint.At, new CheckpointStamp(checkpoint.Number, digest, token), cancel);
        }
        catch (Exception fault) when (fault is HttpRequestException or CryptographicException or IOException
            || (fault is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            failed = fault;
        }

        Say(AuditSettings.TimeStampKey, failed);
    }

    private void Say(string witness, Exception? fault)
    {
        if (faults.IsNew(witness, fault)) { Away(witness, fault!); }
    }

    [LoggerMessage(LogLevel.Error, "The access log could not be witnessed; the next checkpoint tries again.")]
    protected override partial void Failed(Exception fault);

    [LoggerMessage(LogLevel.Critical, "What is stored contradicts its witness; nothing more is witnessed until it is "
        + "looked into.")]
    private partial void Contradicted(Exception fault);

    [LoggerMessage(LogLevel.Error, "A witness of the access log takes nothing: {Witness}. The others go on, and it is "
        + "given what it missed.")]
    private partial void Away(string witness, Exception fault);
}

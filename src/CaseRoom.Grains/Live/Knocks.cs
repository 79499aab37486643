using System.Threading.Channels;

namespace CaseRoom.Grains.Live;

/// <summary>
/// What one waits for who looks at everything when woken: however often they are woken meanwhile, they look once. A
/// beat only asks whether there is something to say, and never hides that they were woken (LIVE-19).
/// </summary>
internal sealed class Knocks
{
    private readonly Channel<bool> waiting = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private bool woken;

    public void Wake()
    {
        // Said before it is knocked: a beat's knock that waits there already then stands for this one.
        Volatile.Write(ref woken, true);
        waiting.Writer.TryWrite(true);
    }

    public void Beat() => waiting.Writer.TryWrite(true);

    /// <summary>Whoever waits is told, and nothing knocks any more.</summary>
    public void Stop() => waiting.Writer.TryComplete();

    /// <summary>Waits; true when it was woken, false at a beat, null once it was stopped.</summary>
    public async ValueTask<bool?> NextAsync()
    {
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            // Asked and answered in one step: who wakes between two would be forgotten.
            if (waiting.Reader.TryRead(out _)) { return Interlocked.Exchange(ref woken, false); }
        }

        return null;
    }
}

using CaseRoom.Domain.Refusals;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>What became of a command when it was first decided, and who sent which content.</summary>
internal sealed record FirstOutcome(Guid Actor, byte[] Digest, DecidedCommand Decided)
{
    public Guid CommandId => Decided.CommandId;

    public bool WasAccepted => Decided is DecidedCommand.Applied;

    public static FirstOutcome Of(AcceptedCommand kept) => new(
        kept.Actor, kept.Digest,
        new DecidedCommand.Applied(kept.CommandId, kept.First, kept.Last, Repeated: false));

    /// <summary>
    /// The first outcome again, or a refusal when the id comes from another person or with other content. Another
    /// person whose command is refused anyhow is told that, and not that the id is in use; and so is whoever had no
    /// part here the first time and has none now, as where there is no stream that would remember.
    /// </summary>
    /// <param name="now">What the command would be refused with now; null where it would be accepted.</param>
    public DecidedCommand Repeat(Guid actor, byte[] digest, Func<Refusal?> now)
    {
        if (Actor == actor && Digest.AsSpan().SequenceEqual(digest)) { return Decided.Again(); }
        var others = Actor != actor;
        var outside = Decided is DecidedCommand.Refused { Refusal: Refusal.NotAllowed };
        var anyhow = others || outside ? now() : null;
        var told = others || anyhow is Refusal.NotAllowed ? anyhow : null;
        return new DecidedCommand.Refused(CommandId, told ?? new Refusal.CommandIdReused());
    }
}

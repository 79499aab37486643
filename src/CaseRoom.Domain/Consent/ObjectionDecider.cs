using CaseRoom.Domain.Access;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Consent;

using Decision = Decision<RoomEvent>;

/// <summary>An objection to discussion is recorded with the block that it is (SPEC.md, CON-55).</summary>
internal static class ObjectionDecider
{
    public static Decision Record(RoomState state, RecordInformation c, DecisionContext context)
    {
        if (state.Membership.Present(context.Actor.PersonId) is not { } actor
            || !Policy.Allows(actor.Role, typeof(RecordBlock)))
        {
            return new Refusal.NotAllowed();
        }

        if (c.Objection is not { } to) { return new Refusal.Missing("objection"); }
        var block = new RecordBlock(
            to.BlockId, to.Person, to.Organisation, to.Materials, c.On, to.GivenBy, c.What, to.Parts, to.Unit);
        var decided = BlockDecider.Record(state, block, context);
        if (decided is not Decision.Accepted { Events: var events }) { return decided; }
        // The block first: of whom it is against, nothing reaches them.
        return new List<RoomEvent>(
        [
            .. events,
            new InformationRecorded(c.On, c.By, Objects: true, c.ToWhom ?? NameOf(to), c.What, to.BlockId),
        ]);
    }

    private static string? NameOf(Objection to) => to.Person?.Name ?? to.Unit?.Name ?? to.Organisation?.Name;
}

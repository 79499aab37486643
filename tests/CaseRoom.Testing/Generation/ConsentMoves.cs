using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

internal static class ConsentMoves
{
    public static IReadOnlyList<Move> All { get; } =
    [
        Move.Of(Record),
        Move.Of(Record),
        Move.Of((d, _, _) => new RecordInformation(
            d.Day(), "Dr A", d.Chance(30), d.Maybe("the centre"), d.Maybe("images"))),
    ];

    private static RecordConsent Record(Dice d, RoomState s, Guid actor)
    {
        var scope = d.Any<ConsentScope>();
        var receiver = scope is ConsentScope.ReceiverOutsideHealth || d.Chance(3) ? "school" : null;
        return new(
            scope, receiver, d.Any<ConsentDecision>(), "form 2", "nn", d.Day(), d.Chance(20), "mother", "Coordinator");
    }
}

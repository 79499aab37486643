using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// The way back of aliases: a command names people as its author knows them. A person whom the author cannot know from
/// here is nobody, which is then not found (ACC-14).
/// </summary>
internal static class Unmasking
{
    public static RoomCommand Of(RoomCommand command, Mask mask) => command switch
    {
        RemoveMember c => c with { PersonId = mask.Real(c.PersonId) },
        HandOver c => c with { FromPersonId = mask.Real(c.FromPersonId) },
        RecordRelation c => c with { PersonId = mask.Real(c.PersonId) },
        WithdrawRelation c => c with { PersonId = mask.Real(c.PersonId) },
        RecordConsent { Giver: { } giver } c => c with { Giver = mask.Real(giver) },
        MarkGenetics c => c with { PersonId = mask.Real(c.PersonId) },
        OpenThread c => c with
        {
            AnchorId = c.Kind is AnchorKind.Person && c.AnchorId is { } person ? mask.Real(person) : c.AnchorId,
            Mentions = Real(c.Mentions, mask),
        },
        AddComment c => c with { Mentions = Real(c.Mentions, mask) },
        ReviseComment c => c with { Mentions = Real(c.Mentions, mask) },
        ProposeRecommendation c => c with { Addressee = Real(c.Addressee, mask) },
        ReviseRecommendation c => c with { Addressee = Real(c.Addressee, mask) },
        AnswerRecommendation { ForwardedTo: { } next } c => c with { ForwardedTo = Real(next, mask) },
        NameCosigner c => c with { PersonId = mask.Real(c.PersonId) },
        ReleaseCosigner c => c with { PersonId = mask.Real(c.PersonId) },
        _ => command,
    };

    private static IReadOnlyList<Guid> Real(IReadOnlyList<Guid> people, Mask mask) =>
        people.Count == 0 ? people : [.. people.Select(mask.Real)];

    private static Addressee Real(Addressee addressee, Mask mask) =>
        addressee.PersonId is { } person ? addressee with { PersonId = mask.Real(person) } : addressee;
}

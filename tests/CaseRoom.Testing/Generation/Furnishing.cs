using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

/// <summary>What most rooms begin with: the people, the question, the goals, the consents. Every part may be
/// missing.</summary>
internal static class Furnishing
{
    public static IEnumerable<(Role By, RoomCommand Command)> Of(Dice dice, Role by)
    {
        if (dice.Chance(80)) { yield return (by, Consent(dice, ConsentScope.ErnAdvice)); }
        if (dice.Chance(50)) { yield return (by, Consent(dice, ConsentScope.Teaching)); }
        if (dice.Chance(50)) { yield return (by, Consent(dice, ConsentScope.PersonImages)); }
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.EmergencyDoctor))
        {
            if (role == by || !dice.Chance(role is Role.ResponsibleDoctor ? 90 : 55)) { continue; }
            yield return (by, Cast.Invite(role));
            if (dice.Chance(90)) { yield return (role, new Join()); }
        }

        if (dice.Chance(40))
        {
            yield return (Role.ResponsibleDoctor, new MarkGenetics(Cast.Id(Role.ResponsibleDoctor), true));
        }

        // Where an assistant opened the room nobody sees identity yet.
        if (by is Role.Assistant && dice.Chance(70))
        {
            yield return (Role.Coordinator, new RecordRelation(Cast.Id(Role.Coordinator), MemberMoves.Named));
        }

        foreach (var role in new[] { Role.Patient, Role.Representative })
        {
            if (dice.Chance(70)) { yield return (by, new RecordRelation(Cast.Id(role), MemberMoves.LinkOf(role))); }
        }

        var plain = new Provenance(ProvenanceKind.Letter, "letter");
        if (dice.Chance(90)) { yield return (by, new SetText(CasePart.Question, "What is it?", plain)); }
        if (dice.Chance(90))
        {
            yield return (by, new RecordGoal(dice.Id(), "To walk", "Dr A", dice.Day(), "nb", false));
        }
        if (dice.Chance(80)) { yield return (by, new ChangePhase(Phase.Ready)); }
        if (dice.Chance(80)) { yield return (by, new ChangePhase(Phase.InConference)); }
        if (dice.Chance(60)) { yield return (by, MemberMoves.Identify(dice)); }
    }

    private static RecordConsent Consent(Dice dice, ConsentScope scope) => new(
        scope, null, ConsentDecision.Given, "form 1", "nb", dice.Day(), false, "patient", "Coordinator");
}

using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Rooms;

/// <summary>
/// Who asked, received, informed or recorded: left blank it is the person who gives the command, under the name that
/// the directory gave this room (SPEC.md, CASE-29). Nobody has to type their own name, and nobody can misspell it.
/// </summary>
internal static class ByActor
{
    public static RoomCommand Filled(RoomCommand command, Member actor) => command switch
    {
        RecordGoal c => c with { AskedBy = Or(c.AskedBy, actor) },
        RecordGoalsNotObtained c => c with { AskedBy = Or(c.AskedBy, actor) },
        RecordConsent c => c with { ReceivedBy = Or(c.ReceivedBy, actor) },
        RecordInformation c => c with { By = Or(c.By, actor) },
        RecordDeath c => c with { DecidedBy = Or(c.DecidedBy, actor) },
        DecideReaders c => c with { DecidedBy = Or(c.DecidedBy, actor) },
        RecordRelation c => c with { Relation = Filled(c.Relation, actor) },
        InviteMember { Relation: { } relation } c => c with { Relation = Filled(relation, actor) },
        _ => command,
    };

    private static Relation Filled(Relation relation, Member actor) =>
        relation with { GivenBy = Or(relation.GivenBy, actor) };

    /// <summary>A name of the patient's side is identity: their part is said instead (BRIEF 4).</summary>
    private static string Or(string said, Member actor) =>
        !string.IsNullOrWhiteSpace(said) ? said
        : !Policy.IsPatientSide(actor.Role) ? actor.Person.Name
        : PatientSidePart.CodeOf(actor.Role);
}

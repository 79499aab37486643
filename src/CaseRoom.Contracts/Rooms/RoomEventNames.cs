using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Contracts.Rooms;

/// <summary>The names of a room's events, versioned, as they stand in logs and on the wire.</summary>
public static class RoomEventNames
{
    public static WireNames Names { get; } = new(
        ("room.opened.v1", typeof(RoomOpened)),
        ("case.text.set.v1", typeof(TextSet)),
        ("patient.described.v1", typeof(PatientDescribed)),
        ("patient.identified.v1", typeof(PatientIdentified)),
        ("goal.recorded.v1", typeof(GoalRecorded)),
        ("goal.askedInVain.v1", typeof(GoalsAskedInVain)),
        ("fact.recorded.v1", typeof(FactRecorded)),
        ("fact.retracted.v1", typeof(FactRetracted)),
        ("relative.decided.v1", typeof(RelativeDecided)),
        ("parentage.recorded.v1", typeof(ParentageRecorded)),
        ("diagnosis.status.set.v1", typeof(DiagnosisStatusSet)),
        ("followUp.set.v1", typeof(FollowUpSet)),
        ("phase.changed.v1", typeof(PhaseChanged)),
        ("member.invited.v1", typeof(MemberInvited)),
        ("member.joined.v1", typeof(MemberJoined)),
        ("member.removed.v1", typeof(MemberRemoved)),
        ("member.part.ended.v1", typeof(PartEnded)),
        ("role.handedOver.v1", typeof(RoleHandedOver)),
        ("relation.recorded.v1", typeof(RelationRecorded)),
        ("relation.withdrawn.v1", typeof(RelationWithdrawn)),
        ("member.genetics.marked.v1", typeof(GeneticsMarked)),
        ("consent.recorded.v1", typeof(ConsentRecorded)),
        ("information.recorded.v1", typeof(InformationRecorded)),
        ("block.recorded.v1", typeof(BlockRecorded)),
        ("block.lifted.v1", typeof(BlockLifted)),
        ("birthday.reached.v1", typeof(BirthdayReached)),
        ("birthday.answered.v1", typeof(BirthdayAnswered)),
        ("closedToParents.v1", typeof(ClosedToParents)),
        ("death.recorded.v1", typeof(DeathRecorded)),
        ("death.readers.decided.v1", typeof(ReadersDecided)),
        ("death.retracted.v1", typeof(DeathRetracted)),
        ("material.added.v1", typeof(MaterialAdded)),
        ("material.marked.v1", typeof(MaterialMarked)),
        ("material.mark.cleared.v1", typeof(MaterialMarkCleared)),
        ("material.renamed.v1", typeof(MaterialRenamed)),
        ("material.withdrawn.v1", typeof(MaterialWithdrawn)),
        ("annotation.added.v1", typeof(AnnotationAdded)),
        ("annotation.revised.v1", typeof(AnnotationRevised)),
        ("annotation.retracted.v1", typeof(AnnotationRetracted)),
        ("thread.opened.v1", typeof(ThreadOpened)),
        ("comment.added.v1", typeof(CommentAdded)),
        ("comment.revised.v1", typeof(CommentRevised)),
        ("comment.retracted.v1", typeof(CommentRetracted)),
        ("thread.resolved.v1", typeof(ThreadResolved)),
        ("thread.reopened.v1", typeof(ThreadReopened)),
        ("statement.proposed.v1", typeof(StatementProposed)),
        ("statement.revised.v1", typeof(StatementRevised)),
        ("statement.corrected.v1", typeof(StatementCorrected)),
        ("statement.correction.objected.v1", typeof(CorrectionObjected)),
        ("statement.withdrawn.v1", typeof(StatementWithdrawn)),
        ("position.taken.v1", typeof(PositionTaken)),
        ("advice.given.v1", typeof(AdviceGiven)),
        ("recommendation.proposed.v1", typeof(RecommendationProposed)),
        ("recommendation.revised.v1", typeof(RecommendationRevised)),
        ("recommendation.withdrawn.v1", typeof(RecommendationWithdrawn)),
        ("recommendation.answered.v1", typeof(RecommendationAnswered)),
        ("cosigner.named.v1", typeof(CosignerNamed)),
        ("cosigner.released.v1", typeof(CosignerReleased)),
        ("conclusion.signed.v1", typeof(ConclusionSigned)),
        ("signatures.voided.v1", typeof(SignaturesVoided)),
        ("conclusion.sealed.v1", typeof(ConclusionSealed)));
}

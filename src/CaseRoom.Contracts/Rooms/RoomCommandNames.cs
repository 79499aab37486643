using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Contracts.Rooms;

/// <summary>The names of a room's commands as clients send them.</summary>
public static class RoomCommandNames
{
    public static WireNames Names { get; } = new(
        ("openRoom", typeof(OpenRoom)),
        ("setText", typeof(SetText)),
        ("describePatient", typeof(DescribePatient)),
        ("identifyPatient", typeof(IdentifyPatient)),
        ("recordGoal", typeof(RecordGoal)),
        ("recordGoalsNotObtained", typeof(RecordGoalsNotObtained)),
        ("recordFact", typeof(RecordFact)),
        ("retractFact", typeof(RetractFact)),
        ("setMarks", typeof(SetMarks)),
        ("recordRelativeDecision", typeof(RecordRelativeDecision)),
        ("recordParentage", typeof(RecordParentage)),
        ("setDiagnosisStatus", typeof(SetDiagnosisStatus)),
        ("setFollowUp", typeof(SetFollowUp)),
        ("changePhase", typeof(ChangePhase)),
        ("inviteMember", typeof(InviteMember)),
        ("join", typeof(Join)),
        ("removeMember", typeof(RemoveMember)),
        ("handOver", typeof(HandOver)),
        ("recordRelation", typeof(RecordRelation)),
        ("withdrawRelation", typeof(WithdrawRelation)),
        ("markGenetics", typeof(MarkGenetics)),
        ("takeEmergencyAccess", typeof(TakeEmergencyAccess)),
        ("reviewEmergencyAccess", typeof(ReviewEmergencyAccess)),
        ("recordConsent", typeof(RecordConsent)),
        ("recordInformation", typeof(RecordInformation)),
        ("recordBlock", typeof(RecordBlock)),
        ("liftBlock", typeof(LiftBlock)),
        ("passTime", typeof(PassTime)),
        ("answerBirthday", typeof(AnswerBirthday)),
        ("closeToParents", typeof(CloseToParents)),
        ("recordDeath", typeof(RecordDeath)),
        ("decideReaders", typeof(DecideReaders)),
        ("retractDeath", typeof(RetractDeath)),
        ("addMaterial", typeof(AddMaterial)),
        ("markMaterial", typeof(MarkMaterial)),
        ("clearMaterialMark", typeof(ClearMaterialMark)),
        ("renameMaterial", typeof(RenameMaterial)),
        ("withdrawMaterial", typeof(WithdrawMaterial)),
        ("addAnnotation", typeof(AddAnnotation)),
        ("reviseAnnotation", typeof(ReviseAnnotation)),
        ("retractAnnotation", typeof(RetractAnnotation)),
        ("openThread", typeof(OpenThread)),
        ("addComment", typeof(AddComment)),
        ("reviseComment", typeof(ReviseComment)),
        ("retractComment", typeof(RetractComment)),
        ("resolveThread", typeof(ResolveThread)),
        ("reopenThread", typeof(ReopenThread)),
        ("proposeStatement", typeof(ProposeStatement)),
        ("reviseStatement", typeof(ReviseStatement)),
        ("correctStatement", typeof(CorrectStatement)),
        ("objectToCorrection", typeof(ObjectToCorrection)),
        ("withdrawStatement", typeof(WithdrawStatement)),
        ("takePosition", typeof(TakePosition)),
        ("agreeToAll", typeof(AgreeToAll)),
        ("giveAdvice", typeof(GiveAdvice)),
        ("proposeRecommendation", typeof(ProposeRecommendation)),
        ("reviseRecommendation", typeof(ReviseRecommendation)),
        ("withdrawRecommendation", typeof(WithdrawRecommendation)),
        ("answerRecommendation", typeof(AnswerRecommendation)),
        ("nameCosigner", typeof(NameCosigner)),
        ("releaseCosigner", typeof(ReleaseCosigner)),
        ("signConclusion", typeof(SignConclusion)));
}

using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Rooms;

/// <summary>What a phase keeps shut in the case, whoever asks; the conclusion has its own rule (CCL-02).</summary>
public static class PhasePolicy
{
    /// <summary>What is printed as signed, and parentage beside it. Identity is not: a document that nobody could be
    /// found for must be given its patient without a new version.</summary>
    private static readonly Type[] Signed =
    [
        typeof(SetText), typeof(DescribePatient), typeof(RecordGoal), typeof(RecordGoalsNotObtained),
        typeof(RecordFact), typeof(RetractFact), typeof(RecordParentage), typeof(SetDiagnosisStatus),
        typeof(SetFollowUp),
    ];

    /// <summary>What a patient may always do, and who is in the room, stay open.</summary>
    private static readonly Type[] OpenWhenClosed =
    [
        typeof(ChangePhase), typeof(Join), typeof(RemoveMember), typeof(HandOver), typeof(WithdrawRelation),
        typeof(RecordConsent), typeof(SettleConsent), typeof(SetWhoAgrees), typeof(RecordInformation),
        typeof(RecordRelativeDecision), typeof(RecordBlock), typeof(LiftBlock), typeof(SeeNotices),
        typeof(AnswerBirthday), typeof(CloseToParents),
        typeof(RecordDeath), typeof(DecideReaders), typeof(RetractDeath), typeof(ProtectAddress),
        typeof(LiftAddressProtection), typeof(ReviewEmergencyAccess), typeof(RecordCustody), typeof(ProposeTransfer),
        typeof(WithdrawTransfer), typeof(HoldErasing), typeof(ProposeErasure), typeof(WithdrawErasure),
        typeof(WithdrawExpertInvitation), typeof(SetMarks),
    ];

    /// <summary>Whether the phase lets this role give the command (SPEC.md, CASE-09, CASE-31).</summary>
    public static bool Allows(Phase phase, Role role, Type command) => phase switch
    {
        Phase.Closed => OpenWhenClosed.Contains(command),
        Phase.Signed => !Signed.Contains(command)
            || (command == typeof(RecordGoal) && Policy.IsPatientSide(role)),
        _ => true,
    };
}

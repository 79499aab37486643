using CaseRoom.Domain.Access;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Rooms;

using Decision = Decision<RoomEvent>;

/// <summary>The state machine of a room: its capabilities are folders of one machine because they share one
/// order.</summary>
public sealed class RoomMachine : IStateMachine<RoomState, RoomCommand, RoomEvent>
{
    public StreamKind Kind => StreamKind.Room;

    public RoomState Empty => RoomState.Empty;

    public Decision Decide(RoomState state, RoomCommand command, DecisionContext context)
    {
        if (command is OpenRoom open)
        {
            return CommandForm.Fault(state, open, context) is { } fault
                ? fault
                : CaseDecider.Open(state, open, context);
        }

        if (state.Custody.IsErased()) { return new Refusal.NotAllowed(); }
        if (UnownedRules.Decide(state, command, context) is { } unowned) { return unowned; }
        if (command is AnswerTransfer answered) { return TransferRules.Answer(state, answered, context); }
        if (command is DecideErasure decided) { return CustodyDecider.Decide(state, decided, context); }
        if (command is TakeEmergencyAccess taken) { return EmergencyRules.Take(state, taken, context); }
        if (command is AcceptExpertInvitation accepted) { return ExpertRules.Accept(state, accepted, context); }
        if (command is ClaimExpertInvitation claimed) { return ExpertNameRules.Claim(state, claimed, context); }
        if (command is DenyExpertPlace denied) { return ExpertRules.Deny(state, denied, context); }
        if (command is DecideExpertOpening opening) { return ExpertRules.Decide(state, opening, context); }
        if (command is PassTime && context.Actor.IsSystem) { return DueRules.Pass(state, context); }
        if (context.Actor.IsSystem && LearnedLife.Learn(state, command) is { } learned) { return learned; }
        if (state.Membership.Present(context.Actor.PersonId) is not { } member
            || Viewer.At(state, context.Actor.PersonId, context.Now) is not { } view
            || !Policy.Allows(member.Role, command.GetType())
            || state.Life.Silences(member.Role, command.GetType()))
        {
            return new Refusal.NotAllowed();
        }

        if (!PhasePolicy.Allows(state.Case.Phase, member.Role, command.GetType()))
        {
            return new Refusal.PhaseForbids(PhaseRules.Word(state.Case.Phase));
        }

        if (CommandForm.Fault(state, command, context) is { } malformed) { return malformed; }
        var known = Unmasking.Of(KeptIds.Of(command, view), view.Mask);
        var decision = SigningDecider.WithVoided(state, context, DecideAlone(state, ByActor.Filled(known, member),
            context));
        var ended = Holders.WithEnded(state, decision, context, Evolve);
        return BorderGuard.Asked(state, ended, context, Evolve);
    }

    /// <summary>The commands about the case, who is in the room, consents and material.</summary>
    private static Decision DecideAlone(RoomState state, RoomCommand command, DecisionContext context) =>
        command switch
        {
            SetText c => CaseDecider.Set(state, c, context),
            DescribePatient c => CaseDecider.Describe(state, c, context),
            IdentifyPatient c => CaseDecider.Identify(state, c, context),
            RecordGoal c => CaseDecider.Record(state, c, context),
            RecordGoalsNotObtained c => CaseDecider.Record(c),
            RecordFact c => FactRules.Record(state, c, context),
            RetractFact c => FactRules.Retract(state, c, context),
            RecordRelativeDecision c => FactRules.Record(state, c),
            RecordParentage c => FactRules.Record(state, c, context),
            SetMarks c => MarkRules.Set(state, c, context),
            SetDiagnosisStatus c => CaseDecider.Set(state, c, context),
            SetFollowUp c => CaseDecider.Set(state, c, context),
            ChangePhase c => PhaseRules.Change(state, c, context),
            InviteMember c => MembershipDecider.Invite(state, c, context),
            Join => MembershipDecider.Join(state, context),
            RemoveMember c => MembershipDecider.Remove(state, c),
            HandOver c => HandOverDecider.Decide(state, c, context),
            RecordRelation c => RelationRules.Record(state, c, context),
            WithdrawRelation c => RelationRules.Withdraw(state, c, context),
            MarkGenetics c => RelationRules.Mark(state, c),
            InviteExpert c => ExpertRules.Invite(state, c, context),
            WithdrawExpertInvitation c => ExpertRules.Withdraw(state, c, context),
            ConfirmExpertName c => ExpertNameRules.Confirm(state, c, context),
            ReviewEmergencyAccess c => EmergencyRules.Review(state, c, context),
            RecordConsent c => ConsentDecider.Record(state, c, context),
            SettleConsent c => SettlementDecider.Settle(state, c, context),
            SetWhoAgrees c => Holders.Set(state, c, context),
            RecordInformation c => ConsentDecider.Record(state, c, context),
            RecordBlock c => BlockDecider.Record(state, c, context),
            LiftBlock c => BlockDecider.Lift(state, c, context),
            SeeNotices c => Notices.See(state, c, context),
            AnswerBirthday c => LifeDecider.Answer(state, c, context),
            CloseToParents c => LifeDecider.Close(state, c, context),
            RecordDeath c => LifeDecider.Record(state, c, context),
            DecideReaders c => LifeDecider.Decide(state, c, context),
            RetractDeath c => LifeDecider.Retract(state, c, context),
            ProtectAddress c => AddressDecider.Protect(state, c, context),
            LiftAddressProtection c => AddressDecider.Lift(state, c, context),
            RecordCustody c => CustodyDecider.Record(state, c, context),
            ProposeTransfer c => TransferRules.Propose(state, c, context),
            WithdrawTransfer c => TransferRules.Withdraw(state, c, context),
            HoldErasing c => CustodyDecider.Hold(state, c),
            ProposeErasure c => CustodyDecider.Propose(state, c, context),
            WithdrawErasure c => CustodyDecider.Withdraw(state, c, context),
            AddMaterial c => MaterialDecider.Add(state, c, context),
            MarkMaterial c => MaterialDecider.Mark(state, c, context),
            ClearMaterialMark c => MaterialDecider.Clear(state, c, context),
            RenameMaterial c => MaterialDecider.Rename(state, c, context),
            WithdrawMaterial c => MaterialDecider.Withdraw(state, c, context),
            var given => DecideTogether(state, given, context),
        };

    /// <summary>The commands of people working together: annotations, threads, conclusion.</summary>
    private static Decision DecideTogether(RoomState state, RoomCommand command, DecisionContext context) =>
        command switch
    {
        AddAnnotation c => AnnotationDecider.Add(state, c, context),
        ReviseAnnotation c => AnnotationDecider.Revise(state, c, context),
        RetractAnnotation c => AnnotationDecider.Retract(state, c, context),
        OpenThread c => ThreadDecider.Open(state, c, context),
        AddComment c => ThreadDecider.Add(state, c, context),
        ReviseComment c => ThreadDecider.Revise(state, c, context),
        RetractComment c => ThreadDecider.Retract(state, c, context),
        ResolveThread c => ThreadDecider.Resolve(state, c, context),
        ReopenThread c => ThreadDecider.Reopen(state, c, context),
        ProposeStatement c => StatementDecider.Propose(state, c),
        ReviseStatement c => StatementDecider.Revise(state, c, context),
        CorrectStatement c => StatementDecider.Correct(state, c, context),
        ObjectToCorrection c => StatementDecider.Object(state, c),
        WithdrawStatement c => StatementDecider.Withdraw(state, c),
        TakePosition c => StatementDecider.Take(state, c, context),
        AgreeToAll c => StatementDecider.Agree(state, c, context),
        GiveAdvice c => StatementDecider.Advise(state, c),
        ProposeRecommendation c => RecommendationDecider.Propose(state, c),
        ReviseRecommendation c => RecommendationDecider.Revise(state, c, context),
        WithdrawRecommendation c => RecommendationDecider.Withdraw(state, c),
        AnswerRecommendation c => RecommendationDecider.Answer(state, c, context),
        NameCosigner c => SigningDecider.Name(state, c),
        ReleaseCosigner c => SigningDecider.Release(state, c),
        SignConclusion c => SigningDecider.Sign(state, c, context),
        _ => throw new InvalidOperationException($"No decision for {command.GetType().Name}."),
    };

    public RoomState Evolve(RoomState state, Recorded<RoomEvent> recorded) => recorded.Event switch
    {
        PhaseChanged e => state with
        {
            Case = CaseEvolver.Evolve(state.Case, recorded, e),
            Conclusion = ConclusionEvolver.PhaseChanged(state.Conclusion, e),
        },
        PatientIdentified e => state with
        {
            Case = CaseEvolver.Evolve(state.Case, recorded, e),
            Life = LifeEvolver.Identified(state.Life, recorded),
        },
        MarksSet e => state with
        {
            Case = CaseEvolver.Evolve(state.Case, recorded, e),
            Materials = MaterialEvolver.Marked(state.Materials, recorded, e),
        },
        RelativeDecided e => state with
        {
            Case = CaseEvolver.Evolve(state.Case, recorded, e),
            Materials = MaterialEvolver.Decided(state.Materials, state.Case.Marks, e),
        },
        TransferAccepted e => state with
        {
            Case = state.Case with { Opening = CustodyEvolver.Accepted(state.Case.Opening, e) },
            Custody = CustodyEvolver.HandedOver(
                CustodyEvolver.Evolve(state.Custody, recorded, e), state.Case.Opening),
        },
        CustodyEvent e => state with { Custody = CustodyEvolver.Evolve(state.Custody, recorded, e) },
        CaseEvent e => state with { Case = CaseEvolver.Evolve(state.Case, recorded, e) },
        RelationWithdrawn e => state with
        {
            Membership = MembershipEvolver.Evolve(state.Membership, recorded, e),
            Consent = state.Membership.Members.GetValueOrDefault(e.PersonId)
                is { Role: Role.Representative or Role.Patient }
                ? ConsentEvolver.Withdrawn(state.Consent, e.PersonId)
                : state.Consent,
        },
        MemberRemoved e => Left(state, recorded, e, e.PersonId),
        PartEnded e => Left(state, recorded, e, e.PersonId),
        MembershipEvent e => state with { Membership = MembershipEvolver.Evolve(state.Membership, recorded, e) },
        ConsentRecorded e => state with
        {
            Consent = ConsentEvolver.Evolve(state.Consent, recorded, e),
            Materials = MaterialEvolver.Decided(state.Materials, e.Scope, e.Holds ?? e.Decision),
        },
        ConsentEvent e => state with { Consent = ConsentEvolver.Evolve(state.Consent, recorded, e) },
        LifeEvent e => state with { Life = LifeEvolver.Evolve(state.Life, recorded, e) },
        MaterialEvent e => state with { Materials = MaterialEvolver.Evolve(state.Materials, recorded, e) },
        AnnotationEvent e => state with { Annotations = AnnotationEvolver.Evolve(state.Annotations, recorded, e) },
        ConclusionSealed e => state with
        {
            Conclusion = ConclusionEvolver.Sealed(state.Conclusion, recorded, e, state.Membership),
        },
        ConclusionEvent e => state with { Conclusion = ConclusionEvolver.Evolve(state.Conclusion, recorded, e) },
        _ => throw new InvalidOperationException($"No evolution for {recorded.Event.GetType().Name}."),
    };

    /// <summary>With a representative of whom no authority was recorded goes what they said yes to (CON-127).</summary>
    private static RoomState Left(RoomState state, Recorded<RoomEvent> recorded, MembershipEvent e, Guid person) =>
        state with
        {
            Membership = MembershipEvolver.Evolve(state.Membership, recorded, e),
            Consent = state.Membership.Members.GetValueOrDefault(person)
                is { Role: Role.Representative, Relation: not { Link: not null } }
                ? ConsentEvolver.Left(state.Consent, person)
                : state.Consent,
        };
}

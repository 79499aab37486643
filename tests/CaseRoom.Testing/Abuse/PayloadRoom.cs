using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Abuse;

/// <summary>
/// Commands in whose every text a payload stands, as a responsible doctor may give them in a room with a text as
/// material and somebody to invite and remove.
/// </summary>
public sealed class PayloadRoom(Guid textId, MemberCard guest)
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    /// <summary>What is no text of whoever gives the command, and why. Everything else is tried.</summary>
    public static IReadOnlyDictionary<string, string> NotTaken { get; } = new Dictionary<string, string>
    {
        ["MemberCard.Name"] = "the directory's",
        ["MemberCard.Profession"] = "the directory's",
        ["MemberCard.Organisation"] = "the directory's",
        ["MemberCard.Country"] = "the directory's",
        ["OrganisationRef.Name"] = "the directory's",
        ["PersonRef.Name"] = "the directory's",
        ["Officer.Name"] = "the directory's",
        ["OpenRoom.Salt"] = "the server's",
        ["AddMaterial.MediaType"] = "the server's, by what the file is",
        ["AddMaterial.Address"] = "the server's",
        ["AddMaterial.Original"] = "the server's",
        ["InviteExpert.SecretHash"] = "the server's",
        ["AcceptExpertInvitation.SecretHash"] = "the server's",
        ["ClaimExpertInvitation.SecretHash"] = "the server's",
        ["ExpertClaim.Name"] = "the sign-in's",
        ["DenyExpertPlace.SecretHash"] = "the server's",
        ["ExpertPlace.Institution"] = "the invitation's own words",
        ["ExpertPlace.Country"] = "the invitation's own words",
        ["IdentifyPatient.NationalId"] = "eleven digits: anything else is refused",
        ["ExpertCard.Country"] = "a country of the list: anything else is refused",
        ["RecordGoal.Language"] = "a language of the list",
        ["RecordConsent.Language"] = "a language of the list",
    };

    /// <summary>What a room needs to be in conference, where everything may be said.</summary>
    public static IEnumerable<RoomCommand> First()
    {
        var told = new Provenance(ProvenanceKind.Member);
        yield return new SetText(CasePart.Question, "What is it?", told);
        yield return new DescribePatient(Sex.Female, AgeBand.From12To15, Region.Nord);
        yield return new RecordFact(Guid.CreateVersion7(), new Phenotype(
            new Term("Pes cavus"), false, null, null, told));
        yield return new RecordGoal(Guid.CreateVersion7(), "To ride a bicycle", "Kari", Day, "nb", false);
        yield return new ChangePhase(Phase.Ready);
        yield return new ChangePhase(Phase.InConference);
    }

    /// <summary>Everything once, with the text in every field that takes one.</summary>
    public IEnumerable<RoomCommand> With(string text)
    {
        var told = new Provenance(ProvenanceKind.Letter, text);
        foreach (var part in Enum.GetValues<CasePart>()) { yield return new SetText(part, text, told); }
        yield return new IdentifyPatient(text, null, Day, text, text);
        yield return new RecordGoal(Guid.CreateVersion7(), text, text, Day, "nb", false);
        yield return new SetDiagnosisStatus(DiagnosisStatus.Unclear, [new Term(text, text)], text);
        yield return new SetFollowUp(Day, null, text);
        foreach (var command in Facts(text, told)) { yield return command; }
        foreach (var command in Talk(text)) { yield return command; }
        foreach (var command in Conclusion(text)) { yield return command; }
        foreach (var command in People(text)) { yield return command; }
    }

    /// <summary>What is said once, at the end: it takes back what the others need.</summary>
    public IEnumerable<RoomCommand> Last(string text)
    {
        yield return new RecordGoalsNotObtained(GoalsNotObtained.NotYet, text, text, Day);
        yield return new ChangePhase(Phase.Ready, text);
        yield return new WithdrawMaterial(textId, text);
        yield return new ProposeErasure(Guid.CreateVersion7(), ErasureGround.Unlawful, text);
    }

    private static IEnumerable<RoomCommand> Facts(string text, Provenance told)
    {
        var (relative, gone) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Qualifier[] beside = [new(text, new Term(text, text))];
        Fact[] facts =
        [
            new Phenotype(new Term(text, text), false, text, text, told, null, beside),
            new Variant(new Term(text), [text], text, VariantClass.Benign, Day, text, text, told),
            new Condition(new Term(text), ConditionStatus.Suspected, text, told),
            new Measurement(new Term(text), 1, new Term(text), null, null, told),
            new Citation(text, text, told),
        ];
        foreach (var fact in facts) { yield return new RecordFact(Guid.CreateVersion7(), fact); }
        yield return new RecordFact(relative, new Relative(text, Sex.Unknown, null, told));
        yield return new RecordParentage(relative, text);
        yield return new RecordFact(gone, facts[0]);
        yield return new RetractFact(gone, text);
    }

    private IEnumerable<RoomCommand> Talk(string text)
    {
        var (mark, thread, comment) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var range = new TextRange(0, 8, text);
        yield return new RenameMaterial(textId, text);
        yield return new MarkMaterial(textId, PersonImage: true, SharedAbroad: false);
        yield return new ClearMaterialMark(textId, MaterialMark.PersonImage, text);
        yield return new AddAnnotation(mark, textId, null, range, text, text, new Term(text, text));
        yield return new ReviseAnnotation(mark, range, text, text + ".");
        yield return new OpenThread(thread, AnchorKind.Material, textId, false, comment, text, []);
        yield return new ReviseComment(thread, comment, text + ".", []);
        yield return new AddComment(thread, Guid.CreateVersion7(), text, []);
    }

    private static IEnumerable<RoomCommand> Conclusion(string text)
    {
        var (statement, gone) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var (wanted, dropped) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var to = new Addressee(ReceiverKind.Other, text);
        yield return new ProposeStatement(statement, text);
        yield return new ReviseStatement(statement, text + " x");
        yield return new TakePosition(new StatementSeen(statement, 2, 0), PositionKind.Disagree, text);
        yield return new ProposeStatement(gone, text);
        yield return new WithdrawStatement(gone, text);
        yield return new ProposeRecommendation(wanted, RecommendationKind.Treatment, text, to, Day, text);
        yield return new ReviseRecommendation(wanted, RecommendationKind.Treatment, text + ".", to, Day, text);
        yield return new AnswerRecommendation(wanted, AnswerKind.TakenOn, text, null);
        yield return new AnswerRecommendation(wanted, AnswerKind.Forwarded, null, text, to);
        yield return new ProposeRecommendation(dropped, RecommendationKind.Treatment, text, to, Day, text);
        yield return new WithdrawRecommendation(dropped, text);
    }

    private IEnumerable<RoomCommand> People(string text)
    {
        var (block, objected) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        yield return new RecordConsent(
            ConsentScope.ReceiverOutsideHealth, text, ConsentDecision.Given, text, "nb", Day, false, text, text,
            ReceiverKind: ReceiverKind.School,
            Authority: new FamilyLink(LinkKind.ParentalResponsibility, text, new DateOnly(2000, 1, 1)));
        yield return new RecordInformation(
            Day, text, Objects: true, text, text, new Objection(objected, text, guest));
        yield return new LiftBlock(objected, text);
        yield return new RecordBlock(block, guest, null, null, Day, text, text);
        yield return new LiftBlock(block, text);
        yield return new InviteMember(guest, Role.Specialist, new Relation(text, text));
        yield return new WithdrawRelation(guest.PersonId, text);
        yield return new RecordRelation(guest.PersonId, new Relation(text, text));
        yield return new RemoveMember(guest.PersonId, text);
        yield return new RecordCustody(new Agreement(text, text), new Retention(text, 10, Day));
        yield return new HoldErasing(Held: true, text);
        yield return new HoldErasing(Held: false, text);
        yield return new ProtectAddress(null, AddressGrade.Confidential, Day, text, []);
        yield return new LiftAddressProtection(null, Day, text);
        yield return new RecordDeath(Day, [], text, text);
        yield return new DecideReaders([], text + ".", text);
        yield return new RetractDeath(text);
    }
}

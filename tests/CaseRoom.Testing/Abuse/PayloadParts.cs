using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Abuse;

/// <summary>
/// What <see cref="PayloadRoom"/> leaves to others than a room's doctor, or to something that must have happened first:
/// each command with who gives it, in an order in which all are taken.
/// </summary>
/// <param name="text">Gives the text for the next field.</param>
/// <param name="lines">Gives them for the next field that holds less, one after another.</param>
/// <param name="cardOf">The demo person of that user name.</param>
public sealed class PayloadParts(
    Func<string> text, Func<IReadOnlyList<string>> lines, Func<string, MemberCard> cardOf)
{
    public const string Doctor = "anders";
    public const string OnCall = "erik";
    public const string Receiver = "kari";

    /// <summary>On whose birthday something is to be answered.</summary>
    public const int Age = 16;

    private static readonly Provenance Told = new(ProvenanceKind.Member);

    public Guid EmergencyId { get; } = Guid.CreateVersion7();

    public Guid OfferedId { get; } = Guid.CreateVersion7();

    public Guid ErasureId { get; } = Guid.CreateVersion7();

    private Guid FirstOfferId { get; } = Guid.CreateVersion7();

    private Guid FirstErasureId { get; } = Guid.CreateVersion7();

    private Guid GoalId { get; } = Guid.CreateVersion7();

    /// <summary>What a room needs that the others can be given in.</summary>
    public IEnumerable<(string Person, RoomCommand Command)> First(DateOnly born)
    {
        yield return (Doctor, new IdentifyPatient("Kanari Fugl", null, born, null, null));
        foreach (var command in PayloadRoom.First()) { yield return (Doctor, command); }
        yield return (Doctor, new RecordGoal(GoalId, "To swim", "Kari", new DateOnly(2026, 3, 2), "nb", false));
    }

    /// <param name="unit">Whom the room is offered to.</param>
    public IEnumerable<(string Person, RoomCommand Command)> Of(Guid unit)
    {
        var (fact, statement) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        yield return (Doctor, new RecordFact(fact, Sign("Pes cavus")));
        foreach (var line in lines())
        {
            yield return (Doctor, new RecordFact(fact, Sign($"{line[..4]}{line[^4..]}"), line));
        }

        foreach (var line in lines())
        {
            yield return (Doctor, new SetMarks(MarkedKind.Fact, fact, Genetic: true));
            yield return (Doctor, new SetMarks(MarkedKind.Fact, fact, Genetic: false, null, line));
        }

        yield return (Doctor, new InviteMember(cardOf("siri"), Role.Specialist));
        yield return ("siri", new Join());
        yield return (Doctor, new HandOver(cardOf("siri").PersonId, cardOf("nils"), text()));
        yield return (Doctor, new InviteMember(cardOf("amina"), Role.GeneralPractitioner));
        yield return ("amina", new Join());
        var said = text();
        yield return (Doctor, new ProposeStatement(statement, $"Om behandlingg {said}"));
        yield return ("amina", new GiveAdvice(new StatementSeen(statement, 1, 0), text()));
        yield return (Doctor, new CorrectStatement(statement, $"Om behandling {said}"));
        yield return (OnCall, new TakeEmergencyAccess(EmergencyId, cardOf(OnCall), text()));
        foreach (var line in lines())
        {
            yield return (Doctor, Answered(line, ConsentDecision.Refused, "father"));
            yield return (Doctor, Answered(line, ConsentDecision.Given, "mother"));
        }

        yield return (Doctor, new ProposeTransfer(FirstOfferId, new(unit, ""), text()));
        yield return (Doctor, new ProposeErasure(FirstErasureId, ErasureGround.Unlawful, "2026/1"));
    }

    /// <summary>Takes back what was offered and proposed before, and does both anew.</summary>
    /// <param name="offered">When it was offered.</param>
    /// <param name="proposed">When it was proposed to erase.</param>
    public IEnumerable<(string Person, RoomCommand Command)> Anew(
        Guid unit, DateTimeOffset offered, DateTimeOffset proposed)
    {
        yield return (Doctor, new WithdrawTransfer(FirstOfferId, offered, text()));
        yield return (Doctor, new ProposeTransfer(OfferedId, new(unit, ""), text()));
        yield return (Doctor, new WithdrawErasure(FirstErasureId, proposed, text()));
        yield return (Doctor, new ProposeErasure(ErasureId, ErasureGround.Unlawful, "2026/1"));
    }

    /// <summary>Answers to what was offered before.</summary>
    /// <param name="offered">When that was.</param>
    public (string Person, RoomCommand Command) Answer(DateTimeOffset offered) =>
        (Receiver, new AnswerTransfer(OfferedId, offered, Accepts: false, text(), cardOf(Receiver)));

    /// <summary>Settles what was answered differently before.</summary>
    /// <param name="receiver">Of the newest answer.</param>
    /// <param name="read">Its place in the log.</param>
    public (string Person, RoomCommand Command) Settle(string receiver, long read) => (Doctor, new SettleConsent(
        ConsentScope.ReceiverOutsideHealth, receiver, ConsentDecision.Refused, new DateOnly(2025, 3, 2), read,
        text(), ReceiverKind.School));

    /// <summary>After the birthday, and when the emergency is over.</summary>
    public IEnumerable<(string Person, RoomCommand Command)> Later()
    {
        yield return (Doctor, new ReviewEmergencyAccess(EmergencyId, text()));
        yield return (Doctor, new AnswerBirthday(Age, text()));
        yield return (Doctor, new CloseToParents(ClosedKind.Goal, GoalId, Closed: true, text()));
    }

    /// <summary>What the server makes of what is sent to it otherwise: to open a room, with a file, by a link, in a
    /// list of what waits for a decision.</summary>
    public IEnumerable<RoomCommand> ByTheServer()
    {
        var expert = new ExpertCard(text(), text(), text(), "GB", text());
        var until = new DateOnly(2026, 4, 2);
        yield return new OpenRoom(
            cardOf(Doctor), Role.Coordinator, new(Guid.Empty, ""), new(Guid.Empty, ""), text());
        yield return new AddMaterial(Guid.NewGuid(), text(), MaterialKind.Text, "", "", 1, PersonImage: false);
        yield return new InviteExpert(Guid.NewGuid(), expert, AdviceOn.Other, until, until, "");
        yield return new WithdrawExpertInvitation(Guid.NewGuid(), text());
        yield return new DecideExpertOpening(Guid.NewGuid(), OpeningDecision.Opened, text());
        yield return new DecideErasure(ErasureId, default, Confirms: false, text(), new(Guid.Empty, ""), null);
        yield return new InviteMember(cardOf("mona"), Role.Representative, new Relation(
            "family", "Kari", new FamilyLink(LinkKind.ParentalResponsibility, text())));
    }

    private static RecordConsent Answered(string receiver, ConsentDecision decision, string by) => new(
        ConsentScope.ReceiverOutsideHealth, receiver, decision, "v1", "nb", new DateOnly(2025, 3, 1), false, by,
        "Kari", ReceiverKind: ReceiverKind.School, Authority: new FamilyLink(
            LinkKind.ParentalResponsibility, "register", new DateOnly(2000, 1, 1)));

    private static Phenotype Sign(string label) => new(new Term(label), false, null, null, Told);
}

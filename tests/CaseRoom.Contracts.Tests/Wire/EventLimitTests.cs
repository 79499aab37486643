using CaseRoom.Contracts.Requests;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Wire;

/// <summary>The largest of what the rules take fits an event: who kept to every limit is not refused.</summary>
public sealed class EventLimitTests(ITestOutputHelper output)
{
    private const char Widest = '症';

    private static readonly string Line = new(Widest, Limits.Line);
    private static readonly string Paragraph = new(Widest, Limits.Paragraph);
    private static readonly string Text = new(Widest, Limits.Text);
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly Guid Id = new("0192b000-0000-7000-8000-000000000001");
    private static readonly Provenance From = new(ProvenanceKind.Letter, Line, Id);
    private static readonly IReadOnlyList<string> Together = [Paragraph, Paragraph];

    /// <summary>As people are called: a card is the server's, and far below the limits of a line.</summary>
    private static readonly MemberCard Card = Cast.Card(Role.Coordinator) with
    {
        Name = new string(Widest, 100), Profession = new string(Widest, 100), Organisation = new string(Widest, 200),
    };

    private static readonly RoomEvent[] Largest =
    [
        new TextSet(CasePart.History, Text, From),
        new PatientIdentified(Line, "01819000049", Day, Line, Line),
        new GoalRecorded(Id, Paragraph, Line, Day, "nb", true),
        new GoalsAskedInVain(GoalsNotObtained.NotYet, Paragraph, Line, Day),
        new FactRecorded(Id, new Variant(
            new(Line, Line), Together, Line, VariantClass.LikelyPathogenic, Day, Line, Line, From, Id, Qualifiers()),
            Line),
        new FactRecorded(Id, new Phenotype(new(Line, Line), true, Line, Line, From, Id, Qualifiers())),
        new FactRecorded(Id, new Citation(Line, Paragraph, From)),
        new DiagnosisStatusSet(
            DiagnosisStatus.Unclear, [.. Enumerable.Repeat(new Term(Line, Line), 8)], Paragraph),
        new ParentageRecorded(Id, Paragraph), new PhaseChanged(Phase.Signed, Phase.InConference, Paragraph),
        new MemberInvited(Card, Role.Specialist, new(Paragraph, Line)),
        new RoleHandedOver(Id, Card, Role.Coordinator, Paragraph),
        new ConsentRecorded(
            ConsentScope.ReceiverOutsideHealth, Line, ConsentDecision.Given, Line, "nb", Day, true, Line, Line,
            ReceiverKind: ReceiverKind.ChildWelfare),
        new InformationRecorded(Day, Line, true, Paragraph, Paragraph),
        new AnnotationAdded(Id, Id, 1, new Polygon([.. Enumerable.Range(0, Limits.Points)
            .Select(i => new Point(-12_345.678901234567 - i, 98_765.432109876543 + i))]), Line, Paragraph,
            new(Line, Line)),
        new CommentAdded(
            Id, new(AnchorKind.Room, null, null, false), Id, Paragraph, [.. Enumerable.Repeat(Id, Limits.Mentions)]),
        new StatementProposed(Id, Paragraph, Id), new PositionTaken(Id, 1, PositionKind.Reservation, Paragraph),
        new RecommendationProposed(
            Id, RecommendationKind.SchoolAndKindergarten, Paragraph, new(ReceiverKind.PatientOrFamily, Line, Id), Day,
            Line),
        new RecommendationAnswered(Id, AnswerKind.Forwarded, Line, Paragraph),
    ];

    [Fact, Rule("CASE-23")]
    public void The_largest_event_of_a_room_that_the_rules_take_fits()
    {
        foreach (var happened in Largest)
        {
            ShouldFit(happened.GetType(), RoomCodec.Events.Encode(new(long.MaxValue, Now, Id, Id, happened)));
        }
    }

    [Fact, Rule("CASE-23", "REQ-22")]
    public void The_largest_event_of_a_request_that_the_rules_take_fits()
    {
        var receiver = new Receiver(new(Id, Line), Card, Card);
        RequestEvent[] largest =
        [
            new RequestSent(Card, SenderKind.Dentist, Text, Urgency.Now, Paragraph, Line, receiver, Now),
            new MoreAsked(Paragraph, Paragraph), new MoreGiven(Text, Now), new RequestAdvised(Text, Paragraph),
            new RequestForwarded(receiver, Paragraph, Now), new RequestReassigned(Card, Card, Paragraph),
        ];
        foreach (var happened in largest)
        {
            ShouldFit(happened.GetType(), RequestCodec.Events.Encode(new(long.MaxValue, Now, Id, Id, happened)));
        }
    }

    private static List<Qualifier> Qualifiers() =>
        [new(new string(Widest, Limits.Line), new(Paragraph, Line)), new("x", new(new string(Widest, 2_900), null))];

    private void ShouldFit(Type type, byte[] bytes)
    {
        output.WriteLine($"{type.Name}: {bytes.Length}");
        bytes.Length.ShouldBeLessThanOrEqualTo(WireLimits.EventBytes, type.Name);
    }
}

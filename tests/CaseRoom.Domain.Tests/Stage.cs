using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Domain.Tests;

/// <summary>Rooms to begin a test in, and the ids of what stands in them.</summary>
internal static class Stage
{
    public static readonly Provenance Told = new(ProvenanceKind.Member);
    public static readonly DateOnly Day = new(2026, 3, 1);
    public static readonly Relation Treats = new("treating doctor", "Coordinator 0");
    public static readonly Relation Self = new("patient", "Coordinator 0", new(LinkKind.Self));
    public static readonly Relation Parent = new("mother", "Coordinator 0", new(
        LinkKind.ParentalResponsibility, "birth register", new DateOnly(2020, 1, 1)));
    public static readonly Relation Basis = new("basis", "Coordinator 0");
    public static readonly Shape Box = new Rectangle(1, 2, 30, 40);
    public static readonly Addressee Gp = new(
        ReceiverKind.GeneralPractitioner, "fastlegen", Cast.Id(Role.GeneralPractitioner));

    public static Guid ImageId { get; } = Id(1);

    public static Guid PdfId { get; } = Id(2);

    public static Guid LetterId { get; } = Id(3);

    public static Guid MarkId { get; } = Id(4);

    public static Guid ThreadId { get; } = Id(5);

    public static Guid CommentId { get; } = Id(6);

    public static Guid StatementId { get; } = Id(7);

    public static Guid AdvisedId { get; } = Id(8);

    public static Guid FeatureId { get; } = Id(9);

    public static Guid MotherId { get; } = Id(10);

    public static Guid GoalId { get; } = Id(11);

    public static Guid NewId { get; } = Id(99);

    public static OrganisationRef Controller { get; } = new(Cast.Organisation, "Sykehuset Nord HF");

    public static OrganisationRef Unit { get; } = new(Cast.Unit, "Barneavdelingen");

    public static Anchor OnImage { get; } = new(AnchorKind.Material, ImageId, ImageId, false);

    /// <summary>A room with its coordinator, in draft.</summary>
    public static IReadOnlyList<Past> Opened { get; } =
    [
        new RoomOpened(Controller, Unit, "basis", null, "salt", Region.Nord),
        new MemberInvited(Cast.Card(Role.Coordinator), Role.Coordinator, Basis),
        new MemberJoined(Cast.Id(Role.Coordinator), Role.Coordinator),
    ];

    /// <summary>One joined member of every role; doctor, coordinator and deputy see identity; the doctor sees
    /// parentage.</summary>
    public static IReadOnlyList<Past> Everyone { get; } =
    [
        .. Opened,
        Consented(ConsentScope.ErnAdvice),
        Consented(ConsentScope.Teaching),
        .. Enum.GetValues<Role>().Where(r => r is not (Role.Coordinator or Role.EmergencyDoctor))
            .SelectMany(r => Joined(r)),
        (Role.ResponsibleDoctor, new GeneticsMarked(Cast.Id(Role.ResponsibleDoctor), true)),
    ];

    /// <summary>Everyone, in conference.</summary>
    public static IReadOnlyList<Past> InConference { get; } =
    [
        .. Everyone,
        (Role.GeneralPractitioner, new TextSet(CasePart.Question, "Which syndrome?", Told)),
        new GoalRecorded(GoalId, "To sleep", "Coordinator", Day, "nb", false),
        new PhaseChanged(Phase.Draft, Phase.Ready, null),
        new PhaseChanged(Phase.Ready, Phase.InConference, null),
    ];

    /// <summary>In conference, with one of everything; mark, comment and feature are the specialist's.</summary>
    public static IReadOnlyList<Past> Working { get; } =
    [
        .. InConference,
        (Role.Specialist, new MaterialAdded(ImageId, "mr.png", MaterialKind.Image, "image/png", "a1", 10, false)),
        (Role.Specialist, new MaterialAdded(PdfId, "report.pdf", MaterialKind.Pdf, "application/pdf", "a2", 10, false)),
        (Role.Specialist, new MaterialAdded(LetterId, "letter.txt", MaterialKind.Text, "text/plain", "a3", 10, false)),
        (Role.Specialist, new AnnotationAdded(MarkId, ImageId, null, Box, "here", "", null)),
        (Role.Specialist, new ThreadOpened(ThreadId, OnImage)),
        (Role.Specialist, new CommentAdded(ThreadId, OnImage, CommentId, "Look", [])),
        (Role.Specialist, new FactRecorded(FeatureId, new Phenotype(new("Ataxia"), false, null, null, Told))),
        (Role.Specialist, new FactRecorded(MotherId, new Relative("mother", Sex.Female, null, Told))),
        new StatementProposed(StatementId, "It is A.", null),
        new RecommendationProposed(AdvisedId, RecommendationKind.Treatment, "Do B.", Gp, null, null),
    ];

    /// <summary>The conclusion is proposed for signing.</summary>
    public static IReadOnlyList<Past> Proposed { get; } =
        [.. Working, new PhaseChanged(Phase.InConference, Phase.Proposed, null)];

    public static Guid Id(int number) => new($"0192b000-0000-7000-8000-{number:x12}");

    public static ConsentRecorded Consented(ConsentScope scope, ConsentDecision decision = ConsentDecision.Given) =>
        new(scope, null, decision, "form 1", "nb", Day, false, "mother", "Coordinator 0");

    public static IReadOnlyList<Past> Joined(Role role, int number = 0)
    {
        var relation = role switch
        {
            Role.ResponsibleDoctor or Role.Deputy => Treats,
            Role.Patient => Self,
            _ => null,
        };
        var card = Cast.Card(role, number);
        return [new MemberInvited(card, role, relation), new(card.PersonId, new MemberJoined(card.PersonId, role))];
    }

    /// <summary>The place in the log of the last event of a room to begin in.</summary>
    public static long LastOf(IReadOnlyList<Past> start) => start.Count;

    /// <summary>The version of a thing: the place in the log at which the working room last touched it.</summary>
    public static long VersionOf(Guid id) => Scenario.Given(Working).State switch
    {
        { Case.Facts: var facts } when facts.ContainsKey(id) => facts[id].Version,
        { Conclusion.Statements: var statements } when statements.ContainsKey(id) => statements[id].Version,
        { Annotations.Items: var marks } when marks.ContainsKey(id) => marks[id].Version,
        _ => throw new ArgumentOutOfRangeException(nameof(id)),
    };
}

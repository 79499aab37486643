using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

/// <summary>Days, languages and sources: what no client may simply say.</summary>
public sealed class CommandFormTests
{
    /// <summary>Scenarios are decided in the morning of 2 March 2026, Norwegian time.</summary>
    private static readonly DateOnly Today = new(2026, 3, 2);

    /// <summary>With two answers on one scope that differ.</summary>
    private static readonly IReadOnlyList<Past> Differing =
    [
        .. Working,
        Consented(ConsentScope.Teaching, ConsentDecision.Refused) with
        {
            GivenBy = "b", Holds = ConsentDecision.Refused,
        },
    ];

    public static TheoryData<string> Dated =>
        ["goal", "goals in vain", "relative", "consent", "settled", "information", "classified", "born"];

    [Theory, Rule("CASE-26"), MemberData(nameof(Dated))]
    public void A_day_is_neither_after_today_in_Norway_nor_before_1900(string what)
    {
        var (field, on) = what switch
        {
            "goal" => ("askedOn", d => new RecordGoal(NewId, "x", "y", d, "nb", false)),
            "goals in vain" => ("askedOn", d => new RecordGoalsNotObtained(GoalsNotObtained.NotYet, "x", "y", d)),
            "relative" => ("on", d => new RecordRelativeDecision(MotherId, ConsentDecision.Given, d)),
            "consent" => ("on", d => new RecordConsent(
                ConsentScope.Teaching, null, ConsentDecision.Given, "1", "nb", d, false, "patient", "b")),
            "settled" => ("on", d => new SettleConsent(
                ConsentScope.Teaching, null, ConsentDecision.Given, d, LastOf(Differing), "x")),
            "information" => ("on", d => new RecordInformation(d, "x", false, null, null)),
            "classified" => ("classifiedOn", d => new RecordFact(NewId, new Variant(
                new("GENE7"), [], null, VariantClass.Benign, d, null, null, Told))),
            _ => ("birthDate", (Func<DateOnly, RoomCommand>)(d => new IdentifyPatient("A B", null, d, null, null))),
        };
        Given(Differing).When(Role.Coordinator, on(Today)).ThenAccepted();
        Given(Differing).When(Role.Coordinator, on(new(1900, 1, 1))).ThenAccepted();
        Given(Differing).When(Role.Coordinator, on(Today.AddDays(1)))
            .ThenRefused(new Refusal.Invalid(field, "inTheFuture"));
        Given(Differing).When(Role.Coordinator, on(new(1899, 12, 31)))
            .ThenRefused(new Refusal.Invalid(field, "tooLongAgo"));
    }

    [Theory, Rule("CASE-27")]
    [InlineData("nb", true)]
    [InlineData("sma", true)]
    [InlineData("nsl", true)]
    [InlineData("NB", false)]
    [InlineData("norsk", false)]
    [InlineData("x-hex", false)]
    public void A_language_is_a_known_tag(string tag, bool known)
    {
        var goal = Given(Working).When(Role.Coordinator, new RecordGoal(NewId, "x", "y", Day, tag, false));
        var consent = Given(Working).When(Role.Coordinator, new RecordConsent(
            ConsentScope.Teaching, null, ConsentDecision.Given, "1", tag, Day, false, "patient", "b"));
        if (known)
        {
            goal.ThenAccepted();
            consent.ThenAccepted();
            return;
        }

        goal.ThenRefused(new Refusal.Invalid("language", "unknown"));
        consent.ThenRefused(new Refusal.Invalid("language", "unknown"));
    }

    [Fact, Rule("CASE-28")]
    public void A_source_names_only_a_document_of_this_room()
    {
        var letter = new Provenance(ProvenanceKind.Letter, "letter.txt", LetterId);
        var elsewhere = letter with { MaterialId = NewId };
        Given(Working).When(Role.Specialist, new SetText(CasePart.History, "x", letter)).ThenAccepted();
        Given(Working).When(Role.Specialist, new SetText(CasePart.History, "x", elsewhere))
            .ThenRefused(new Refusal.NotFound("materialId"));
        Given(Working).When(Role.Specialist, new RecordFact(
            NewId, new Phenotype(new("Ataxia"), false, null, null, elsewhere)))
            .ThenRefused(new Refusal.NotFound("materialId"));
    }

    [Fact, Rule("CASE-28")]
    public void That_the_patient_told_it_is_said_where_they_were_asked_or_a_document_says_so()
    {
        var told = new Provenance(ProvenanceKind.Patient);
        var inDocument = told with { MaterialId = LetterId };
        var said = new SetText(CasePart.History, "x", told);
        Given(Everyone).When(Role.Specialist, said)
            .ThenRefused(new Refusal.Invalid("provenance", "notToldByPatient"));
        Given(Working).When(Role.Specialist, said).ThenAccepted();
        Given([.. Everyone, .. Working.Where(p => p.Event is MaterialAdded)])
            .When(Role.Specialist, said with { Provenance = inDocument }).ThenAccepted();
    }

    [Fact, Rule("CASE-28")]
    public void A_room_opens_with_no_document_and_no_conversation()
    {
        foreach (var from in new[] { new Provenance(ProvenanceKind.Patient), Told with { MaterialId = LetterId } })
        {
            Given([]).When(Role.Coordinator, new OpenRoom(
                Cast.Card(Role.Coordinator), Role.Coordinator, Controller, Unit, "basis", null,
                new([new(CasePart.Question, "Why?", from)], null, [])))
                .ThenRefused(from.MaterialId is null
                    ? new Refusal.Invalid("provenance", "notToldByPatient")
                    : new Refusal.NotFound("materialId"));
        }
    }

    [Fact, Rule("CASE-29")]
    public void Who_received_informed_or_recorded_is_who_gives_the_command_unless_another_is_named()
    {
        Given(Working).When(Role.Deputy, new RecordConsent(
            ConsentScope.Teaching, null, ConsentDecision.Given, "1", "nb", Day, false, "patient", ""))
            .Then(new ConsentRecorded(
                ConsentScope.Teaching, null, ConsentDecision.Given, "1", "nb", Day, false, "patient", "Deputy 0"));
        Given(Working).When(Role.Deputy, new RecordInformation(Day, "", false, null, null))
            .Then(new InformationRecorded(Day, "Deputy 0", false, null, null));
        Given(Working).When(Role.Deputy, new RecordRelation(Cast.Id(Role.Specialist), new("treats", "")))
            .Then(new RelationRecorded(Cast.Id(Role.Specialist), new("treats", "Deputy 0")));
        Given(Working).When(Role.Deputy, new RecordRelation(Cast.Id(Role.Specialist), new("treats", "Dr A")))
            .Then(new RelationRecorded(Cast.Id(Role.Specialist), new("treats", "Dr A")));
        Given(Working).When(Role.Deputy, new InviteMember(
            Cast.Card(Role.Specialist, 1), Role.Specialist, new("treats", " "), Cast.Roles(Role.Specialist)))
            .Then(new MemberInvited(Cast.Card(Role.Specialist, 1), Role.Specialist, new("treats", "Deputy 0")));
    }
}

using CaseRoom.Domain.Access;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access.Guard;

/// <summary>What of a patient's name and number reaches members who are not to know who that is.</summary>
public sealed class InsideGuardTests
{
    private const string Number = "13116900216";
    private const string First = "Signe";
    private static readonly PatientIdentified Patient = new("Signe Vågenes", Number, new(1969, 11, 13), null, null);

    /// <summary>Nobody outside reads.</summary>
    private static readonly Past[] Inside =
    [
        Consented(ConsentScope.ErnAdvice, ConsentDecision.Refused),
        Consented(ConsentScope.Teaching, ConsentDecision.Refused), Patient,
    ];

    private static Refusal.NamesFound Asked(string field, GuardKind kind, string words) =>
        new([new FoundInText(field, kind, words)]);

    private static RecordGoal Goal(string words) => new(Guid.NewGuid(), words, "", Day, "nb", false);

    [Fact, Rule("GRD-22")]
    public void A_goal_that_says_who_the_patient_is_is_asked_about_before_a_specialist_reads_it()
    {
        var room = Given(InConference, Inside);
        room.When(Role.Coordinator, Goal($"At {First} kan sove")).ThenRefused(
            Asked("words", GuardKind.Name, First));
        room.When(Role.Coordinator, Goal($"At {First} kan sove"), looked: true).ThenAccepted();
        room.When(Role.Coordinator, new ProposeStatement(Guid.NewGuid(), $"Pasienten er {Number}.", null))
            .ThenRefused(Asked("text", GuardKind.NationalId, Number));
        room.When(Role.Coordinator, new SetText(CasePart.History, $"Mor sier at {First} faller.", Told))
            .ThenRefused(Asked("text", GuardKind.Name, First));
    }

    [Fact, Rule("GRD-22")]
    public void Other_names_and_a_guess_of_who_does_not_know_the_patient_are_not_asked_about()
    {
        var room = Given(Everyone, Inside);
        room.When(Role.Coordinator, Goal("Å besøke Torbjørn i Drammen")).ThenAccepted();
        room.When(Role.Specialist, new SetText(CasePart.History, $"Mor sier at {First} faller.", Told)).ThenAccepted();
        room.When(Role.Specialist, new SetText(CasePart.History, $"Nummeret er {Number}.", Told))
            .ThenRefused(Asked("text", GuardKind.NationalId, Number));
    }

    [Fact, Rule("GRD-22")]
    public void What_is_not_looked_into_at_length_would_not_have_been_asked_about()
    {
        var (looked, told) = (0, 0);
        var sentences = LabelledSentences.Read();
        foreach (var sentence in sentences)
        {
            var patient = new KnownNames(sentence.People.Patient, []);
            var tells = RoomNames.FoundIn([new FreeText("text", sentence.Text, Published: false)], patient)
                .Any(found => InsideGuard.Tells(found, patient));
            var may = InsideGuard.MayTell(sentence.Text, patient);
            (may || !tells).ShouldBeTrue("no text of them is printed");
            (looked, told) = (looked + (may ? 1 : 0), told + (tells ? 1 : 0));
            foreach (var other in NameFormsTests.WrittenOtherwise(sentence))
            {
                InsideGuard.MayTell(other, patient).ShouldBe(true, "no text of them is printed");
            }
        }

        told.ShouldBeGreaterThan(10);
        looked.ShouldBeLessThan(sentences.Count / 2);
    }

    [Theory, Rule("GRD-22", "ACC-181")]
    [InlineData(76)]
    [InlineData(77)]
    [InlineData(80)]
    [InlineData(200)]
    public void A_name_that_the_end_of_what_is_shown_cuts_in_two_or_leaves_out_is_asked_about(int before)
    {
        // A row of capital words is one find: the patient's name stands somewhere behind its beginning.
        var row = string.Concat(Enumerable.Repeat("Torbjørn ", 40))[..before].TrimEnd();
        var text = $"Der var {row} {First} Vågenes i dag.";
        var found = Given(InConference, Inside).When(Role.Coordinator, new SetText(CasePart.History, text, Told))
            .Refused.ShouldBeOfType<Refusal.NamesFound>().Found;
        found.ShouldAllBe(one => one.Kind == GuardKind.Name && one.Excerpt.Length <= 80);
    }

    [Fact, Rule("GRD-36")]
    public void A_comment_a_mark_a_fact_and_a_title_are_asked_about_alike()
    {
        var room = Given(Working, Inside);
        var words = $"Så {First} i dag";
        room.When(Role.Coordinator, new RenameMaterial(PdfId, $"Røntgen {First}")).ThenRefused(
            Asked("title", GuardKind.Name, First));
        room.When(Role.Coordinator, new RenameMaterial(PdfId, $"Røntgen {First}"), looked: true).ThenAccepted();
        room.When(
            Role.Coordinator, new OpenThread(NewId, AnchorKind.Room, null, Abroad: false, Guid.NewGuid(), words, []))
            .ThenRefused(Asked("text", GuardKind.Name, First));
        room.When(Role.Coordinator, new AddComment(ThreadId, Guid.NewGuid(), words, []))
            .ThenRefused(Asked("text", GuardKind.Name, First));
        room.When(Role.Coordinator, new AddAnnotation(NewId, PdfId, 1, Box, $"Se {First}", ""))
            .ThenRefused(Asked("label", GuardKind.Name, First));
        room.When(Role.ResponsibleDoctor, new RecordFact(Guid.NewGuid(), new Condition(
            new Term($"{First} har astma", null), ConditionStatus.Suspected, null, Told))).ThenRefused(
            Asked("label", GuardKind.Name, First));
    }

    [Fact, Rule("GRD-50")]
    public void A_title_a_recommendation_advice_and_a_reason_are_asked_about_too()
    {
        var room = Given(Working, Inside);
        AddMaterial Titled(string title, bool identified = false) => new(
            Guid.NewGuid(), title, MaterialKind.Text, "text/plain", "x", 1, PersonImage: false, identified);
        room.When(Role.Coordinator, Titled($"CT {First} Vågenes 13116900216.txt")).ThenRefused(new Refusal.NamesFound(
        [
            new FoundInText("title", GuardKind.Name, $"{First} Vågenes"),
            new FoundInText("title", GuardKind.NationalId, Number),
        ]));
        room.When(Role.Coordinator, Titled("CT hode.txt")).ThenAccepted();
        room.When(Role.Coordinator, Titled($"CT {First}.txt", identified: true)).ThenAccepted();
        room.When(Role.ResponsibleDoctor, new SetDiagnosisStatus(DiagnosisStatus.Unsolved, [], $"Nå venter {First}."))
            .ThenRefused(Asked("note", GuardKind.Name, First));
        room.When(Role.Coordinator, new SetFollowUp(null, null, $"{First} Vågenes")).ThenRefused(
            Asked("proposedCoordinator", GuardKind.Name, $"{First} Vågenes"));
    }

    [Fact, Rule("GRD-51")]
    public void What_stands_is_asked_about_when_somebody_comes_who_does_not_know_the_patient()
    {
        var known = Given([.. Opened, .. Joined(Role.ResponsibleDoctor), Patient])
            .When(Role.Coordinator, new SetText(CasePart.History, $"Mor sier at {First} faller. Fnr {Number}", Told))
            .ThenAccepted();
        var asked = new Refusal.NamesFound(
        [
            new FoundInText("text", GuardKind.Name, First), new FoundInText("text", GuardKind.NationalId, Number),
        ]);
        var invite = new InviteMember(Cast.Card(Role.Specialist), Role.Specialist, DirectoryRoles: [Role.Specialist]);
        known.When(Role.Coordinator, invite).ThenRefused(asked);
        known.When(Role.Coordinator, invite, looked: true).ThenAccepted();
    }

    [Fact, Rule("GRD-51")]
    public void What_stands_is_asked_about_when_the_patient_is_identified_and_when_a_relation_is_taken_back()
    {
        var told = new SetText(CasePart.History, $"Mor sier at {First} faller.", Told);
        Given([.. Opened, .. Joined(Role.ResponsibleDoctor), .. Joined(Role.Specialist)])
            .When(Role.Coordinator, told).ThenAccepted()
            .When(Role.Coordinator, new IdentifyPatient("Signe Vågenes", null, new DateOnly(1969, 11, 13), null, null))
            .ThenRefused(Asked("text", GuardKind.Name, First));
        Given([.. Opened, .. Joined(Role.ResponsibleDoctor), .. Joined(Role.Deputy), Patient])
            .When(Role.Coordinator, told).ThenAccepted()
            .When(Role.Coordinator, new WithdrawRelation(Cast.Id(Role.Deputy), "not needed"))
            .ThenRefused(Asked("text", GuardKind.Name, First));
    }

    [Fact, Rule("GRD-51")]
    public void Where_nothing_that_stands_tells_nobody_is_asked_and_who_sees_identity_may_come()
    {
        var known = Given([.. Opened, .. Joined(Role.ResponsibleDoctor), Patient]);
        known.When(Role.Coordinator, new SetText(CasePart.History, "Mor sier at hun faller.", Told)).ThenAccepted()
            .When(Role.Coordinator, new InviteMember(
                Cast.Card(Role.Specialist), Role.Specialist, DirectoryRoles: [Role.Specialist])).ThenAccepted();
    }

    [Fact, Rule("GRD-56")]
    public void What_is_said_about_a_document_is_asked_about_before_it_comes_to_who_does_not_know_the_patient()
    {
        var mark = Guid.NewGuid();
        var clear = new ClearMaterialMark(PdfId, MaterialMark.Identified, "read through");
        var room = Given(Working, [
            .. Inside, new MaterialMarked(PdfId, false, false, false, Identified: true),
            new AnnotationAdded(mark, PdfId, 1, Box, $"Se {First}", "", null),
        ]);
        room.When(Role.Coordinator, clear).ThenRefused(Asked("label", GuardKind.Name, First));
        room.When(Role.Coordinator, clear, looked: true).ThenAccepted();
        Given(Working, [.. Inside, new MaterialMarked(PdfId, false, false, false, Identified: true)])
            .When(Role.Coordinator, clear).ThenAccepted();
    }

    [Fact, Rule("GRD-35")]
    public void A_big_screen_shows_titles_and_marks_without_names_and_none_that_were_taken_back()
    {
        var (mark, gone) = (Guid.NewGuid(), Guid.NewGuid());
        var state = Given(Working, [
            .. Inside, new MaterialRenamed(PdfId, $"Røntgen {First} Vågenes"),
            new AnnotationAdded(mark, PdfId, 1, Box, $"Se {First}", "Ring 912 34 567", new Term(First, null)),
            new AnnotationAdded(gone, PdfId, 1, Box, "Feil", "", null), new AnnotationRetracted(gone, PdfId),
        ]).State;
        var shown = BigScreenWords.Of(state, Viewer.ViewOf(state, Cast.Id(Role.Coordinator))!).Texts;
        Assert.Equal("Røntgen […]", shown[$"{PdfId}"]);
        Assert.Equal("Se […]", shown[$"{mark}"]);
        Assert.Equal("Ring […]", shown[$"{mark} body"]);
        Assert.Equal("[…]", shown[$"{mark} code"]);
        Assert.DoesNotContain($"{gone}", shown.Keys);
    }

    [Fact, Rule("GRD-35", "CON-14")]
    public void A_big_screen_shows_nothing_that_the_patient_keeps_from_who_opened_it()
    {
        var mark = Guid.NewGuid();
        var state = Given(Everyone, [
            new GoalRecorded(GoalId, "Å sove", "", Day, "nb", false),
            new AnnotationAdded(mark, PdfId, 1, Box, "Skygge", "", null),
        ]).State;
        var own = Viewer.ViewOf(state, Cast.Id(Role.Coordinator))!;
        Assert.Equal("Å sove", BigScreenWords.Of(state, own).Texts[$"{GoalId}"]);
        var kept = own with { Kept = new([GoalId, PdfId]) };
        var shown = BigScreenWords.Of(state, kept).Texts.Keys;
        Assert.Empty(shown.Intersect([$"{GoalId}", $"{PdfId}", $"{mark}"]));
    }

    [Fact, Rule("GRD-21")]
    public void A_big_screen_says_nothing_of_a_document_that_is_closed_to_parents()
    {
        var mark = Guid.NewGuid();
        var state = Given(Everyone, [
            new AnnotationAdded(mark, PdfId, 1, Box, "Snitt", "Sett i fjor", null),
            new ClosedToParents(ClosedKind.Material, PdfId, true, ""),
        ]).State;
        var own = Viewer.ViewOf(state, Cast.Id(Role.Coordinator))!;
        var shown = BigScreenWords.Of(state, own).Texts.Keys;
        Assert.Empty(shown.Intersect([$"{PdfId}", $"{mark}", $"{mark} body"]));
    }

    [Fact, Rule("GRD-21")]
    public void A_big_screen_shows_no_name_or_number_whoever_opened_it()
    {
        var state = Given(Everyone, [
            .. Inside, new GoalRecorded(GoalId, $"At {First} kan bo hos Solveig", "", Day, "nb", false),
            new GoalRecorded(NewId, "Å slippe at mor er med", "", Day, "nb", false),
            new ClosedToParents(ClosedKind.Goal, NewId, true, ""),
            new TextSet(CasePart.Question, $"Hvorfor faller {First}? Ring 912 34 567, {Number}.", Told),
        ]).State;
        var own = Viewer.ViewOf(state, Cast.Id(Role.Coordinator))!;
        Assert.True(own.Identity);
        var shown = BigScreenWords.Of(state, own).Texts;
        Assert.Equal("Hvorfor faller […]? Ring […], […].", shown["question"]);
        Assert.Equal("At […] kan bo hos […]", shown[$"{GoalId}"]);
        Assert.DoesNotContain($"{NewId}", shown.Keys);
    }
}

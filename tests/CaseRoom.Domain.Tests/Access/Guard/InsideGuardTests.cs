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
                .Any(found => InsideGuard.Tells(found.What, patient));
            var may = InsideGuard.MayTell(sentence.Text, patient);
            (may || !tells).ShouldBeTrue("no text of them is printed");
            (looked, told) = (looked + (may ? 1 : 0), told + (tells ? 1 : 0));
            foreach (var other in WrittenOtherwise(sentence))
            {
                InsideGuard.MayTell(other, patient).ShouldBe(true, "no text of them is printed");
            }
        }

        told.ShouldBeGreaterThan(10);
        looked.ShouldBeLessThan(sentences.Count / 2);
    }

    /// <summary>The sentence with each word of the patient's name as it is not written in it, where that tells.
    /// </summary>
    private static IEnumerable<string> WrittenOtherwise(LabelledSentence sentence)
    {
        var patient = new KnownNames(sentence.People.Patient, []);
        return sentence.People.Patient.Split(' ')
            .Where(word => sentence.Text.Contains(word, StringComparison.Ordinal))
            .SelectMany(word => new[]
            {
                word + "s", word + "’s", word + "\u2011familien", word + "mor", word.ToUpperInvariant() + "S",
                word.Replace("fi", "ﬁ", StringComparison.Ordinal).Replace('e', 'ë'), word[..1] + "\u200B" + word[1..],
            }.Select(other => sentence.Text.Replace(word, other, StringComparison.Ordinal)))
            .Where(text => Tells(text, patient));
    }

    private static bool Tells(string text, KnownNames patient) =>
        RoomNames.FoundIn([new FreeText("text", text, Published: false)], patient)
            .Any(found => InsideGuard.Tells(found.What, patient));

    [Theory, Rule("GRD-48", "GRD-22", "GRD-15")]
    [InlineData("Nordmanns lever er stor.")]
    [InlineData("Huden til Nordmann’s arm")]
    [InlineData("Huden til Nordmann's arm")]
    [InlineData("Huden til Nordmann´s arm")]
    [InlineData("Emmas hud er tørr.")]
    [InlineData("vi så emmas hud i dag")]
    [InlineData("Vi snakket med EMMAS mor.")]
    [InlineData("Vi snakket med Emma’s mor.")]
    [InlineData("Vi snakket med Emma-familien i dag.")]
    [InlineData("Vi snakket med Emma\u2011familien i dag.")]
    [InlineData("Vi snakket med Emma\u2010familien i dag.")]
    [InlineData("Vi snakket med Emmamor i dag.")]
    [InlineData("Vi snakket med emmamors lege.")]
    [InlineData("EmmaNordmann viste skygge.")]
    [InlineData("Vi snakket med Nordmann2 i dag.")]
    [InlineData("Vi snakket med E. Nordmanns mor i dag.")]
    [InlineData("CT_Emma_Nordmann.pdf viser skygge.")]
    [InlineData("Vi snakket med Nord\u00ADmann i dag.")]
    [InlineData("Vi så at \uFF25\uFF4D\uFF4D\uFF41 sov.")]
    public void A_name_tells_however_it_is_bent_or_joined(string text)
    {
        var patient = new KnownNames("Emma Nordmann", []);
        Tells(text, patient).ShouldBeTrue();
        InsideGuard.MayTell(text, patient).ShouldBeTrue();
    }

    [Theory, Rule("GRD-48")]
    [InlineData("Emmaljunga er en vogn, nordmannens plikt er en annen.")]
    [InlineData("Emmental og emmanuel, nordmannsgran.")]
    public void A_word_that_only_begins_as_the_name_does_tells_nothing(string text) =>
        Tells(text, new KnownNames("Emma Nordmann", [])).ShouldBeFalse();

    [Theory, Rule("GRD-48", "GRD-15")]
    [InlineData("Epikrise for Emma Nordmanns innleggelse.", true)]
    [InlineData("Epikrise: Nordmann’s lever. emmamor var med.", true)]
    [InlineData("Epikrise. EmmaNordmann, innlagt.", true)]
    [InlineData("Epikrise for Emmas innleggelse.", false)]
    public void A_document_says_who_it_is_of_with_two_parts_of_the_name_in_any_form(string text, bool holds) =>
        IdentityGuard.Holds(text, "Emma Nordmann").ShouldBe(holds);

    [Theory, Rule("GRD-49")]
    [InlineData("Şule Ağaoğlu", "Vi så at Sule Agaoglu sov godt.")]
    [InlineData("Şule Ağaoğlu", "Vi så at S\u0327ule sov godt.")]
    [InlineData("Sule Agaoglu", "Vi så at Ağaoğlu sov godt.")]
    [InlineData("Ştefan Ionescu", "Vi så at Stefan sov godt.")]
    [InlineData("Łukasz Żuk", "Vi så at Lukasz sov godt.")]
    [InlineData("Ramunė Žukaitė", "Vi så at Ramune sov godt.")]
    [InlineData("Jiří Dvořák", "Vi så at Jiri sov godt, og Dvorak òg.")]
    [InlineData("İbrahim Yıldız", "Vi så at Ibrahim Yildiz sov godt.")]
    [InlineData("Jürgen Weiß", "Vi så at Jurgen Weiss sov godt.")]
    [InlineData("Þóra Guðmundsdóttir", "Vi så at Thora sov, Gudmundsdottir også.")]
    [InlineData("Sofie Fjell", "Vi så at So\uFB01e sov godt.")]
    [InlineData("Håkon Bråten", "Vi så at Ha\u030Akon sov godt.")]
    [InlineData("Jörg Käfer", "Vi så at Jo\u0308rg sov godt.")]
    public void A_name_is_found_with_and_without_the_marks_of_its_language(string name, string text)
    {
        var patient = new KnownNames(name, []);
        InsideGuard.MayTell(text, patient).ShouldBeTrue();
        Tells(text, patient).ShouldBeTrue();
    }

    [Theory, Rule("GRD-49")]
    [InlineData("Aase Bråten", "Vi så at Ase sov godt.")]
    [InlineData("Bjørn Moe", "Vi så at Bjorn sov godt.")]
    public void Letters_of_their_own_are_not_those_they_resemble(string name, string text) =>
        GuardWords.Fold(text).Split(' ', '.').ShouldNotContain(GuardWords.Fold(name.Split(' ')[0]));

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
        room.When(Role.ResponsibleDoctor, new SetDiagnosisStatus(DiagnosisStatus.Unsolved, [], $"{First} venter."))
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

using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access.Guard;

/// <summary>What the author is asked before a text crosses the border.</summary>
public sealed class BorderGuardTests
{
    private static readonly SetText Named = new(CasePart.Question, "Hvorfor faller Solveig? Ring 912 34 567.", Told);
    private static readonly Refusal.NamesFound Asked = new(
    [
        new FoundInText("text", GuardKind.Name, "Solveig"), new FoundInText("text", GuardKind.Phone, "912 34 567"),
    ]);

    private static readonly Past Refused = Consented(ConsentScope.ErnAdvice, ConsentDecision.Refused);

    private static readonly Past NotForTeaching = Consented(ConsentScope.Teaching, ConsentDecision.Refused);

    private static Past[] QuestionOf(string text) => [new TextSet(CasePart.Question, text, Told)];

    [Fact, Rule("GRD-07")]
    public void A_text_that_names_somebody_crosses_only_when_its_author_looked()
    {
        Given(Everyone).When(Role.Specialist, Named).ThenRefused(Asked);
        Given(Everyone).When(Role.Specialist, Named, looked: true).Then(new TextSet(CasePart.Question, Named.Text,
            Told));
    }

    [Fact, Rule("GRD-07")]
    public void Nobody_is_asked_where_nobody_outside_would_read_it()
    {
        Given(Everyone, [Refused, NotForTeaching]).When(Role.Specialist, Named).ThenAccepted();
        Given(Opened).When(Role.Coordinator, Named).ThenAccepted();
        Given(Everyone).When(Role.Specialist, new SetText(CasePart.Question, "Kan dette være Marfans syndrom?", Told))
            .ThenAccepted();
    }

    [Fact, Rule("GRD-14")]
    public void While_an_address_is_protected_its_author_is_asked_about_a_place_that_the_family_would_read()
    {
        var placed = new SetText(CasePart.Question, "Hun bor i Tromsø nå.", Told);
        var asked = new Refusal.NamesFound([new FoundInText("text", GuardKind.Place, "Tromsø")]);
        var protect = new ProtectAddress(null, AddressGrade.Confidential, Day, "register", []);
        var room = Given(Everyone, [Refused, NotForTeaching]);
        room.When(Role.Specialist, placed).ThenAccepted();
        room.When(Role.Coordinator, protect).ThenRefused(asked);
        room.When(Role.Coordinator, protect, looked: true).ThenAccepted();
        room.When(Role.Specialist, placed with { Text = "Hun bor i Bodø nå." }).ThenRefused(
            new Refusal.NamesFound([new FoundInText("text", GuardKind.Place, "Bodø")]));
        room.When(Role.Specialist, placed with { Text = "Hun bor i Bodø nå." }, looked: true).ThenAccepted();
        room.When(Role.Specialist, placed with { Part = CasePart.History }).ThenAccepted();
    }

    [Fact, Rule("GRD-57")]
    public void Who_records_first_what_the_room_has_learned_is_asked_about_the_places_that_stand_there()
    {
        var protect = new ProtectAddress(null, AddressGrade.Confidential, Day, "register", []);
        var parents = protect with { PersonId = Cast.Id(Role.Representative) };
        var room = Given(Everyone, [Refused, NotForTeaching]);
        room.When(Role.Specialist, new SetText(CasePart.Question, "Hun bor i Tromsø nå.", Told)).ThenAccepted();
        room.When(Actor.System, protect).ThenAccepted();
        room.When(Actor.System, parents).ThenAccepted();
        room.When(Role.Specialist, new SetText(CasePart.Question, "Hun bor i Bodø nå.", Told)).ThenRefused(
            new Refusal.NamesFound([new FoundInText("text", GuardKind.Place, "Bodø")]));
        room.When(Role.Coordinator, protect).ThenRefused(
            new Refusal.NamesFound([new FoundInText("text", GuardKind.Place, "Tromsø")]));
        room.When(Role.Coordinator, protect, looked: true).ThenAccepted();
        room.When(Role.Coordinator, protect).ThenAccepted();
        room.When(Role.Coordinator, parents).ThenAccepted();
    }

    [Fact, Rule("GRD-07", "ACC-07")]
    public void The_history_is_asked_about_like_any_other_text() =>
        Given(Everyone).When(Role.Specialist, new SetText(CasePart.History, Named.Text, Told)).ThenRefused(Asked);

    [Fact, Rule("GRD-07", "ACC-07")]
    public void What_only_an_observer_would_read_is_asked_about_too() =>
        Given(Everyone, [Refused, Consented(ConsentScope.Teaching)]).When(Role.Specialist, Named).ThenRefused(Asked);

    [Fact, Rule("GRD-07")]
    public void Words_that_are_across_already_are_not_asked_about_again() =>
        Given(Everyone, QuestionOf(Named.Text)).When(Role.Specialist, new SetText(CasePart.Findings, Named.Text, Told))
            .ThenAccepted();

    [Fact, Rule("GRD-07")]
    public void What_an_expert_abroad_writes_is_abroad_already() =>
        Given(Working).When(Role.ErnExpert, new GiveAdvice(new StatementSeen(StatementId, 1, 0),
            "Ask Solveig in Bergen."))
            .ThenAccepted();

    [Fact, Rule("GRD-07")]
    public void The_patient_and_members_are_known_by_name_however_it_is_written()
    {
        Past identified = new PatientIdentified("Tiriltunge Hals", null, null, "Sortland", null);
        Given(Everyone, identified).When(Role.Coordinator, new SetText(CasePart.Findings, "tiriltunges gange", Told))
            .ThenRefused(new Refusal.NamesFound([new FoundInText("text", GuardKind.Name, "tiriltunges")]));
        Given(Everyone, identified).When(Role.Coordinator, new SetText(CasePart.Findings, "Hals: normal.", Told))
            .ThenAccepted();
    }

    [Fact, Rule("GRD-07", "ACC-09")]
    public void Nobody_learns_by_guessing_what_they_do_not_see()
    {
        Past identified = new PatientIdentified("Kvembrat Hals", null, null, "Sortland", null);
        var guess = new SetText(CasePart.Findings, "gangen til kvembrat og kvembrot", Told);
        Given(Everyone, identified).When(Role.Coordinator, guess).ThenRefused(new Refusal.NamesFound(
        [
            new FoundInText("text", GuardKind.Name, "kvembrat"),
            new FoundInText("text", GuardKind.Name, "kvembrot"),
        ]));
        Given(Everyone, identified).When(Role.Specialist, guess).ThenAccepted();
    }

    [Fact, Rule("GRD-07")]
    public void A_publication_names_who_wrote_it_and_nothing_else_of_anybody()
    {
        Given(Everyone).When(Role.Specialist, Cited("Solveig Hansen, Bergen 2019")).ThenAccepted();
        Given(Everyone).When(Role.Specialist, Cited("Epikrise, ring 912 34 567")).ThenRefused(
            new Refusal.NamesFound([new FoundInText("title", GuardKind.Phone, "912 34 567")]));
    }

    [Fact, Rule("GRD-07")]
    public void The_same_words_said_elsewhere_are_no_publication()
    {
        const string words = "Solveig Hansen, Bergen 2019";
        RoomNames.FoundIn([new FreeText("title", words, Published: true)], KnownNames.Nobody).ShouldBeEmpty();
        RoomNames.FoundIn(
            [new FreeText("title", words, Published: true), new FreeText("text", words, Published: false)],
            KnownNames.Nobody).Select(found => found.What.Field).Distinct().ShouldBe(["text"]);
    }

    [Fact, Rule("GRD-47")]
    public void A_publication_that_names_the_patient_or_where_they_live_is_asked_about()
    {
        Past identified = new PatientIdentified("Sofie Nordmann", null, null, "Voss", null);
        var room = Given(Everyone, identified);
        room.When(Role.Coordinator, Cited("Kasuistikk: Sofie Nordmann, Voss")).ThenRefused(new Refusal.NamesFound(
        [
            new FoundInText("title", GuardKind.Name, "Sofie Nordmann"),
            new FoundInText("title", GuardKind.Place, "Voss"),
        ]));
        room.When(Role.Coordinator, Cited("Solveig Nordmanns kasus, Bergen")).ThenRefused(new Refusal.NamesFound(
            [new FoundInText("title", GuardKind.Name, "Solveig Nordmanns")]));
        room.When(Role.Coordinator, Cited("Solveig Hansen, Bergen 2019")).ThenAccepted();
        Given(Everyone, identified).When(Role.Specialist, Cited("Kasuistikk: Sofie Nordmann, Voss")).ThenAccepted();
    }

    private static RecordFact Cited(string title) => new(NewId, new Citation("PMID:1", title, Told));

    [Fact, Rule("GRD-07", "CON-09")]
    public void What_one_expert_is_kept_from_another_reads()
    {
        Past shared = new MaterialMarked(ImageId, PersonImage: false, SharedAbroad: true);
        Past kept = new BlockRecorded(
            NewId, new(Cast.Id(Role.ErnExpert), ""), null, [ImageId], Day, "patient", null);
        Given(Working, [shared, kept, .. Joined(Role.ErnExpert, 1)])
            .When(Role.Specialist, new AddAnnotation(Id(97), ImageId, null, Box, "Solveig her", ""))
            .ThenRefused(new Refusal.NamesFound([new FoundInText("label", GuardKind.Name, "Solveig")]));
    }

    [Fact, Rule("GRD-08")]
    public void Consent_while_an_expert_waits_asks_about_all_that_it_opens()
    {
        var consent = new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Given, "form 1", "nb", Day, false, "mother", "",
            Authority: Parent.Link);
        Given(Everyone, [Refused, .. QuestionOf(Named.Text)]).When(Role.Coordinator, consent).ThenRefused(Asked);
        Given(Everyone, [Refused, .. QuestionOf(Named.Text)]).When(Role.Coordinator, consent,
            looked: true).ThenAccepted();
        Given(Everyone, Refused).When(Role.Coordinator, consent).ThenAccepted();
    }

    [Fact, Rule("GRD-08")]
    public void Inviting_the_first_expert_asks_about_all_that_is_there()
    {
        var invite = new InviteMember(
            Cast.Card(Role.ErnExpert), Role.ErnExpert, DirectoryRoles: [Role.ErnExpert]);
        Past[] start = [Consented(ConsentScope.ErnAdvice), .. QuestionOf(Named.Text)];
        Given(Opened, start).When(Role.Coordinator, invite).ThenRefused(Asked);
        Given(Opened, start).When(Role.Coordinator, invite, looked: true).ThenAccepted();
    }

    [Fact, Rule("GRD-08", "GRD-07", "ACC-07")]
    public void Asking_an_expert_in_by_a_link_asks_about_all_that_is_there_and_what_is_written_until_they_come()
    {
        var invite = new InviteExpert(
            NewId, new("Expert", "mail", "Hospital", "CH", "neurology"), AdviceOn.Diagnosis, Day.AddDays(9),
            Day.AddDays(90), new('h', 43));
        Past[] start = [Consented(ConsentScope.ErnAdvice), .. QuestionOf(Named.Text)];
        Given(Opened, start).When(Role.Coordinator, invite).ThenRefused(Asked);
        Given(Opened, start).When(Role.Coordinator, invite, looked: true).ThenAccepted();
        var room = Given(Opened, Consented(ConsentScope.ErnAdvice)).When(Role.Coordinator, invite);
        room.ThenAccepted();
        room.When(Role.Coordinator, Named).ThenRefused(Asked);
        room.When(Role.Coordinator, new WithdrawExpertInvitation(NewId, "no")).ThenAccepted();
        room.When(Role.Coordinator, Named).ThenAccepted();
    }

    [Fact, Rule("GRD-07", "ACC-07")]
    public void What_is_written_while_an_officer_keeps_an_expert_out_is_asked_about_as_they_may_be_let_in_again()
    {
        var expert = Cast.Card(Role.ErnExpert) with { Country = "CH" };
        Past[] start =
        [
            Consented(ConsentScope.ErnAdvice),
            new ExpertInvited(
                NewId, new("Expert", "mail", "Hospital", "CH", "neurology"), AdviceOn.Diagnosis, Day.AddDays(9),
                Day.AddDays(90), new('h', 43)),
            new ExpertOpeningDecided(NewId, OpeningDecision.Opened, "x", "Officer"),
            new ExpertAccepted(NewId, expert, Cast.Id(Role.Coordinator), Day.AddDays(90)),
            new ExpertOpeningDecided(NewId, OpeningDecision.Withdrawn, "x", "Officer"),
        ];
        Given(Opened, start).When(Role.Coordinator, Named).ThenRefused(Asked);
    }

    [Fact, Rule("GRD-07", "MEM-65")]
    public void What_is_written_while_the_names_of_an_invited_expert_are_compared_is_asked_about_as_they_may_come()
    {
        Past[] start =
        [
            Consented(ConsentScope.ErnAdvice),
            new ExpertInvited(
                NewId, new("Expert", "mail", "Hospital", "NL", "neurology"), AdviceOn.Diagnosis, Day.AddDays(9),
                Day.AddDays(90), new('h', 43)),
            new ExpertNameDiffered(NewId, new(NewId, "Another")),
        ];
        Given(Opened, start).When(Role.Coordinator, Named).ThenRefused(Asked);
    }

    [Fact, Rule("GRD-08")]
    public void Sharing_material_asks_about_its_title_and_what_is_said_on_it()
    {
        Past[] talk =
        [
            (Role.Specialist, new CommentAdded(ThreadId, OnImage, NewId, "Som hos Jamshid i fjor?", [])),
        ];
        Given(Working, talk).When(Role.Coordinator, new MarkMaterial(ImageId, false, SharedAbroad: true))
            .ThenRefused(new Refusal.NamesFound([new FoundInText("text", GuardKind.Name, "Jamshid")]));
    }

    [Fact, Rule("GRD-08")]
    public void A_thread_marked_as_abroad_is_asked_about_and_another_is_not()
    {
        Given(Working).When(Role.Specialist, Thread(abroad: true)).ThenRefused(
            new Refusal.NamesFound([new FoundInText("text", GuardKind.Name, "Jamshid")]));
        Given(Working).When(Role.Specialist, Thread(abroad: false)).ThenAccepted();
    }

    [Fact, Rule("GRD-08")]
    public void Who_may_not_see_a_text_is_told_that_something_was_found_and_not_its_words()
    {
        Past[] start = [Refused, new TextSet(CasePart.Findings, Named.Text, Told)];
        var consent = new RecordConsent(
            ConsentScope.ErnAdvice, null, ConsentDecision.Given, "form 1", "nb", Day, false, "mother", "");
        Given(Everyone, start).When(Role.Patient, consent).ThenRefused(new Refusal.NamesFound(
            [new FoundInText("text", GuardKind.Name, ""), new FoundInText("text", GuardKind.Phone, "")]));
    }

    private static OpenThread Thread(bool abroad) => new(
        Id(98), AnchorKind.Room, null, abroad, NewId, "Spør Jamshid.", []);
}

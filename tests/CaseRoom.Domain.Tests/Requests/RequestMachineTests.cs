using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

using static CaseRoom.Domain.Tests.Requests.RequestScene;

namespace CaseRoom.Domain.Tests.Requests;

public sealed class RequestMachineTests
{
    private static readonly EscalateToDeputy Escalate = new();

    private static readonly Guid System = Actor.System.PersonId;

    [Fact, Rule("REQ-01")]
    public void A_sent_request_lies_with_the_coordinator_of_the_receiver()
    {
        var state = Sent().State;
        state.Status.ShouldBe(RequestStatus.WaitingForReceiver);
        state.WaitsFor.ShouldBe(Coordinator);
        state.Letter!.Question.ShouldBe(Letter.Question);
        state.Letter.Done.ShouldBe("Røntgen tatt");
        state.Letter.ResponsibleNow.ShouldBe("Fastlegen");
    }

    [Fact, Rule("REQ-01")]
    public void A_request_without_its_question_or_a_responsible_is_refused()
    {
        var scene = new RequestScene();
        scene.Refused(Sender, Letter with { Question = " " }).ShouldBe(new Refusal.Missing("question"));
        scene.Refused(Sender, Letter with { ResponsibleNow = "" }).ShouldBe(new Refusal.Missing("responsibleNow"));
        scene.Refused(Sender, Letter with { Question = new string('x', Limits.Text + 1) })
            .ShouldBe(new Refusal.TooLong("question", Limits.Text));
    }

    [Fact, Rule("REQ-02")]
    public void Only_the_sender_sends_and_only_once()
    {
        new RequestScene().Refused(Stranger, Letter).ShouldBe(new Refusal.NotAllowed());
        Sent().Refused(Sender, Letter).ShouldBe(new Refusal.AlreadyExists("request"));
        new RequestScene().Refused(Coordinator, new AskForMore("Hva?", "Uklart")).ShouldBe(new Refusal.NotAllowed());
    }

    public static TheoryData<RequestCommand, RequestStatus> Answers => new()
    {
        { new AcceptRequest(Known(100), "Vårt felt"), RequestStatus.Accepted },
        { new AskForMore("Alder?", "Avgjør hvem"), RequestStatus.WaitingForSender },
        { new AnswerWithAdvice("Ta kontakt med tannklinikken", "Trenger ikke møte"), RequestStatus.Advised },
        { new ForwardRequest(Second, "Munnhelse"), RequestStatus.WaitingForReceiver },
    };

    [Theory, Rule("REQ-03", "REQ-04"), MemberData(nameof(Answers))]
    public void Coordinator_and_deputy_answer_in_four_ways_and_nobody_else(RequestCommand answer, RequestStatus status)
    {
        Sent().Does(Coordinator, answer).State.Status.ShouldBe(status);
        Sent().Does(Deputy, answer).State.Status.ShouldBe(status);
        Sent().Refused(Sender, answer).ShouldBe(new Refusal.NotAllowed());
        Sent().Refused(Stranger, answer).ShouldBe(new Refusal.NotAllowed());
        Sent().Refused(System, answer).ShouldBe(new Refusal.NotAllowed());
    }

    [Fact, Rule("REQ-03")]
    public void Every_answer_names_its_reason()
    {
        RequestCommand[] unreasoned =
        [
            new AcceptRequest(Known(100), ""), new AskForMore("Hva?", " "), new AnswerWithAdvice("Råd", ""),
            new ForwardRequest(Second, ""), new ReassignRequest(Coordinator, Deputy, ""),
        ];
        foreach (var command in unreasoned)
        {
            Sent().Refused(Coordinator, command).ShouldBe(new Refusal.Missing("reason"));
        }

        Sent().Refused(Coordinator, new AcceptRequest(Guid.Empty, "Ja")).ShouldBe(new Refusal.Missing("roomId"));
        Sent().Refused(Coordinator, new AnswerWithAdvice("", "Ja")).ShouldBe(new Refusal.Missing("advice"));
        Sent().Refused(Coordinator, new ForwardRequest(First, "Ja")).ShouldBe(new Refusal.Invalid("to", "sameUnit"));
    }

    [Fact, Rule("REQ-03")]
    public void An_accepted_request_names_its_room() =>
        Sent().Does(Coordinator, new AcceptRequest(Known(100), "Ja")).State.RoomId.ShouldBe(Known(100));

    [Fact, Rule("REQ-04", "REQ-08")]
    public void A_forwarded_request_is_the_new_units_with_the_time_begun_again()
    {
        var scene = Sent();
        scene.Now = Monday.AddDays(1);
        scene.Does(Coordinator, new ForwardRequest(Second, "Munnhelse"));
        scene.State.WaitsFor.ShouldBe(Second.Coordinator);
        scene.State.DueAt.ShouldBe(new DateTimeOffset(2026, 1, 13, 23, 0, 0, TimeSpan.Zero));
        scene.Refused(Coordinator, new AnswerWithAdvice("Råd", "Grunn")).ShouldBe(new Refusal.NotAllowed());
        scene.Does(Second.Coordinator, new AnswerWithAdvice("Råd", "Grunn")).State.Status
            .ShouldBe(RequestStatus.Advised);
    }

    [Fact, Rule("REQ-05", "REQ-08")]
    public void What_more_was_asked_for_the_sender_gives_and_no_time_runs_meanwhile()
    {
        var scene = Sent();
        scene.Refused(Sender, new GiveMore("Hun er seks")).ShouldBe(new Refusal.AlreadyDone("waitingForReceiver"));
        scene.Does(Coordinator, new AskForMore("Alder?", "Avgjør hvem"));
        scene.State.DueAt.ShouldBeNull();
        scene.State.WaitsFor.ShouldBe(Sender);
        scene.Now = Monday.AddDays(60);
        scene.Refused(System, Escalate).ShouldBe(new Refusal.AlreadyDone("waitingForSender"));
        scene.Refused(Coordinator, new GiveMore("Seks")).ShouldBe(new Refusal.NotAllowed());
        scene.Does(Sender, new GiveMore("Hun er seks"));
        scene.State.WaitsFor.ShouldBe(Coordinator);
        scene.State.DueAt.ShouldNotBeNull().ShouldBeGreaterThan(scene.Now.AddDays(4));
    }

    [Fact, Rule("REQ-06")]
    public void An_answered_or_withdrawn_request_takes_nothing_more()
    {
        RequestScene[] ended =
        [
            Sent().Does(Coordinator, new AcceptRequest(Known(100), "Ja")),
            Sent().Does(Coordinator, new AnswerWithAdvice("Råd", "Grunn")),
            Sent().Does(Sender, new WithdrawRequest("Løst lokalt")),
        ];
        foreach (var scene in ended)
        {
            scene.State.DueAt.ShouldBeNull();
            scene.State.WaitsFor.ShouldBeNull();
            foreach (var answer in Answers) { Over(scene.Refused(Coordinator, answer.Data.Item1)); }
            Over(scene.Refused(Sender, new GiveMore("Mer")));
            Over(scene.Refused(Sender, new WithdrawRequest("Likevel ikke")));
            Over(scene.Refused(System, Escalate));
        }

        static void Over(Refusal refusal) => refusal.ShouldBeOfType<Refusal.AlreadyDone>();
    }

    [Fact, Rule("REQ-07", "REQ-09")]
    public void Unanswered_at_the_end_of_the_fifth_working_day_it_goes_to_the_deputy_once()
    {
        var scene = Sent();
        var due = new DateTimeOffset(2026, 1, 12, 23, 0, 0, TimeSpan.Zero);
        scene.State.DueAt.ShouldBe(due);
        scene.Now = due.AddTicks(-1);
        scene.Refused(System, Escalate).ShouldBe(new Refusal.Invalid("dueAt", "notDue"));
        scene.Now = due;
        scene.Refused(Deputy, Escalate).ShouldBe(new Refusal.NotAllowed());
        scene.Does(System, Escalate);
        scene.State.WaitsFor.ShouldBe(Deputy);
        scene.State.DueAt.ShouldBeNull();
        scene.Refused(System, Escalate).ShouldBe(new Refusal.AlreadyDone("withDeputy"));
        scene.Does(Deputy, new AskForMore("Alder?", "Avgjør")).Does(Sender, new GiveMore("Seks"));
        scene.State.WaitsFor.ShouldBe(Deputy);
        scene.State.DueAt.ShouldBeNull();
    }

    [Fact, Rule("REQ-07")]
    public void The_number_of_working_days_is_a_setting_and_what_was_decided_stays()
    {
        var wednesday = new DateTimeOffset(2026, 4, 1, 10, 0, 0, TimeSpan.Zero);
        var scene = new RequestScene { Machine = new RequestMachine(1), Now = wednesday };
        scene.Does(Sender, Letter);
        scene.State.DueAt.ShouldBe(new DateTimeOffset(2026, 4, 7, 22, 0, 0, TimeSpan.Zero));
    }

    [Fact, Rule("REQ-11")]
    public void Others_take_over_in_one_step_and_what_is_due_stays_due()
    {
        var scene = Sent();
        var due = scene.State.DueAt;
        scene.Does(Deputy, new ReassignRequest(Stranger, Deputy, "Kåre har sluttet"));
        scene.State.WaitsFor.ShouldBe(Stranger);
        scene.State.DueAt.ShouldBe(due);
        scene.Refused(Coordinator, new AnswerWithAdvice("Råd", "Grunn")).ShouldBe(new Refusal.NotAllowed());
        scene.Does(System, new ReassignRequest(Coordinator, Deputy, "Katalogen er endret"));
    }

    [Fact, Rule("REQ-12")]
    public void The_sender_withdraws_with_a_reason()
    {
        Sent().Refused(Sender, new WithdrawRequest("")).ShouldBe(new Refusal.Missing("reason"));
        Sent().Refused(Coordinator, new WithdrawRequest("Nei")).ShouldBe(new Refusal.NotAllowed());
        Sent().Does(Sender, new WithdrawRequest("Løst")).State.Status.ShouldBe(RequestStatus.Withdrawn);
    }

    [Fact, Rule("REQ-13")]
    public void An_answer_to_an_older_version_is_refused()
    {
        var scene = Sent().Does(Deputy, new AskForMore("Alder?", "Avgjør"));
        scene.Refused(Coordinator.PersonId, new AcceptRequest(Known(100), "Ja"), basedOn: 1)
            .ShouldBe(new Refusal.StaleVersion(2));
    }

    [Fact, Rule("REQ-14")]
    public void Coordinator_and_deputy_are_two_people()
    {
        var alone = First with { Deputy = Coordinator };
        new RequestScene().Refused(Sender, Letter with { Receiver = alone })
            .ShouldBe(new Refusal.Invalid("receiver", "deputyIsCoordinator"));
        Sent().Refused(Coordinator, new ReassignRequest(Deputy, Deputy, "Grunn"))
            .ShouldBe(new Refusal.Invalid("deputy", "deputyIsCoordinator"));
        Sent().Refused(Coordinator, new ForwardRequest(Second with { Deputy = Second.Coordinator }, "Grunn"))
            .ShouldBe(new Refusal.Invalid("to", "deputyIsCoordinator"));
    }
}

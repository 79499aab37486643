using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

using static CaseRoom.Domain.Tests.Requests.RequestScene;

namespace CaseRoom.Domain.Tests.Requests;

public sealed class AnswerGuardTests
{
    private const string Naming = "Vi kjenner Solvor Nordmann fra før.";

    public static TheoryData<RequestCommand, string> Answers => new()
    {
        { new AcceptRequest(Known(100), Naming), "reason" },
        { new AskForMore(Naming, "Uklart"), "what" },
        { new AskForMore("Alder?", Naming), "reason" },
        { new AnswerWithAdvice(Naming, "Trenger ikke møte"), "advice" },
        { new AnswerWithAdvice("Se an", Naming), "reason" },
        { new ForwardRequest(Second, Naming), "reason" },
        { new ReassignRequest(Coordinator, Second.Deputy, Naming), "reason" },
    };

    [Theory, Rule("GRD-54"), MemberData(nameof(Answers))]
    public void An_answer_that_names_somebody_is_asked_about_before_a_municipality_or_abroad_reads_it(
        RequestCommand answer, string field)
    {
        foreach (var scene in (RequestScene[])[Municipal(), Abroad()])
        {
            var found = scene.Refused(Coordinator, answer).ShouldBeOfType<Refusal.NamesFound>().Found;
            found.Select(f => (f.Field, f.Kind)).Distinct().ShouldBe([(field, GuardKind.Name)]);
            string.Join(' ', found.Select(f => f.Excerpt)).ShouldContain("Solvor");
            Looked(scene, answer).ShouldBeOfType<Decision<RequestEvent>.Accepted>();
        }

        Sent().Decide(Coordinator.PersonId, answer).ShouldBeOfType<Decision<RequestEvent>.Accepted>(
            "a general practitioner in Norway is of the health service");
    }

    [Fact, Rule("GRD-54")]
    public void What_the_sender_knows_and_wrote_is_not_asked_about()
    {
        var scene = Municipal();
        scene.Does(Coordinator, new AskForMore("Hilsen Dina Stedfortreder, til Gerd", "Uklart"));
        scene.Does(Sender, new GiveMore(Naming));
        scene.Refused(Coordinator, new AskForMore("Kåre Nordmann hos oss lurer", "Uklart"))
            .ShouldBeOfType<Refusal.NamesFound>();
        scene.Does(Sender, new WithdrawRequest(Naming)).State.Status.ShouldBe(RequestStatus.Withdrawn);
    }

    private static Decision<RequestEvent> Looked(RequestScene scene, RequestCommand answer) => scene.Machine.Decide(
        scene.State, answer, new DecisionContext(new Actor(Coordinator.PersonId), scene.Now, Looked: true));

    private static RequestScene Municipal() => new RequestScene().Does(
        Sender, Letter with { Kind = SenderKind.Municipality, DirectoryKinds = [SenderKind.Municipality] });

    private static RequestScene Abroad()
    {
        var sender = Sender with { Country = "NL" };
        return new RequestScene().Does(sender, Letter with { Sender = sender });
    }
}

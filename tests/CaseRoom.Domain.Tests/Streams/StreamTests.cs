using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Streams;

public sealed class StreamTests
{
    [Fact, Rule("STR-01")]
    public void A_log_is_named_by_kind_and_id()
    {
        StreamId.Room(NewId).ToString().ShouldBe($"room/{NewId}");
        StreamId.Directory.ShouldBe(
            new StreamId(StreamKind.Directory, new Guid("d1000000-0000-7000-8000-000000000001")));
    }

    [Fact, Rule("STR-02")]
    public void The_system_is_no_person()
    {
        Actor.System.IsSystem.ShouldBeTrue();
        new Actor(NewId).IsSystem.ShouldBeFalse();
    }

    [Fact, Rule("STR-02")]
    public void Nobody_is_registered_under_the_systems_id()
    {
        var person = new Person("A B", "", null, null, null, Region.Nord, "NO", [], [], Administrator: false);
        new DirectoryMachine().Decide(
                DirectoryState.Empty, new RegisterPerson(Actor.System.PersonId, person),
                new DecisionContext(Actor.System, Start))
            .ShouldBeOfType<Decision<DirectoryEvent>.Refused>().Refusal
            .ShouldBe(new Refusal.Invalid("personId", "reserved"));
    }

    [Fact, Rule("STR-03")]
    public void Nothing_follows_where_the_wanted_state_is_there() =>
        Given(Everyone).When(Role.Specialist, new Join()).Then();

    [Fact, Rule("STR-03")]
    public void Every_refusal_has_a_code_of_its_own()
    {
        Refusal[] some =
        [
            new Refusal.NotAllowed(), new Refusal.NotFound("a"), new Refusal.AlreadyExists("a"),
            new Refusal.StaleVersion(1),
            new Refusal.Missing("a"), new Refusal.TooLong("a", 1), new Refusal.Invalid("a", "b"),
            new Refusal.LimitReached("a", 1), new Refusal.PhaseForbids("a"), new Refusal.StepNotReady([]),
            new Refusal.ConsentMissing("a"), new Refusal.NotOwn(), new Refusal.AlreadyDone("a"),
            new Refusal.CommandIdReused(), new Refusal.NamesFound([]),
            new Refusal.KeptFromPart(),
        ];
        some.Select(r => r.Code).Distinct().Count().ShouldBe(some.Length);
        some.Select(r => r.GetType()).ShouldBe(
            typeof(Refusal).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Refusal))), ignoreOrder: true);
    }
}

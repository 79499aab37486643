using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Directory;

/// <summary>What a file of people costs, by the size of the file: twice the people, twice the work.</summary>
public sealed class DirectoryCostTests
{
    private static readonly DirectoryMachine Machine = new();

    [Fact, Rule("DIR-15")]
    public void Twice_the_people_are_twice_the_work()
    {
        Cost(10);
        var (small, large) = (Cost(2_000), Cost(4_000));
        ((double)large / small).ShouldBeLessThan(2.6);
    }

    [Fact, Rule("DIR-15", "DIR-08", "DIR-09")]
    public void The_index_says_what_the_entries_say_after_every_change()
    {
        var (a, b) = (Id(1), Id(2));
        var state = Registered(Registered(DirectoryState.Empty, a, true, "one", "two"), b, false, "three");
        state.WhoIs(Subject("two")).ShouldBe(a);
        state = Registered(state, a, true, "one");
        state.WhoIs(Subject("two")).ShouldBeNull();
        state = Registered(state, b, true, "two", "three");
        state.WhoIs(Subject("two")).ShouldBe(b);
        state = Applied(state, new DeactivatePerson(a, "left"));
        state.WhoIs(Subject("one")).ShouldBeNull();
        Machine.Decide(state, new DeactivatePerson(b, "left"), Context)
            .ShouldBeOfType<Decision<DirectoryEvent>.Refused>().Refusal
            .ShouldBe(new Refusal.Invalid("personId", "lastAdministrator"));

        var read = state with { People = state.People };
        foreach (var subject in (string[])["one", "two", "three"])
        {
            read.WhoIs(Subject(subject)).ShouldBe(state.WhoIs(Subject(subject)), subject);
        }
    }

    private static DecisionContext Context { get; } = new(Actor.System, new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Bytes allocated on the way: a search of everybody for each would allocate for each of them.</summary>
    private static long Cost(int people)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var state = DirectoryState.Empty;
        for (var n = 0; n < people; n++) { state = Registered(state, Id(n), n % 2 == 0, $"s{n}"); }
        for (var n = 0; n < people; n++) { state = Registered(state, Id(n), n == 0, $"s{n}"); }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static DirectoryState Registered(DirectoryState state, Guid id, bool admin, params string[] subjects) =>
        Applied(state, new RegisterPerson(id, new Person(
            "Ola", "Lege", null, null, null, Region.Nord, "NO", [], [.. subjects.Select(Subject)], admin,
            Everywhere: admin)));

    private static DirectoryState Applied(DirectoryState state, DirectoryCommand command)
    {
        var accepted = Machine.Decide(state, command, Context).ShouldBeOfType<Decision<DirectoryEvent>.Accepted>();
        return accepted.Events.Aggregate(state, (s, e) => Machine.Evolve(
            s, new(1, Context.Now, Actor.System.PersonId, Guid.Empty, e)));
    }

    private static SignInSubject Subject(string subject) => new("demo", subject);

    private static Guid Id(int n) => new(n + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}

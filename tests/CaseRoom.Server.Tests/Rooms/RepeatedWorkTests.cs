using System.Collections.Concurrent;
using CaseRoom.Server.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Rooms;

public sealed class RepeatedWorkTests
{
    [Fact, Rule("HOST-07")]
    public async Task A_failure_is_said_once_for_as_long_as_it_is_the_same_and_the_work_goes_on()
    {
        Exception?[] turns =
        [
            new IOException("1"), new IOException("2"), new InvalidOperationException("3"),
            new InvalidOperationException("4"), null, new InvalidOperationException("6"), new IOException("7"), null,
        ];
        using var work = new Work(turns);
        await work.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(() => work.Turns > turns.Length);
        await work.StopAsync(TestContext.Current.CancellationToken);
        work.Said.ShouldBe(["1", "3", "6", "7"]);
    }

    /// <param name="turns">How each ends, in order; null and all later ones well.</param>
    private sealed class Work(IReadOnlyList<Exception?> turns)
        : RepeatedWork(TimeSpan.FromMilliseconds(5), TimeProvider.System, atOnce: true)
    {
        private int begun;

        public int Turns => Volatile.Read(ref begun);

        public ConcurrentQueue<string> Said { get; } = new();

        protected override Task TurnAsync(CancellationToken stop)
        {
            var turn = Interlocked.Increment(ref begun) - 1;
            return turn < turns.Count && turns[turn] is { } fault ? Task.FromException(fault) : Task.CompletedTask;
        }

        protected override void Failed(Exception fault) => Said.Enqueue(fault.Message);
    }
}

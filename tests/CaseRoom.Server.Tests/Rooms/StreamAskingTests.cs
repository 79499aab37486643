using System.Text;
using System.Text.Json;
using CaseRoom.Client;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.Rooms;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Streams that do not answer: what of it is said in the log.</summary>
public sealed class StreamAskingTests
{
    private const string Words = "Rosmarie Canary has a wandering spleen";
    private static readonly StreamId Room = StreamId.Room(Guid.CreateVersion7());

    private readonly SaidLines<StreamAsking> said = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("HOST-10")]
    public async Task A_stream_that_fails_is_said_once_for_as_long_as_it_fails_in_the_same_way()
    {
        var asking = new StreamAsking(said);
        Exception?[] calls =
        [
            new IOException("1"), new IOException("2"), new TimeoutException("3"), null, new TimeoutException("5"),
        ];
        foreach (var fault in calls)
        {
            var outcome = await AskAsync(asking, Room, fault);
            outcome.Status.ShouldBe(fault is null ? OutcomeStatus.Applied : OutcomeStatus.Unknown);
        }

        // Another one is another matter.
        await AskAsync(asking, StreamId.Directory, new TimeoutException("6"));
        said.All.Select(line => line.Text.Split(Environment.NewLine)[1]).ShouldBe(
        [
            "System.IO.IOException: 1", "System.TimeoutException: 3", "System.TimeoutException: 5",
            "System.TimeoutException: 6",
        ]);
        said.All.ShouldAllBe(line => line.Level == LogLevel.Error);
        said.All[0].Text.ShouldStartWith($"{Room} does not answer: what became of commands to it is unknown.");
    }

    [Fact, Rule("HOST-10")]
    public async Task A_room_whose_store_throws_is_said_without_a_word_of_the_command()
    {
        FaultyRoomLog log = null!;
        await using var server = MovedServer.Start(services =>
        {
            var real = services.Last(service => service.ServiceType == typeof(IRoomLog)).ImplementationType!;
            services.AddSingleton<IRoomLog>(provider =>
                log = new FaultyRoomLog((IRoomLog)ActivatorUtilities.CreateInstance(provider, real)));
            services.AddSingleton<ILogger<StreamAsking>>(said);
        });
        using var client = await server.BearerAsync("kari");
        log.Outage = LogOutage.Away;
        var command = CaseRoomClient.Command(new SetText(
            CasePart.Question, Words, new Provenance(ProvenanceKind.Member)));
        for (var time = 0; time < 2; time++)
        {
            using var body = new StringContent(
                JsonSerializer.Serialize<WireCommand[]>([command], WireJson.Options), Encoding.UTF8,
                "application/json");
            using var answer = await client.PostAsync(
                new Uri($"/api/rooms/{Room.Id}/commands", UriKind.Relative), body, Stop);
            var outcomes = await answer.Content.ReadAsStringAsync(Stop);
            outcomes.ShouldContain("unknown");
        }

        log.Outage = LogOutage.None;
        var (_, text) = said.All.ShouldHaveSingleItem();
        text.ShouldStartWith($"{Room} does not answer");
        text.ShouldContain(nameof(IOException));
        foreach (var word in Words.Split(' ').Where(word => word.Length > 3)) { text.ShouldNotContain(word); }
    }

    [Fact, Rule("HOST-10")]
    public void A_look_for_what_is_due_says_each_kind_of_fault_once_for_as_long_as_looks_end_with_it()
    {
        var faults = new SaidFaults();
        var (away, broken) = (new IOException("away"), new InvalidOperationException("broken"));
        faults.New([away, away, broken]).ShouldBe([away, broken]);
        faults.New([broken, away]).ShouldBeEmpty();
        faults.New([broken]).ShouldBeEmpty();
        faults.New([away]).ShouldBe([away]);
        faults.New([]).ShouldBeEmpty();
        faults.New([away]).ShouldBe([away]);
    }

    private static async Task<Outcome> AskAsync(StreamAsking asking, StreamId id, Exception? fault)
    {
        var command = StreamCalls.Encode(CaseRoomClient.Command(new Join()));
        return (await asking.AskAsync(id, new OneAnswer(fault), Guid.NewGuid(), [command]))[0];
    }

    /// <summary>A stream that answers each call so.</summary>
    private sealed class OneAnswer(Exception? fault) : IStreamGrain
    {
        public Task<EncodedOutcome> Submit(EncodedCall call) => fault is not null
            ? Task.FromException<EncodedOutcome>(fault)
            : Task.FromResult(new EncodedOutcome(JsonSerializer.SerializeToUtf8Bytes(
                call.Commands.Select(c => new Outcome(c.CommandId, OutcomeStatus.Applied, 1, 1, false, null)),
                WireJson.Options)));

        public Task<EncodedState> Attach(IStreamObserver observer) => throw new NotSupportedException();

        public Task<EncodedHead> Renew(IStreamObserver observer) => throw new NotSupportedException();

        public Task Detach(IStreamObserver observer) => throw new NotSupportedException();

        public Task<EncodedState> State() => throw new NotSupportedException();

        public Task Forget() => throw new NotSupportedException();

        public Task<EncodedRange> Read(long after, int limit) => throw new NotSupportedException();
    }
}

using CaseRoom.Adapters;
using CaseRoom.Contracts.Requests;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Requests;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Requests;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.Rooms;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CaseRoom.Server.Tests.Requests;

/// <summary>The sweep over the real store and the real grain, in a time that the test moves.</summary>
public sealed class DueRequestsTests : IAsyncLifetime
{
    /// <summary>Monday, 09:00 in Norway; five working days later ends on the next Monday.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 1, 12, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Monday);
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private IHost host = null!;

    [Fact, Rule("REQ-07", "REQ-09")]
    public async Task What_nobody_answers_in_five_working_days_goes_to_the_deputy_once()
    {
        var id = Guid.CreateVersion7();
        await SendAsync(id);
        clock.SetUtcNow(Monday.AddDays(7));
        (await SweepAsync()).ShouldBe(new DueSweep(0, 0));
        clock.SetUtcNow(Monday.AddDays(8));
        (await SweepAsync()).ShouldBe(new DueSweep(1, 0));
        var state = await StateAsync(id);
        state.WithDeputy.ShouldBeTrue();
        state.WaitsFor!.Name.ShouldBe("Dina");
        state.History[^1].Kind.ShouldBe(RequestStepKind.Escalated);
        (await SweepAsync()).ShouldBe(new DueSweep(0, 0));
    }

    [Fact, Rule("REQ-17")]
    public async Task One_request_that_fails_does_not_keep_the_others_from_their_deputy()
    {
        var (failing, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await SendAsync(failing);
        await SendAsync(other);
        clock.SetUtcNow(Monday.AddDays(8));
        var swept = await SweepAsync((id, call) => id == failing
            ? throw new InvalidOperationException("It cannot be read.")
            : Grain(id).Submit(call));
        swept.ShouldBe(new DueSweep(1, 1));
        (await StateAsync(other)).WithDeputy.ShouldBeTrue();
        (await SweepAsync()).ShouldBe(new DueSweep(1, 0));
    }

    public async ValueTask InitializeAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSqliteStore(new StoreOptions(
            Path.Combine(folder.FullName, "data"), Path.Combine(folder.FullName, "keys"), true));
        builder.Services.AddSingleton(new RequestProfile(new RequestMachine()));
        // The silo's own waits stay in real time; what a grain is given is the moved one.
        builder.UseOrleans(silo => silo.UseLocalhostClustering(FreePort.Take(), gatewayPort: 0));
        builder.Services.AddSingleton<TimeProvider>(new MovedClock(clock));
        host = builder.Build();
        await host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
        folder.Delete(recursive: true);
    }

    private IRequestGrain Grain(Guid id) =>
        host.Services.GetRequiredService<IGrainFactory>().GetGrain<IRequestGrain>(id);

    private Task<DueSweep> SweepAsync(Func<Guid, EncodedCall, Task<EncodedOutcome>>? submit = null) => new DueRequests(
        host.Services.GetRequiredService<IRoomLog>(), clock, submit ?? ((id, call) => Grain(id).Submit(call)))
        .SweepAsync(_ => { }, TestContext.Current.CancellationToken);

    private async Task<RequestState> StateAsync(Guid id) => RequestCodec.DecodeState((await Grain(id).State()).State);

    private async Task SendAsync(Guid id)
    {
        var command = new SendRequest(
            Card(1, "Gerd"), SenderKind.GeneralPractitioner, "Hva nå?", Urgency.Ordinary, "", "Fastlegen",
            new(new(Guid.NewGuid(), "Frambu"), Card(2, "Kåre"), Card(3, "Dina")),
            [SenderKind.GeneralPractitioner]);
        var encoded = RequestCodec.Commands.Encode(Guid.CreateVersion7(), null, command, "sent");
        var outcomes = await Grain(id).AskAsync(new EncodedCall(command.Sender.PersonId, [encoded]), _ => { });
        outcomes[0].Problem.ShouldBeNull();
    }

    private static MemberCard Card(int n, string name) =>
        new(new(n, 0, 0, new byte[8]), name, "Lege", null, "Sykehuset", Region.Vest, "NO");

    private sealed class MovedClock(TimeProvider moved) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moved.GetUtcNow();
    }
}

using System.Diagnostics;
using System.Net;
using CaseRoom.Grains.Audit;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Health;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Health;

/// <summary>Each part is taken away in turn, and comes back.</summary>
public sealed class ReadinessTests : IAsyncLifetime
{
    private FaultyRoomLog log = null!;
    private FaultyAccessLog accesses = null!;
    private MovedServer server = null!;
    private HttpClient client = null!;

    [Fact, Rule("HEA-01", "HEA-02")]
    public async Task Without_an_answer_from_the_store_it_lives_and_is_not_ready()
    {
        await ReadyAsync(HttpStatusCode.OK);
        log.Outage = LogOutage.Away;
        await ReadyAsync(HttpStatusCode.ServiceUnavailable);
        log.Outage = LogOutage.None;
        await ReadyAsync(HttpStatusCode.OK);
    }

    [Fact, Rule("HEA-01", "HEA-02")]
    public async Task Without_an_answer_from_the_access_log_it_lives_and_is_not_ready()
    {
        await ReadyAsync(HttpStatusCode.OK);
        accesses.IsAway = true;
        await ReadyAsync(HttpStatusCode.ServiceUnavailable);
        accesses.IsAway = false;
        await ReadyAsync(HttpStatusCode.OK);
    }

    [Fact, Rule("HEA-01", "HEA-02")]
    public async Task Without_its_data_folder_it_lives_and_is_not_ready() => await WithoutAsync(server.DataPath);

    [Fact, Rule("HEA-01", "HEA-02")]
    public async Task Without_its_master_key_it_lives_and_is_not_ready() =>
        await WithoutAsync(Path.Combine(server.KeyPath, "master.key"));

    [Fact, Rule("HEA-03")]
    public async Task Many_who_ask_at_once_cost_one_look()
    {
        await ReadyAsync(HttpStatusCode.OK);
        var (looked, waited) = (accesses.Reads, Stopwatch.StartNew());
        const int asked = 200;
        await Task.WhenAll(Enumerable.Range(0, asked).Select(async _ =>
        {
            using var ready = await client.AskAsync("/health/ready");
            ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        }));
        var most = (int)(waited.Elapsed / Readiness.Kept) + 1;
        most.ShouldBeLessThan(asked, "The machine took longer for them than the test is about.");
        (accesses.Reads - looked).ShouldBeLessThanOrEqualTo(most);
    }

    public ValueTask InitializeAsync()
    {
        server = MovedServer.Start(Decorate);
        client = new HttpClient { BaseAddress = server.Address };
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    private async Task WithoutAsync(string path)
    {
        await ReadyAsync(HttpStatusCode.OK);
        System.IO.Directory.Move(path, $"{path}.away");
        await ReadyAsync(HttpStatusCode.ServiceUnavailable);
        System.IO.Directory.Move($"{path}.away", path);
        await ReadyAsync(HttpStatusCode.OK);
    }

    private async Task ReadyAsync(HttpStatusCode expected)
    {
        await Eventually.IsTrueAsync(async () =>
        {
            using var ready = await client.AskAsync("/health/ready");
            return ready.StatusCode == expected;
        });
        using var live = await client.AskAsync("/health/live");
        live.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private void Decorate(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IRoomLog)).ImplementationType!;
        services.AddSingleton<IRoomLog>(provider =>
            log = new FaultyRoomLog((IRoomLog)ActivatorUtilities.CreateInstance(provider, real)));
        var kept = services.Last(service => service.ServiceType == typeof(IAccessLog));
        services.AddSingleton<IAccessLog>(provider =>
            accesses = new FaultyAccessLog((IAccessLog)kept.ImplementationFactory!(provider)));
    }
}

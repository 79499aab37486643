using System.Security.Cryptography;
using CaseRoom.Adapters.Memory;
using CaseRoom.Adapters.Witness;
using CaseRoom.Grains.Audit;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Health;
using CaseRoom.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>The work that makes a checkpoint a minute, with witnesses that come and go.</summary>
public sealed class CheckpointsTests : IDisposable
{
    private readonly DirectoryInfo root = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly ECDsa signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly TimerClock clock = new();
    private readonly SaidLines<Checkpoints> said = new();
    private readonly WitnessFaults faults = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        signing.Dispose();
        root.Delete(recursive: true);
    }

    [Fact, Rule("AUD-40")]
    public async Task Each_minute_has_its_own_checkpoint_and_no_half_minute_has_one()
    {
        Witnesses witnesses = new([Folder("one")]);
        using var work = Work(witnesses);
        await work.StartAsync(Stop);
        await Eventually.IsTrueAsync(() => !clock.Periods.IsEmpty);
        for (var minute = 1; minute <= 3; minute++)
        {
            clock.Advance(TimeSpan.FromSeconds(59));
            (await NewestAsync("one")).ShouldBe(minute - 1);
            clock.Advance(TimeSpan.FromSeconds(1));
            await Eventually.IsTrueAsync(async () => await NewestAsync("one") == minute);
        }

        // A clock that leaps is one turn for however many it leapt over: the interval itself is looked at too.
        clock.Periods.ShouldBe([TimeSpan.FromSeconds(60)]);
        await work.StopAsync(Stop);
    }

    [Fact, Rule("AUD-121")]
    public async Task A_witness_that_fails_is_said_once_by_its_setting_and_seen_in_the_health()
    {
        Witnesses witnesses = new([Folder("one"), Folder("two")]);
        using var work = Work(witnesses);
        await work.StartAsync(Stop);
        await TurnsAsync("one");
        (await HealthAsync()).ShouldBe(HealthStatus.Healthy);

        System.IO.Directory.Move(In("two"), In("away"));
        await TurnsAsync("one");
        var (level, text) = said.All.ShouldHaveSingleItem();
        level.ShouldBe(LogLevel.Error);
        text.ShouldStartWith("A witness of the access log takes nothing: two. The others go on");
        (await HealthAsync()).ShouldBe(HealthStatus.Degraded);

        System.IO.Directory.Move(In("away"), In("two"));
        await TurnsAsync("two");
        await Eventually.IsTrueAsync(async () => await HealthAsync() == HealthStatus.Healthy);
        said.All.Count.ShouldBe(1);
        await work.StopAsync(Stop);
    }

    private Checkpoints Work(Witnesses witnesses) => new(
        new CheckpointMaker(new MemoryAccessLog(), new MemoryRoomLog(), witnesses, signing, clock), witnesses, faults,
        new OwnTurns(), clock, said);

    private WitnessPlace Folder(string name) =>
        new(name, new FolderWitness(root.CreateSubdirectory(name).FullName), TimeProvider.System);

    private string In(string name) => Path.Combine(root.FullName, name);

    /// <summary>Lets minutes go by until the folder holds two more than now: the first of those turns is over.
    /// </summary>
    private async Task TurnsAsync(string name)
    {
        var before = await NewestAsync(name);
        await Eventually.IsTrueAsync(async () =>
        {
            clock.Advance(TimeSpan.FromSeconds(60));
            return await NewestAsync(name) >= before + 2;
        });
    }

    private async Task<long> NewestAsync(string name) =>
        (await new FolderWitness(In(name)).NewestAsync(cancel: Stop))?.Number ?? 0;

    private async Task<HealthStatus> HealthAsync() =>
        (await new WitnessCheck(faults).CheckHealthAsync(new HealthCheckContext(), Stop)).Status;
}

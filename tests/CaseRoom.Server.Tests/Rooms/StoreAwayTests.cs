using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Log;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Rooms;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>The whole host on its own store, which goes away and comes back.</summary>
public sealed class StoreAwayTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");

    [Fact, Rule("SEQ-05")]
    public async Task A_command_while_the_store_is_away_is_an_unknown_outcome_and_is_kept_once_when_sent_again()
    {
        await using var host = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Development")
            .UseSetting("CaseRoom:DemoRoom", "false")
            .UseSetting("CaseRoom:DataPath", Path.Combine(folder.FullName, "data"))
            .UseSetting("CaseRoom:KeyPath", Path.Combine(folder.FullName, "keys"))
            .ConfigureTestServices(MakeFaulty));
        var commands = host.Services.GetRequiredService<RoomCommands>();
        var log = (FaultyRoomLog)host.Services.GetRequiredService<IRoomLog>();
        var opener = DemoPeople.Find("kari")!.Person;
        var unit = new OrganisationRef(Guid.CreateVersion7(), "Unit");
        var opening = new OpenRoom(
            MemberCards.CardOf(opener, unit.Id, unitId: null), Role.Coordinator, unit, unit, "Test",
            DirectoryRoles: [Role.Coordinator]);
        var (room, command) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        log.Outage = LogOutage.Away;
        var outcome = await commands.SubmitAsync(room, opener.Id, command, opening);
        outcome.Status.ShouldBe(OutcomeStatus.Unknown);
        log.Outage = LogOutage.None;
        outcome = await commands.SubmitAsync(room, opener.Id, command, opening);
        (outcome.Status, outcome.FirstSequence, outcome.Repeated).ShouldBe((OutcomeStatus.Applied, 1, false));
        outcome = await commands.SubmitAsync(room, opener.Id, command, opening);
        (outcome.FirstSequence, outcome.Repeated).ShouldBe((1, true));
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>The host's own log, with faults around it.</summary>
    private static void MakeFaulty(IServiceCollection services)
    {
        var real = services.Single(s => s.ServiceType == typeof(IRoomLog));
        services.Remove(real);
        services.AddSingleton<IRoomLog>(provider => new FaultyRoomLog(
            (IRoomLog)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)));
    }
}

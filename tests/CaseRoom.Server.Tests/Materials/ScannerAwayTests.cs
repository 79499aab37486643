using System.ComponentModel.DataAnnotations;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Materials;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Materials;

public sealed class ScannerAwayTests
{
    [Theory, Rule("UPL-18")]
    [InlineData("localhost:80", true)]
    [InlineData("localhost:3310", true)]
    [InlineData("127.0.0.1:33100", true)]
    [InlineData("localhost:65535", true)]
    [InlineData("localhost:65536", false)]
    [InlineData("localhost:033", false)]
    public void A_scanner_may_listen_on_a_port_of_five_digits(string scanner, bool taken)
    {
        var settings = new MaterialSettings { VirusScanner = scanner };
        Validator.TryValidateObject(settings, new ValidationContext(settings), [], validateAllProperties: true)
            .ShouldBe(taken);
    }

    [Fact, Rule("UPL-18", "UPL-15")]
    public async Task Who_uploads_while_the_scanner_is_away_is_told_that_and_not_that_such_files_are_not_read_here()
    {
        await using var server = await ServerProcess.StartAsync(new()
        {
            Settings = new Dictionary<string, string?>
            {
                ["CaseRoom:Materials:VirusScanner"] = $"127.0.0.1:{FreePort.Take()}",
            },
        });
        var (room, nobody) = (Guid.CreateVersion7(), new OrganisationRef(Guid.Empty, ""));
        using var kari = new CaseRoomClient(server.Address, new DemoSignIn(server.Address, "kari"));
        (await kari.OpenAsync(
            new OpenRoomBody(Guid.CreateVersion7(), room, Role.Coordinator, nobody, nobody, "Test", "What is it?"),
            TestContext.Current.CancellationToken)).Problem.ShouldBeNull();
        using var sender = await server.BearerAsync("kari");
        (await new Upload(room).SendAsync(sender, "Høyre arm"u8.ToArray())).Problem
            .ShouldBe(new Problem("unavailable", "content", "notScanned"));
    }
}

using System.ComponentModel.DataAnnotations;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Materials;
using CaseRoom.Server.Tests.Live;
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
        await using var scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        using var nils = await server.BearerAsync("nils");
        (await new Upload(scene.RoomId).SendAsync(nils, "Høyre arm"u8.ToArray())).Problem
            .ShouldBe(new Problem("unavailable", "content", "notScanned"));
    }
}

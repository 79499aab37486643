using CaseRoom.Domain.Membership;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Telemetry;

/// <summary>What leaves a server where a setting says so.</summary>
public sealed class ExportTests
{
    private const string Setting = "CaseRoom:Telemetry:OtlpUrl";

    [Fact, Rule("HOST-17", "HOST-18")]
    public async Task Measurements_and_spans_go_to_the_address_that_is_named_and_say_nothing_of_a_room()
    {
        using var collector = new Collector();
        await using var server = await ServerProcess.StartAsync(new ServerOptions
        {
            Settings = new Dictionary<string, string?>
            {
                [Setting] = collector.Address.AbsoluteUri,
                // Milliseconds, by OpenTelemetry's own names.
                ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "500",
            },
        });
        await using var scene = await LiveScene.OpenAsync(server, ("nils", Role.Specialist));
        await scene.GiveAsync("nils", scene.Mark(Cast.Canary));

        await Eventually.IsTrueAsync(() => Has(collector, "/v1/metrics", "caseroom.commits"));
        await Eventually.IsTrueAsync(() => Has(collector, "/v1/traces", "/api/rooms/{roomId:guid}/commands"));
        foreach (var (_, body) in collector.Taken)
        {
            foreach (var one in (string[])[$"{scene.RoomId}", Cast.Canary, $"{LiveScene.IdOf("nils")}", "nils"])
            {
                body.ShouldNotContain(one);
            }
        }
    }

    [Fact, Rule("HOST-17")]
    public async Task What_is_no_address_stops_the_start_with_a_sentence()
    {
        var (code, said) = await ServerProcess.RunToExitAsync(new ServerOptions
        {
            Settings = new Dictionary<string, string?> { [Setting] = "ftp://collector" },
        });
        code.ShouldBe(1);
        said.ShouldContain($"{Setting} must be an absolute address of http or https.");
    }

    private static bool Has(Collector collector, string path, string text) => collector.Taken.Any(
        one => one.Path == path && one.Body.Contains(text, StringComparison.Ordinal));
}

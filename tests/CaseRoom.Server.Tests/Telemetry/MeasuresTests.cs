using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace CaseRoom.Server.Tests.Telemetry;

/// <summary>Everything that a working server measures, read as an exporter would read it.</summary>
public sealed class MeasuresTests : IDisposable
{
    private static readonly string[] Measured =
    [
        "caseroom.access.lag", "caseroom.commit.batch", "caseroom.commit.duration", "caseroom.commits",
        "caseroom.connections", "caseroom.cursor.lag", "caseroom.relay.lag", "caseroom.streams.active",
    ];

    private readonly ConcurrentDictionary<string, bool> instruments = new();
    private readonly ConcurrentDictionary<(string Key, string Value), bool> tags = new();
    private readonly ConcurrentDictionary<string, bool> spans = new();
    private readonly MeterListener meters = new();
    private readonly ActivityListener activities;

    public MeasuresTests()
    {
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == StreamMeasures.Name) { listener.EnableMeasurementEvents(instrument); }
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, told, _) => Take(instrument, told));
        meters.SetMeasurementEventCallback<int>((instrument, _, told, _) => Take(instrument, told));
        meters.SetMeasurementEventCallback<double>((instrument, _, told, _) => Take(instrument, told));
        meters.Start();
        activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == StreamMeasures.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                spans[span.DisplayName] = true;
                foreach (var (key, value) in span.TagObjects) { Take(key, value); }
            },
        };
        ActivitySource.AddActivityListener(activities);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("HOST-16", "HOST-17", "HOST-18")]
    public async Task A_working_server_measures_itself_and_says_of_nobody_who_or_what()
    {
        await using var server = MovedServer.Start();
        await using var scene = await LiveScene.OpenAsync(server.Address, ("nils", Role.Specialist));
        var follower = await scene.FollowAsync("nils");
        await scene.GiveAsync(LiveScene.Opener, new SetText(
            CasePart.History, $"{Cast.Canary} Fugl", new Provenance(ProvenanceKind.Member)));
        var mark = await follower.SubmitAsync(scene.Mark(Cast.Canary), cancel: Stop);
        await follower.WaitForAsync(view => view.Sequence >= mark.LastSequence, Stop);
        using (var searching = await server.BearerAsync("kari"))
        {
            using var found = await searching.GetAsync(
                new Uri($"/api/rooms/{scene.RoomId}?said={Cast.Canary}", UriKind.Relative), Stop);
        }

        // A reader's own lag is measured as it is sent what came.
        await Eventually.IsTrueAsync(() => Measured.All(instruments.ContainsKey));
        instruments.Keys.Order(StringComparer.Ordinal).ShouldBe(Measured);
        await Eventually.IsTrueAsync(() => spans.ContainsKey("request"));
        spans.Keys.ShouldBeSubsetOf(["commit", "request"]);
        tags.Keys.Where(tag => !IsOfAList(tag.Key, tag.Value)).ShouldBeEmpty();
        var said = string.Join('\n', tags.Keys);
        foreach (var one in (string[])[$"{scene.RoomId}", Cast.Canary, "nils", "Nils", $"{LiveScene.IdOf("nils")}"])
        {
            said.ShouldNotContain(one, Case.Insensitive);
        }

        server.Services.GetService<MeterProvider>().ShouldBeNull("nothing is sent where no setting says so");
        server.Services.GetService<TracerProvider>().ShouldBeNull();
    }

    public void Dispose()
    {
        meters.Dispose();
        activities.Dispose();
    }

    /// <summary>A word that the program knows, a number, or a route as it is mapped, with no value in it.</summary>
    private static bool IsOfAList(string key, string value) => key switch
    {
        "stream.kind" => Enum.TryParse<StreamKind>(value, ignoreCase: true, out _),
        "outcome" => value is "appended" or "unknown",
        "events" or "http.response.status_code" => int.TryParse(value, NumberStyles.None, null, out _),
        "http.request.method" => value is "GET" or "POST" or "PUT" or "DELETE" or "CONNECT" or "(other)",
        "http.route" => value.Split('/').All(part =>
            part.StartsWith('{') || part.All(c => char.IsAsciiLetterLower(c) || "-.…()*{}:".Contains(c))),
        _ => false,
    };

    private void Take(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> told)
    {
        instruments[instrument.Name] = true;
        foreach (var (key, value) in told) { Take(key, value); }
    }

    private void Take(string key, object? value) =>
        tags[(key, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")] = true;
}

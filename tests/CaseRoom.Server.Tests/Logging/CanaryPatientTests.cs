using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Logging;

/// <summary>One patient whose every word is unmistakable; then everything the run wrote is searched for it.</summary>
public sealed class CanaryPatientTests
{
    private const string Canary = "Kanarifuglsen";
    private const string Number = "13116900216";

    [Fact, Rule("LINE-03", "LINE-04", "LINE-05", "LINE-06")]
    public async Task Nothing_of_a_patient_is_written_where_others_can_read_it()
    {
        await using var server = await ServerProcess.StartAsync();
        using var doctor = await server.BearerAsync("anders");
        var room = await OpenAsync(doctor);
        await SubmitAsync(doctor, room, "identifyPatient", new
        {
            name = $"Kari {Canary}", nationalId = Number, birthDate = "1969-11-13", municipality = Canary,
            contact = Canary,
        });
        await SubmitAsync(doctor, room, "setText", new
        {
            part = "history", text = $"{Canary} har vondt.",
            provenance = new { kind = "member", source = Canary, materialId = (string?)null },
        });
        await SubmitAsync(doctor, room, "setText", new { part = Canary }, "refused");
        await SubmitAsync(doctor, room, Canary, new { text = Canary }, "refused");
        await UploadAsync(doctor, room);
        await ProvokeAsync(doctor, room);
        await ProvokeReadersAsync(server, doctor, room);
        await ProvokeSignInAsync(server);
        await ProvokeTheHubAsync(server, room);
        await OverstepAsync(doctor, room);

        // A kill leaves what was written as it was: nothing is tidied away first.
        await server.KillAsync();
        server.Output.ShouldNotContain(Canary);
        server.Output.ShouldNotContain(Number);
        server.Output.Split('\n').ShouldNotContain(line => line.StartsWith("FORGED", StringComparison.Ordinal));
        CanarySearch.In(server.DataPath, Canary, Number).ShouldBeEmpty();
    }

    private static async Task<Guid> OpenAsync(HttpClient client)
    {
        var room = Guid.CreateVersion7();
        // Named, not known by its id: the server finds the unit in the directory.
        var place = new { id = Guid.CreateVersion7(), name = "Oslo universitetssykehus" };
        var unit = new { id = Guid.CreateVersion7(), name = "Barneavdeling for nevrofag" };
        using var answer = await client.PostAsJsonAsync(
            "/api/rooms",
            new
            {
                commandId = Guid.CreateVersion7(), roomId = room, role = "responsibleDoctor", controller = place,
                unit,
                basis = Canary, question = $"Hva feiler det {Canary}?",
            },
            TestContext.Current.CancellationToken);
        var outcome = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        outcome!["status"]!.GetValue<string>().ShouldBe("applied", outcome.ToJsonString());
        return room;
    }

    /// <summary>What is refused is not kept: a search for it would find nothing whatever the store holds.</summary>
    private static async Task SubmitAsync(
        HttpClient client, Guid room, string type, object data, string becomes = "applied")
    {
        using var answer = await client.PostAsJsonAsync(
            $"/api/rooms/{room}/commands",
            new[] { new { commandId = Guid.CreateVersion7(), type, data } },
            TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        var outcomes = await answer.Content.ReadFromJsonAsync<JsonArray>(TestContext.Current.CancellationToken);
        ((string?)outcomes![0]!["status"]).ShouldBe(becomes, $"{type}: {outcomes.ToJsonString()}");
    }

    private static async Task UploadAsync(HttpClient client, Guid room)
    {
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes($"Epikrise for {Canary}, {Number}."));
        file.Headers.ContentType = new("application/octet-stream");
        var query =
            $"commandId={Guid.CreateVersion7()}&materialId={Guid.CreateVersion7()}&personImage=false&identified=true";
        file.Headers.Add(WireHeaders.Title, Canary);
        using var answer = await client.PostAsync(
            new Uri($"/api/rooms/{room}/materials?{query}", UriKind.Relative), file,
            TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        var outcome = await answer.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        ((string?)outcome!["status"]).ShouldBe("applied", outcome.ToJsonString());
    }

    /// <summary>Bad input is where programs like to quote what they were given.</summary>
    private static async Task ProvokeAsync(HttpClient client, Guid room)
    {
        using var broken =
            new StringContent($"[{{\"commandId\":\"{Canary}\", {Number}", Encoding.UTF8, "application/json");
        (await client.PostAsync(
            new Uri($"/api/rooms/{room}/commands", UriKind.Relative), broken, TestContext.Current.CancellationToken))
                .Dispose();
        (await client.GetAsync(
            new Uri($"/api/rooms/{Canary}/conclusion.pdf?lang={Number}", UriKind.Relative),
            TestContext.Current.CancellationToken)).Dispose();
    }

    /// <summary>Names that stand twice, halves of characters: readers say in their exceptions what they read.</summary>
    private static async Task ProvokeReadersAsync(ServerProcess server, HttpClient client, Guid room)
    {
        var id = Guid.CreateVersion7();
        var person = $"\"person\":{{\"personId\":\"{id}\"}}";
        string[] data =
        [
            $"{{{person},\"{Canary} {Number}\":1,\"{Canary} {Number}\":2}}",
            $"{{{person},\"{Canary}\\nFORGED line\":1,\"{Canary}\\nFORGED line\":2}}",
            $"{{\"person\":{{\"personId\":\"{id}\",\"personId\":\"{id}\",\"x\":\"{Canary}\"}}}}",
            $"{{\"text\":\"{Canary} \\ud800\"}}",
            $"{{\"\\ud800{Canary}\":1}}",
            $"{{\"fact\":{{\"kind\":\"{Canary}\"}}}}",
        ];
        await using var hub = await RawHub.ConnectAsync(server, "anders");
        foreach (var one in data)
        {
            foreach (var type in (string[])["inviteMember", "setText", Canary])
            {
                var call = $"[{{\"commandId\":\"{Guid.CreateVersion7()}\",\"type\":\"{type}\",\"data\":{one}}}]";
                using var body = new StringContent(call, Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(
                    new Uri($"/api/rooms/{room}/commands", UriKind.Relative), body,
                    TestContext.Current.CancellationToken);
                ((int)answer.StatusCode).ShouldBeLessThan(500, one);
                (await hub.CallTextAsync("Submit", $"\"{room}\",{call}")).Error.ShouldBeNull(one);
            }
        }

        await hub.CallTextAsync("Follow", $"\"{Canary}\"");
    }

    /// <summary>The provider's answer comes through the browser: anybody writes it.</summary>
    private static async Task ProvokeSignInAsync(ServerProcess server)
    {
        using var browser = BrowserClient.At(server.Address);
        using var leaves = await browser.AskAsync("/sign-in/demo");
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(BrowserClient.Location(leaves).Query);
        var state = Uri.EscapeDataString(query["state"].ToString());
        foreach (var end in (string[])[$"&state={state}", "&state=bad", ""])
        {
            var said = $"error={Canary}&error_description={Canary}%0AFORGED&error_uri={Number}{end}";
            using var back = await browser.AskAsync($"/sign-in/demo/callback?{said}");
            ((int)back.StatusCode).ShouldBeLessThan(500, end);
        }

        (await browser.AskAsync($"/demo-idp/authorize?client_id={Canary}&scope={Number}")).Dispose();
        (await browser.AskAsync($"/sign-in/demo/ended?sid={Canary}&iss={Number}")).Dispose();
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {Canary}.{Canary}.{Canary}");
        (await browser.AskAsync("/api/session")).Dispose();
    }

    /// <summary>The same by the hub: what is refused, what cannot be read, what is said in passing.</summary>
    private static async Task ProvokeTheHubAsync(ServerProcess server, Guid room)
    {
        await using var hub = await RawHub.ConnectAsync(server, "anders");
        await hub.CallAsync("Follow", room, 0, "");
        await hub.CallAsync("Follow", room, 1, Canary);
        await hub.CallAsync("Signal", room, new { who = Canary, materialId = Canary });
        await hub.CallAsync(Canary, Canary);
        await hub.CallAsync("Submit", room, Canary);
        var id = Guid.CreateVersion7();
        foreach (var text in (string[])[$"{Canary} igjen", $"{Canary} på nytt"])
        {
            // The second under the same id: refused for its content.
            var data = new { part = "history", text, provenance = new { kind = "member" } };
            await hub.CallAsync("Submit", room, new[] { new { commandId = id, type = "setText", data } });
        }

        await using var broken = await RawHub.ConnectAsync(server, "anders");
        await broken.SendTextAsync($"{{\"type\":1,\"target\":\"{Canary}\",{Number}");
        await broken.UntilClosedAsync();
    }

    /// <summary>Over every limit of what is said: too long, too deep, too much.</summary>
    private static async Task OverstepAsync(HttpClient client, Guid room)
    {
        var tooLong = string.Concat(Enumerable.Repeat(Canary, 6_000));
        await SubmitAsync(client, room, "setText", new { part = "history", text = tooLong }, "refused");
        var deep = string.Concat(Enumerable.Repeat($"{{\"{Canary}\":", 40)) + "1" + new string('}', 40);
        foreach (var body in (string[])
        [
            $"[{{\"commandId\":\"{Guid.NewGuid()}\",\"type\":\"setText\",\"data\":{deep}}}]",
            $"[\"{string.Concat(Enumerable.Repeat(Canary, 200_000))}\"]",
        ])
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            (await client.PostAsync(
                new Uri($"/api/rooms/{room}/commands", UriKind.Relative), content,
                TestContext.Current.CancellationToken)).Dispose();
        }
    }
}

using CaseRoom.Testing;
using CaseRoom.Web.Tests.Journey;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests.Rooms;

/// <summary>
/// Half a character (a lone surrogate) is no text: it enters nowhere, and it breaks nothing on its way.
/// </summary>
public sealed class HalfCharacterTests(Site site)
{
    private static readonly string[] Halves = ["\\ud83d", "x \\ude00 y", "\\ude00\\ud83d"];

    [Fact, Rule("CASE-24", "REP-07")]
    public async Task Half_a_character_is_refused_in_every_place_and_breaks_nothing()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        await using var administrator = await site.SignInAsync("astrid");
        var room = await CaseStory.BeginAsync(doctor, centre);
        var image = await doctor.UploadAsync(room, Told.SharedTitle, await Pictures.DrawAsync(doctor.Page));
        foreach (var half in Halves)
        {
            (string Path, string Type, string Data)[] places =
            [
                ($"/api/rooms/{room}/commands", "addAnnotation", $$"""
                    {"annotationId":"{{Guid.CreateVersion7()}}","materialId":"{{image}}","page":null,
                    "shape":{"kind":"point","x":1,"y":2},"label":"{{half}}","body":"","code":null}
                    """),
                ($"/api/rooms/{room}/commands", "openThread", $$"""
                    {"threadId":"{{Guid.CreateVersion7()}}","kind":"room","anchorId":null,"abroad":false,
                    "commentId":"{{Guid.CreateVersion7()}}","text":"{{half}}","mentions":[]}
                    """),
                ($"/api/rooms/{room}/commands", "proposeStatement", $$"""
                    {"statementId":"{{Guid.CreateVersion7()}}","text":"{{half}}","answersGoal":null}
                    """),
                ("/api/directory/commands", "registerPerson", $$"""
                    {"personId":"{{Guid.CreateVersion7()}}","person":{"name":"{{half}}","profession":"lege",
                    "hprNumber":null,"organisationId":null,"unitId":null,"region":"unknown","country":"NO","roles":[],
                    "subjects":[],"administrator":false} }
                    """),
            ];
            foreach (var (path, type, data) in places)
            {
                var seat = path.StartsWith("/api/directory", StringComparison.Ordinal) ? administrator : doctor;
                var body = $$"""[{"commandId":"{{Guid.CreateVersion7()}}","type":"{{type}}","data":{{data}} }]""";
                var (status, text) = await Fetching.AskAsync(seat.Page, "POST", path, body);
                status.ShouldBe(200, $"{type} {half}: {text}");
                text.ShouldContain("\"refused\"", Case.Sensitive, $"{type} {half}");
                text.ShouldContain("notText", Case.Sensitive, $"{type} {half}");
            }

            var (asked, said) = await Fetching.AskAsync(doctor.Page, "POST", "/api/requests", $$"""
                {"commandId":"{{Guid.CreateVersion7()}}","requestId":"{{Guid.CreateVersion7()}}","kind":"centre",
                "question":"{{half}}","urgency":"ordinary","done":"","responsibleNow":"x","unitId":"{{Guid.NewGuid()}}"}
                """);
            asked.ShouldBe(400, said);
        }
    }

    [Fact, Rule("CASE-24")]
    public async Task Half_a_character_that_is_typed_on_the_page_is_refused_there_and_the_next_words_go_through()
    {
        await using var doctor = await site.SignInAsync("anders");
        await using var centre = await site.SignInAsync("frida");
        var room = await CaseStory.BeginAsync(doctor, centre);
        await doctor.EnterAsync(room);
        var page = doctor.Page;
        await page.GetByRole(AriaRole.Tab, new() { Name = "Konklusjon" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Foreslå konklusjonspunkt" }).ClickAsync();
        var field = page.GetByLabel("Ordlyd");
        await field.EvaluateAsync(
            """
            (field) => {
                const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;
                set.call(field, "half " + String.fromCharCode(0xD83D) + " of it");
                field.dispatchEvent(new Event("input", { bubbles: true }));
            }
            """);
        var send = page.GetByRole(AriaRole.Button, new() { Name = "Foreslå", Exact = true });
        await send.ClickAsync();
        await Assertions.Expect(page.GetByText("Dette kan ikke brukes her.").First).ToBeVisibleAsync();
        await field.FillAsync("The whole of it");
        await send.ClickAsync();
        await Assertions.Expect(page.Locator(".statement > .statement-text")).ToHaveTextAsync("The whole of it");
    }
}

using System.Text;
using System.Text.Json;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using CaseRoom.Testing.Abuse;

namespace CaseRoom.Server.Tests.Abuse;

/// <summary>Scripts in every text: what is taken comes out as the text it is, in every file that the server
/// makes.</summary>
public sealed class ScriptPayloadTests(LimitedServer limited, ITestOutputHelper output)
{
    /// <summary>Of the room's own unit: nobody else proposes to erase it.</summary>
    private const string Doctor = "anders";

    private const string Guest = "bjorn";

    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "article", "div",
        "span", "h1", "h2", "h3", "h4", "p", "br", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead",
        "tbody", "tr", "th", "td", "blockquote", "aside", "strong", "em", "cite", "figure", "figcaption",
    ];

    private static readonly string[] Attributes = ["lang", "class", "id", "scope", "charset", "name", "content", "role",
        "start", "aria-labelledby", "aria-label", "tabindex", "dir"];

    /// <summary>What a PDF does by itself.</summary>
    private static readonly string[] Active =
        ["/JavaScript", "/JS", "/OpenAction", "/AA", "/URI", "/Launch", "/EmbeddedFile"];

    private readonly ServerProcess server = limited.Process;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SEC-08")]
    public void Every_text_field_of_every_command_takes_a_payload_or_says_why_not()
    {
        const string Text = "<script>";
        var room = new PayloadRoom(Guid.CreateVersion7(), LiveScene.CardOf(Guest));
        var held = new HashSet<string>(PayloadRoom.NotTaken.Keys);
        var parts = new PayloadParts(() => Text, () => [Text], LiveScene.CardOf);
        RoomCommand[] given =
        [
            .. room.With(Text), .. room.Last(Text), .. parts.Of(Guid.NewGuid()).Select(step => step.Command),
            .. parts.Anew(Guid.NewGuid(), default, default).Select(step => step.Command),
            parts.Answer(default).Command, parts.Settle(Text, 1).Command,
            .. parts.Later().Select(step => step.Command), .. parts.ByTheServer(),
        ];
        foreach (var command in given) { TextFields.Holding(command, Text, held); }
        var taken = new HashSet<string>();
        foreach (var command in given) { TextFields.Holding(command, Text, taken); }
        PayloadRoom.NotTaken.Keys.Intersect(taken).ShouldBeEmpty("what is tried is on no list of what is not");
        TextFields.Of(RoomCommandNames.Names.All.Select(n => n.Type)).Except(held).ShouldBeEmpty();
        ScriptPayloads.All.Count.ShouldBe(60);
    }

    [Fact, Rule("SEC-08")]
    public async Task Sixty_scripts_in_every_text_stand_as_text_in_every_file()
    {
        await using var scene = await LiveScene.OpenedByAsync(server.Address, Doctor, Role.ResponsibleDoctor);
        await scene.GiveAsync(Doctor, new MarkGenetics(LiveScene.IdOf(Doctor), true));
        var room = new PayloadRoom(scene.MaterialId, LiveScene.CardOf(Guest));
        await GiveAllAsync(scene, [.. PayloadRoom.First()]);
        foreach (var pair in ScriptPayloads.Pairs) { await GiveAllAsync(scene, [.. room.With(pair)]); }
        await GiveAllAsync(scene, [.. room.Last(ScriptPayloads.Pairs[0])]);

        using var client = await server.BearerAsync(Doctor);
        foreach (var path in (string[])
            [
                "conclusion.html?form=pseudonymised&looked=true", "conclusion.html?form=identified&lang=nn",
                "access-log.html?lang=en",
            ])
        {
            using var answer = await client.AskAsync($"/api/rooms/{scene.RoomId}/{path}");
            answer.EnsureSuccessStatusCode();
            IsText(await answer.Content.ReadAsByteArrayAsync(Stop), path);
        }

        foreach (var path in (string[])["conclusion.pdf?form=identified", "access-log.pdf"])
        {
            using var answer = await client.AskAsync($"/api/rooms/{scene.RoomId}/{path}");
            var pdf = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(Stop));
            foreach (var active in Active) { pdf.ShouldNotContain(active, Case.Sensitive, path); }
        }

        using var csv = await client.AskAsync($"/api/rooms/{scene.RoomId}/access-log.csv");
        (await csv.Content.ReadAsStringAsync(Stop)).Split('\n').SelectMany(line => line.Split(';'))
            .ShouldAllBe(cell => !cell.Trim('"').StartsWith('='));
        var view = await client.AskAsync($"/api/rooms/{scene.RoomId}");
        view.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        output.WriteLine($"{ScriptPayloads.All.Count} payloads in {room.With("").Count()} commands each");
    }

    /// <summary>Nothing but what the renderer writes itself, and every payload to be read.</summary>
    private static void IsText(byte[] html, string path)
    {
        var tree = HtmlTree.Of(html);
        foreach (var element in tree.DescendantsAndSelf())
        {
            Elements.ShouldContain(element.Name.LocalName, path);
            element.Attributes()
                .Where(a => !Attributes.Contains(a.Name.LocalName) && a.Value != "Content-Security-Policy")
                .ShouldBeEmpty(path);
        }

        if (!path.StartsWith("conclusion", StringComparison.Ordinal)) { return; }
        var text = HtmlTree.Text(tree);
        foreach (var payload in ScriptPayloads.All.Where(p => p.All(c => c is >= ' ' and < '\u007f')))
        {
            text.ShouldContain(
                string.Join(' ', payload.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Case.Sensitive, path);
        }
    }

    /// <summary>Who gives more than a person may at once gives the rest again.</summary>
    private static async Task GiveAllAsync(LiveScene scene, IReadOnlyList<RoomCommand> commands)
    {
        var given = 0;
        while (given < commands.Count)
        {
            var some = commands.Skip(given).Take(WireLimits.CommandsPerCall)
                .Select(c => CaseRoomClient.Command(c, looked: true)).ToList();
            var outcomes = await scene.As(Doctor).SubmitAsync(scene.RoomId, some, Stop);
            if (outcomes[0].Problem?.Code == "tooMany") { continue; }
            for (var i = 0; i < outcomes.Count; i++)
            {
                outcomes[i].Status.ShouldBe(
                    OutcomeStatus.Applied, $"{commands[given + i]}: {JsonSerializer.Serialize(outcomes[i].Problem)}");
            }

            given += outcomes.Count;
        }
    }
}

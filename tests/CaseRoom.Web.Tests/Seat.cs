using System.Text.Json;
using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Microsoft.Playwright;

namespace CaseRoom.Web.Tests;

/// <summary>
/// One person at one browser. What is not clicked is asked for from inside the page, with its cookie, origin and
/// header, as the page's own code asks.
/// </summary>
public sealed class Seat : IAsyncDisposable
{
    private readonly string organisation;

    private Seat(IPage page, JsonElement person)
    {
        organisation = person.GetProperty("organisation").GetString()!;
        Page = page;
        PersonId = person.GetProperty("personId").GetGuid();
        Name = person.GetProperty("name").GetString()!;
        var role = person.GetProperty("role").GetString();
        // Who administers takes no part in a room.
        UsualRole = role == "gp" ? Role.GeneralPractitioner
            : Enum.TryParse<Role>(role, ignoreCase: true, out var usual) ? usual : Role.Observer;
    }

    public IPage Page { get; }

    public Guid PersonId { get; }

    /// <summary>As the directory has it.</summary>
    public string Name { get; }

    /// <summary>The role in which they usually enter a room; of no meaning for those who enter none.</summary>
    public Role UsualRole { get; }

    /// <summary>The person who has signed in on this page.</summary>
    public static async Task<Seat> TakeAsync(IPage page)
    {
        var (status, text) = await Fetching.AskAsync(page, "GET", "/api/session");
        status.ShouldBe(200, text);
        return new Seat(page, JsonElement.Parse(text).GetProperty("person"));
    }

    /// <summary>Asks the server; status and text of its answer.</summary>
    public Task<(int Status, string Text)> AskAsync(string method, string path, object? body = null) =>
        Fetching.AskAsync(Page, method, path, body is null ? null : JsonSerializer.Serialize(body, WireJson.Options));

    /// <summary>Opens a room in a role, at the first unit of their own that treats; its id.</summary>
    public async Task<Guid> OpenRoomAsync(string role, string question)
    {
        var room = Guid.CreateVersion7();
        var (_, listed) = await AskAsync("GET", "/api/directory/units");
        var place = JsonSerializer.Deserialize<ListedUnit[]>(listed, WireJson.Options)!
            .First(each => each.Treats && each.Organisation.Name == organisation);
        var (status, text) = await AskAsync("POST", "/api/rooms", new
        {
            commandId = Guid.CreateVersion7(), roomId = room, role, controller = place.Organisation,
            unit = new OrganisationRef(place.UnitId, place.Name), basis = "Helsehjelp til pasienten", question,
        });
        status.ShouldBe(200, text);
        JsonElement.Parse(text).GetProperty("status").GetString().ShouldBe("applied", text);
        return room;
    }

    /// <summary>Gives commands one after another, each of which must be taken.</summary>
    public async Task DoAsync(Guid room, params RoomCommand[] commands)
    {
        foreach (var some in commands.Chunk(WireLimits.CommandsPerCall))
        {
            var outcomes = await SubmitAsync(room, some);
            for (var i = 0; i < some.Length; i++)
            {
                outcomes[i].Status.ShouldBe(OutcomeStatus.Applied, $"{Name}: {some[i]}: {outcomes[i].Problem}");
            }
        }
    }

    /// <summary>Finds somebody of the patient's side by their whole name and invites them by what binds them.</summary>
    public async Task InviteFamilyAsync(Guid room, string name, Role role)
    {
        var (status, found) = await AskAsync("POST", $"/api/rooms/{room}/patient-side", new { name });
        status.ShouldBe(200, found);
        var alias = JsonElement.Parse(found)[0].GetProperty("invitation").GetGuid();
        FamilyLink? link = role switch
        {
            Role.Patient => new(LinkKind.Self),
            Role.Representative => new(LinkKind.ParentalResponsibility, "Utskrift", new(2025, 1, 2)),
            _ => null,
        };
        await DoAsync(room, new InviteMember(
            new MemberCard(alias, "", "", null, "", Region.Unknown, "NO"), role,
            link is null ? null : new("family", Name, link)));
    }

    /// <summary>Proposes what stands, reads all of it and signs.</summary>
    public async Task SignAsync(Guid room)
    {
        await DoAsync(room, new ChangePhase(Phase.Proposed));
        var (view, _) = await ViewAsync(room);
        await DoAsync(room, Reading.Everything(view!.State));
    }

    /// <summary>Gives a command that must be refused; why it was.</summary>
    public async Task<Problem> RefusedAsync(Guid room, RoomCommand command)
    {
        var outcome = (await SubmitAsync(room, [command]))[0];
        outcome.Status.ShouldBe(OutcomeStatus.Refused, $"{Name}: {command}");
        return outcome.Problem.ShouldNotBeNull();
    }

    /// <summary>
    /// Gives many commands to a log, names in them looked at; what became of each. Who gives more than a person may at
    /// once gives the rest again.
    /// </summary>
    public async Task<IReadOnlyList<Outcome>> TryAllAsync(
        string path, IReadOnlyList<(string Name, byte[] Data)> commands)
    {
        var outcomes = new List<Outcome>();
        while (outcomes.Count < commands.Count)
        {
            var body = commands.Skip(outcomes.Count).Take(WireLimits.CommandsPerCall).Select(command =>
                new WireCommand(
                    Guid.CreateVersion7(), command.Name, JsonElement.Parse(command.Data), Looked: true));
            var (status, text) = await AskAsync("POST", path, body);
            status.ShouldBe(200, text);
            var some = JsonSerializer.Deserialize<Outcome[]>(text, WireJson.Options)!;
            if (some[0].Problem?.Code != "tooMany") { outcomes.AddRange(some); }
        }

        return outcomes;
    }

    /// <summary>The room as this person sees it and its text as it was sent; null where there is none.</summary>
    public async Task<(RoomView? View, string Text)> ViewAsync(Guid room)
    {
        var (status, text) = await AskAsync("GET", $"/api/rooms/{room}");
        if (status == 404) { return (null, text); }
        status.ShouldBe(200, text);
        return (JsonSerializer.Deserialize<RoomView>(text, WireJson.Options), text);
    }

    /// <summary>Waits until the room, as this person sees it, is so.</summary>
    public async Task<RoomView?> UntilAsync(Guid room, Func<RoomView?, bool> isSo, string what)
    {
        var limit = DateTimeOffset.UtcNow.AddMilliseconds(Site.Patience);
        while (true)
        {
            var (view, _) = await ViewAsync(room);
            if (isSo(view)) { return view; }
            DateTimeOffset.UtcNow.ShouldBeLessThan(limit, what);
        }
    }

    /// <summary>Uploads a file as it is; the material's id.</summary>
    public async Task<Guid> UploadAsync(Guid room, string title, byte[] content)
    {
        var material = Guid.CreateVersion7();
        var query = $"commandId={Guid.CreateVersion7()}&materialId={material}&personImage=false&identified=false";
        var (status, text) = await Fetching.SendAsync(Page, $"/api/rooms/{room}/materials?{query}", title, content);
        status.ShouldBe(200, text);
        JsonElement.Parse(text).GetProperty("status").GetString().ShouldBe("applied", text);
        return material;
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private async Task<Outcome[]> SubmitAsync(Guid room, IReadOnlyList<RoomCommand> commands)
    {
        var body = commands.Select(command => new WireCommand(
            Guid.CreateVersion7(), RoomCodec.Commands.NameOf(command),
            JsonElement.Parse(RoomCodec.Commands.Encode(command))));
        var (status, text) = await AskAsync("POST", $"/api/rooms/{room}/commands", body);
        status.ShouldBe(200, text);
        return JsonSerializer.Deserialize<Outcome[]>(text, WireJson.Options)!;
    }
}

using System.Text.Json.Nodes;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Demo;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Live;

/// <summary>A room on a real server, with a text to annotate, and its people as programs.</summary>
internal sealed class LiveScene(Uri address) : IAsyncDisposable
{
    /// <summary>Who opens the room, as coordinator.</summary>
    public const string Opener = "kari";

    /// <summary>Without which no room is closed.</summary>
    public static readonly RecordCustody Custody = new(
        new Agreement("Felles dataansvar", "2026/17"), new Retention("Journalforskriften", 10, new(2026, 3, 1)));

    private readonly Dictionary<string, CaseRoomClient> clients = [];
    private readonly List<IAsyncDisposable> followers = [];

    public Guid RoomId { get; } = Guid.CreateVersion7();

    public Guid MaterialId { get; } = Guid.CreateVersion7();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Guid IdOf(string person) => DemoPeople.Find(person)!.Person.Id;

    /// <summary>Opens the room, adds the text and lets everyone in.</summary>
    public static Task<LiveScene> OpenAsync(ServerProcess server, params (string Person, Role Role)[] members) =>
        OpenAsync(server.Address, members);

    public static async Task<LiveScene> OpenAsync(Uri address, params (string Person, Role Role)[] members)
    {
        var scene = await OpenedByAsync(address, Opener, Role.Coordinator);
        foreach (var (person, role) in members) { await scene.InviteAsync(person, role); }
        return scene;
    }

    /// <summary>The room of somebody's own unit.</summary>
    public static async Task<LiveScene> OpenedByAsync(Uri address, string opener, Role role)
    {
        var scene = new LiveScene(address);
        var own = DemoPeople.Find(opener)!.Person;
        var controller = new OrganisationRef(Guid.NewGuid(), own.Organisation);
        var unit = new OrganisationRef(Guid.NewGuid(), own.Unit!);
        var opened = await scene.As(opener).OpenAsync(
            new OpenRoomBody(
                Guid.CreateVersion7(), scene.RoomId, role, controller, unit, "Test", "What is it?"),
            Stop);
        opened.Problem.ShouldBeNull();
        using var text = new MemoryStream("En tekst som alle kan merke."u8.ToArray());
        var added = await scene.As(opener).UploadAsync(
            scene.RoomId, scene.MaterialId, "text", default, text, cancel: Stop);
        added.Status.ShouldBe(OutcomeStatus.Applied);
        return scene;
    }

    public CaseRoomClient As(string person)
    {
        if (!clients.TryGetValue(person, out var client))
        {
            clients[person] = client = new CaseRoomClient(address, new DemoSignIn(address, person));
        }

        return client;
    }

    /// <summary>From now on with a sign-in of now: what weighs most is done with no older one.</summary>
    public void SignInAgain(string person)
    {
        if (clients.Remove(person, out var old)) { old.Dispose(); }
    }

    public async Task<RoomFollower> FollowAsync(string person)
    {
        var follower = await RoomFollower.StartAsync(As(person), RoomId, cancel: Stop);
        followers.Add(follower);
        return follower;
    }

    /// <summary>Invites with the consent that the role needs, and lets the person join.</summary>
    public async Task InviteAsync(string person, Role role, bool joins = true)
    {
        if (role is Role.ErnExpert) { await ConsentAsync(ConsentDecision.Given); }
        if (role is Role.Observer) { await ConsentAsync(ConsentDecision.Given, ConsentScope.Teaching); }
        await GiveAsync(Opener, new InviteMember(CardOf(person), role));
        if (joins) { await GiveAsync(person, new Join()); }
    }

    /// <summary>The patient by themselves, a representative by parental responsibility; others by nothing.</summary>
    public async Task InviteFamilyAsync(string person, Role role, string by = Opener, bool joins = true)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", await DemoToken.RequestAsync(client, by));
        using var found = await client.PutBodyAsync(
            $"/api/rooms/{RoomId}/patient-side", new { name = DemoPeople.Find(person)!.Person.Name });
        var alias = (Guid)JsonNode.Parse(await found.Content.ReadAsStringAsync(Stop))![0]!["invitation"]!;
        FamilyLink? link = role switch
        {
            Role.Patient => new(LinkKind.Self),
            Role.Representative => new(LinkKind.ParentalResponsibility, "Extract", new DateOnly(2025, 3, 1)),
            _ => null,
        };
        await GiveAsync(by, new InviteMember(
            CardOf(person) with { PersonId = alias }, role, link is null ? null : new("family", "Kari", link)));
        if (joins) { await GiveAsync(person, new Join()); }
    }

    /// <summary>The server fills in what it says beside the id.</summary>
    public static MemberCard CardOf(string person) => new(IdOf(person), "", "", null, "", Region.Unknown, "NO");

    /// <summary>What a parent answered who is not of the room: also of a child it is theirs to say (CON-126).</summary>
    public Task<Outcome> ConsentAsync(
        ConsentDecision decision, ConsentScope scope = ConsentScope.ErnAdvice) => GiveAsync(Opener, new RecordConsent(
        scope, null, decision, "v1", "nb", new DateOnly(2025, 3, 1), false, "mother", "Kari", Authority: Mother));

    /// <summary>By what she answers.</summary>
    public static FamilyLink Mother { get; } = new(
        LinkKind.ParentalResponsibility, "birth register", new DateOnly(2000, 1, 1));

    /// <summary>Gives a command over HTTP and requires that it was applied.</summary>
    public async Task<Outcome> GiveAsync(string person, RoomCommand command)
    {
        var outcome = (await As(person).SubmitAsync(RoomId, [CaseRoomClient.Command(command)], Stop))[0];
        outcome.Problem.ShouldBeNull();
        outcome.Status.ShouldBe(OutcomeStatus.Applied);
        return outcome;
    }

    public AddAnnotation Mark(string label) => new(
        Guid.CreateVersion7(), MaterialId, null, new TextRange(0, 8, "En tekst"), label, "");

    public async ValueTask DisposeAsync()
    {
        foreach (var follower in followers) { await follower.DisposeAsync(); }
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }
    }
}

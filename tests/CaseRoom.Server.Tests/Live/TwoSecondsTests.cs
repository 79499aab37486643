using CaseRoom.Contracts.Directory;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.People;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Live;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Membership;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseRoom.Server.Tests.Live;

/// <summary>How long after a decision the server still writes to whom it ends: by how often it looks, exactly, and by
/// its own clock, with slack.</summary>
public sealed class TwoSecondsTests : IAsyncLifetime
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    /// <summary>A machine that does other things beside may let even the server wait.</summary>
    private static readonly TimeSpan Within = Eventually.TwoSecondsAndSlack;

    private static readonly DateOnly Day = new(2026, 1, 5);

    private readonly TimerClock looks = new();
    private readonly WireNotes wire = new(TimeProvider.System);
    private readonly Dictionary<string, DateTimeOffset> decided = [];

    /// <summary>The place in the room's log of the decision, where it stands there.</summary>
    private readonly Dictionary<string, long> ends = [];
    private readonly List<IAsyncDisposable> readers = [];
    private MovedServer server = null!;

    /// <summary>Nobody knows her here until she accepts.</summary>
    private Guid rose;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SIG-96", "SIG-106")]
    public async Task While_the_room_goes_on_nothing_of_it_is_written_to_whom_a_decision_two_seconds_ago_ends()
    {
        server = MovedServer.Start(services => services.AddSingleton<IStartupFilter>(wire));
        await using var scene = await LiveScene.OpenAsync(
            server.Address, ("ingrid", Role.ResponsibleDoctor), ("elle", Role.Specialist), ("nils", Role.Specialist),
            ("guro", Role.Specialist), ("siri", Role.Specialist), ("silje", Role.Assistant),
            ("bjorn", Role.Specialist), ("ragnhild", Role.Specialist), ("frida", Role.CentreStaff));
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient("Emma Stjerneglimt", null, null, null, null));
        await scene.InviteFamilyAsync("emma", Role.Patient, by: "ingrid");
        var employer = await MeetAsync(scene, "frida");
        using var officer = await server.BearerAsync("vigdis");
        var invitation = await LetInAsync(scene, officer);
        using var desk = await server.SignInAsync("siri");
        using var colleague = await server.SignInAsync("silje");
        using var administrator = await server.SignInAsync("astrid");
        foreach (var page in (BrowserClient[])[desk, colleague]) { await FollowAsync(scene, page); }
        foreach (var program in (string[])["nils", "guro", "frida", "rose", "emma", "ragnhild", "bjorn"])
        {
            await FollowAsync(scene, program);
        }

        using var over = new CancellationTokenSource();
        var goesOn = GoOnAsync(scene, over.Token);
        await DecideAsync("siri", async () => (await desk.PressAsync("/sign-out")).EnsureSuccessStatusCode());
        await DecideAsync("silje", async () => (await administrator.DeleteAsync(
            new Uri($"/api/directory/people/{LiveScene.IdOf("silje")}/sessions", UriKind.Relative), Stop))
            .EnsureSuccessStatusCode());
        await DecideAsync("nils", () => scene.GiveAsync(
            LiveScene.Opener, new RemoveMember(LiveScene.IdOf("nils"), "Moved")));
        await DecideAsync("guro", () => scene.GiveAsync(LiveScene.Opener, new RecordBlock(
            Guid.CreateVersion7(), LiveScene.CardOf("guro"), null, null, Day, "patient", null)));
        await DecideAsync("frida", () => scene.GiveAsync(LiveScene.Opener, new RecordBlock(
            Guid.CreateVersion7(), null, new OrganisationRef(employer, ""), null, Day, "patient", null)));
        await DecideAsync("rose", async () => (await OpeningAsync(scene, officer, invitation, "withdrawn"))
            .ShouldBe("applied"));
        await DecideAsync("emma", () => scene.GiveAsync(LiveScene.Opener, new RecordDeath(Day, [], "", "")));
        using var astrid = await server.BearerAsync("astrid");
        await DecideAsync("ragnhild", async () => (await DeactivateAsync(astrid, "ragnhild")).ShouldBe("applied"));
        var last = decided.Values.Max();
        await Eventually.IsTrueAsync(() => Words("bjorn").Any(one => one.At > last + Within));
        await over.CancelAsync();
        await goesOn;

        foreach (var (person, at) in decided)
        {
            (Words(person)[^1].At - at).ShouldBeLessThanOrEqualTo(Within, person);
            To(person).SkipWhile(one => !one.IsReset).ShouldNotBeEmpty($"{person} was told");
            To(person).SkipWhile(one => !one.IsReset).ShouldNotContain(one => one.IsOfTheRoom, person);
        }

        ends.Keys.ShouldBe(["nils", "guro", "frida", "emma"]);
        foreach (var (person, end) in ends)
        {
            To(person).Max(one => one.Last).ShouldBeInRange(1, end - 1, person);
        }

        To("bjorn").Max(one => one.Last).ShouldBeGreaterThan(ends.Values.Max(), "the room went on");
    }

    [Fact, Rule("SIG-95")]
    public async Task A_session_that_another_host_has_ended_is_missed_at_the_next_second()
    {
        server = MovedServer.Start(services => services.AddSingleton(
            provider => ActivatorUtilities.CreateInstance<SessionUse>(provider, looks)));
        using var browser = await server.SignInAsync("siri");
        await using var hub = await browser.OpenHubAsync();
        var gone = hub.GoneAsync();
        await Eventually.IsTrueAsync(() => !looks.Periods.IsEmpty);
        // What another host does is seen in what is kept, and told to nobody here.
        var kept = server.Services.GetRequiredService<ISignInSessions>();
        var sessions = await kept.ListAsync(LiveScene.IdOf("siri"), DateTimeOffset.UtcNow, Stop);
        await kept.RemoveAsync(sessions.ShouldHaveSingleItem().KeyHash, Stop);
        gone.IsCompleted.ShouldBeFalse();
        looks.Advance(Promised / 2);
        await Eventually.IsTrueAsync(() => gone.IsCompleted);
    }

    [Fact, Rule("SIG-95")]
    public async Task Whom_another_host_takes_out_of_the_directory_is_gone_at_the_next_second()
    {
        server = MovedServer.Start(services =>
        {
            services.Remove(services.Single(one => one.ImplementationType == typeof(DirectoryWatch)));
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<DirectoryWatch>(provider, looks));
        });
        using var browser = await server.SignInAsync("siri");
        await using var hub = await browser.OpenHubAsync();
        var gone = hub.GoneAsync();
        await Eventually.IsTrueAsync(() => !looks.Periods.IsEmpty);
        // What another host does is in the log, and told to nobody here.
        var astrid = LiveScene.IdOf("astrid");
        var source = server.Services.GetRequiredService<DirectorySource>();
        var outcomes = await source.AskAsync(astrid, [DirectoryCodec.Commands.Encode(
            Guid.CreateVersion7(), null, new DeactivatePerson(LiveScene.IdOf("siri"), "Left"), "test")]);
        outcomes.ShouldHaveSingleItem().Status.ShouldBe(OutcomeStatus.Applied);
        gone.IsCompleted.ShouldBeFalse();
        looks.Advance(Promised / 2);
        await Eventually.IsTrueAsync(() => gone.IsCompleted);
    }

    [Fact, Rule("SIG-95")]
    public async Task The_directory_is_asked_every_second()
    {
        using var watch = new DirectoryWatch(null!, looks, NullLogger<DirectoryWatch>.Instance);
        await watch.StartAsync(Stop);
        await Eventually.IsTrueAsync(() => !looks.Periods.IsEmpty);
        looks.Periods.ShouldBe([Promised / 2]);
        await watch.StopAsync(Stop);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in readers) { await reader.DisposeAsync(); }
        if (server is not null) { await server.DisposeAsync(); }
    }

    /// <summary>The same by an event of the room's log.</summary>
    private Task DecideAsync(string person, Func<Task<Outcome>> decide) => DecideAsync(
        person, async () => { ends[person] = (await decide()).LastSequence!.Value; });

    /// <summary>Of a person who reads by now: notes the time before the decision, which is no later than it.</summary>
    private async Task DecideAsync(string person, Func<Task> decide)
    {
        var before = Words(person).Count;
        await Eventually.IsTrueAsync(() => Words(person).Count > before);
        decided[person] = DateTimeOffset.UtcNow;
        await decide();
    }

    /// <summary>The room is in conference; where a member of it works.</summary>
    private static async Task<Guid> MeetAsync(LiveScene scene, string member)
    {
        await scene.GiveAsync("ingrid", new RecordGoal(
            Guid.CreateVersion7(), "To walk again", "the clinic", Day, "nb", Interpreter: false));
        await scene.GiveAsync("ingrid", new ChangePhase(Phase.Ready));
        await scene.GiveAsync("ingrid", new ChangePhase(Phase.InConference));
        var state = (await scene.As("ingrid").ViewAsync(scene.RoomId, Stop)).State;
        state.Case.Phase.ShouldBe(Phase.InConference);
        return state.Membership.Members[LiveScene.IdOf(member)].Person.OrganisationId!.Value;
    }

    private static Task<string> DeactivateAsync(HttpClient administrator, string person) => administrator.GiveAsync(
        "/api/directory/commands", "deactivatePerson", new { personId = LiveScene.IdOf(person), reason = "Left" });

    private IReadOnlyList<WrittenFrame> To(string person) =>
        wire.To(person == "rose" ? rose : LiveScene.IdOf(person));

    private List<WrittenFrame> Words(string person) => [.. To(person).Where(one => one.IsOfTheRoom)];

    /// <summary>Everybody in the room is sent how far it is, whatever of it they see. Slower than a person is let.
    /// </summary>
    private static async Task GoOnAsync(LiveScene scene, CancellationToken over)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!over.IsCancellationRequested)
        {
            await scene.GiveAsync("elle", scene.Mark("on"));
            await pace.WaitForNextTickAsync(Stop);
        }
    }

    private async Task FollowAsync(LiveScene scene, string person)
    {
        var view = await scene.As(person).ViewAsync(scene.RoomId, Stop);
        var reader = await HubReader.OpenAsync(server.Address, person, scene.RoomId);
        readers.Add(reader);
        await reader.FollowAsync(view);
    }

    private async Task FollowAsync(LiveScene scene, BrowserClient page)
    {
        var hub = await page.OpenHubAsync();
        readers.Add(hub);
        await hub.InvokeAsync("Follow", scene.RoomId, 0, "", Stop);
    }

    /// <summary>An expert whom the officer has opened the room to; the invitation.</summary>
    private async Task<Guid> LetInAsync(LiveScene scene, HttpClient officer)
    {
        await scene.ConsentAsync(ConsentDecision.Given);
        using var inviting = await server.BearerAsync(LiveScene.Opener);
        using var expert = await server.BearerAsync("rose");
        var (token, id) = await inviting.InviteAsync(scene.RoomId, "GB");
        (await OpeningAsync(scene, officer, id, "opened")).ShouldBe("applied");
        (await expert.AcceptAsync(token, "GB")).EnsureSuccessStatusCode();
        using var session = await expert.AskAsync("/api/session");
        rose = (Guid)(await session.JsonAsync())["person"]!["personId"]!;
        return id;
    }

    private static Task<string> OpeningAsync(LiveScene scene, HttpClient officer, Guid id, string decision) =>
        officer.GiveAsync(
            $"/api/rooms/{scene.RoomId}/commands", "decideExpertOpening",
            new { invitationId = id, decision, ground = "Vurdert" });
}

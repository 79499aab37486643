using CaseRoom.Domain.Membership;
using CaseRoom.Testing;
using CaseRoom.Web.Tests;
using CaseRoom.Web.Tests.Journey;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Site))]

namespace CaseRoom.Web.Tests;

/// <summary>
/// One real server in Development with its pages, and one browser; every person gets a context of their own.
/// </summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>
    /// Milliseconds that a wait may last: a shared machine can be slow, and a wait ends when its condition holds.
    /// </summary>
    public const float Patience = 60_000;

    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];
    private readonly Lazy<Task<Guid>> room;
    private readonly Lazy<Task<Guid>> request;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public Site()
    {
        room = new(PrepareRoomAsync);
        request = new(PrepareRequestAsync);
    }

    public ServerProcess Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        Server = await ServerProcess.StartAsync(new() { DemoRooms = true });
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program(),
            Timeout = Patience,
            Args =
            [
                "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A browser window in which nobody has signed in.</summary>
    /// <param name="touch">By a finger, which does not hover.</param>
    public async Task<IPage> OpenAsync(int width = 1280, int height = 900, bool touch = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Server.Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            HasTouch = touch,
            IsMobile = touch,
            Locale = "nb-NO",
            TimezoneId = "Europe/Oslo",
        });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>A browser window in which this demo person has just signed in, at a page of the site.</summary>
    public async Task<Seat> SignInAsync(
        string userName, string at = "/", int width = 1280, int height = 900, bool touch = false)
    {
        var page = await OpenAsync(width, height, touch);
        await page.GotoAsync($"/sign-in/demo?person={userName}&returnUrl={Uri.EscapeDataString(at)}");
        await page.WaitForURLAsync(new Uri(Server.Address, at).ToString());
        return await Seat.TakeAsync(page);
    }

    /// <summary>A room for looking at, with something in every part of it; anders is its responsible doctor.</summary>
    public Task<Guid> RoomAsync() => room.Value;

    /// <summary>A request for discussion, sent by amina to the first unit that receives such.</summary>
    public Task<Guid> RequestAsync() => request.Value;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) { await browser.CloseAsync(); }
        playwright?.Dispose();
        if (Server is not null) { await Server.DisposeAsync(); }
    }

    private async Task<Guid> PrepareRoomAsync()
    {
        await using var doctor = await SignInAsync("anders");
        await using var centre = await SignInAsync("frida");
        await using var gp = await SignInAsync("amina");
        var id = await CaseStory.BeginAsync(doctor, centre, gp);
        await CaseStory.MarkTogetherAsync(id, doctor, centre);
        await CaseStory.ConcludeAsync(id, doctor, centre);
        await using var mother = await SignInAsync("mona");
        await doctor.InviteFamilyAsync(id, mother.Name, mother.UsualRole);
        await mother.DoAsync(id, new Join());
        return id;
    }

    private async Task<Guid> PrepareRequestAsync()
    {
        await using var gp = await SignInAsync("amina");
        return await RequestStory.SendAsync(gp);
    }

    // The browser of the system: it has its security updates from there, and a build downloads none.
    private static string Program()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var places = folders.SelectMany(folder => Programs.Select(name => Path.Combine(folder, name)));
        return places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"None of {string.Join(", ", Programs)} is on the path.");
    }
}

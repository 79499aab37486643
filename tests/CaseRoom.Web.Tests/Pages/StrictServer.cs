using CaseRoom.Testing;

namespace CaseRoom.Web.Tests.Pages;

/// <summary>A server of a test's own where a sign-in is too old for what asks for a fresh one after a minute, with a
/// room.</summary>
internal sealed class StrictServer(Site site) : IAsyncLifetime
{
    private ServerProcess server = null!;

    public Uri Address => server.Address;

    public Guid RoomId { get; } = Guid.CreateVersion7();

    public async ValueTask InitializeAsync() => server = await ServerProcess.StartAsync(new()
    {
        Settings = new Dictionary<string, string?>
        {
            ["CaseRoom:SignIn:FreshMinutes"] = "1",
        },
    });

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>A browser window in which this demo person has just signed in here.</summary>
    public async Task<Seat> SignInAsync(string userName, int width = 1280)
    {
        var page = await site.OpenAsync(width);
        await page.GotoAsync(new Uri(server.Address, $"/sign-in/demo?person={userName}&returnUrl=/").ToString());
        await page.WaitForURLAsync(server.Address.ToString());
        return await Seat.TakeAsync(page);
    }

    /// <summary>Opens <see cref="RoomId"/>.</summary>
    public async Task OpenRoomAsync(Seat doctor)
    {
        var nobody = new { id = Guid.Empty, name = "" };
        var (status, text) = await doctor.AskAsync("POST", "/api/rooms", new
        {
            commandId = Guid.CreateVersion7(), roomId = RoomId, role = "responsibleDoctor", controller = nobody,
            unit = nobody, basis = "Test", question = "Hva er det?",
        });
        status.ShouldBe(200, text);
    }

    /// <summary>Asks for something else that needs a fresh sign-in until it is refused for that.</summary>
    public async Task UntilTooOldAsync(Seat seat)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        string said;
        do
        {
            said = await GiveAsync(seat, $"/api/rooms/{RoomId}/commands", "signConclusion", new { });
        }
        while (!said.Contains("signInTooOld", StringComparison.Ordinal)
            && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Gives one command; what was answered.</summary>
    public static async Task<string> GiveAsync(Seat seat, string path, string type, object data)
    {
        var (status, text) = await seat.AskAsync(
            "POST", path, new[] { new { commandId = Guid.CreateVersion7(), type, data } });
        status.ShouldBe(200, text);
        return text;
    }
}

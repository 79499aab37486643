using System.Security.Claims;
using CaseRoom.Adapters.Sqlite;
using CaseRoom.Grains.People;
using CaseRoom.Server.SignIn;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CaseRoom.Server.Tests.SignIn;

public sealed class SessionLifetimeTests : IAsyncLifetime
{
    private static readonly Guid Session = new("5e550000-0000-4000-8000-000000000001");
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private WebApplication app = null!;

    [Fact, Rule("SIG-04")]
    public async Task A_session_that_rests_ends()
    {
        using var browser = await SignInAsync();
        clock.Advance(TimeSpan.FromMinutes(61));
        (await IsSignedInAsync(browser)).ShouldBeFalse();
    }

    [Fact, Rule("SIG-04")]
    public async Task A_session_in_use_lasts_until_the_end_of_the_working_day()
    {
        using var browser = await SignInAsync();
        for (var minute = 0; minute < 12 * 60 - 40; minute += 40)
        {
            clock.Advance(TimeSpan.FromMinutes(40));
            (await IsSignedInAsync(browser)).ShouldBeTrue($"after {minute + 40} minutes");
        }

        clock.Advance(TimeSpan.FromMinutes(40));
        (await IsSignedInAsync(browser)).ShouldBeFalse();
    }

    [Fact, Rule("SIG-05")]
    public async Task The_end_of_a_session_is_told_once_with_its_id()
    {
        var told = new List<Guid>();
        app.Services.GetRequiredService<SessionEndings>().Ended += told.Add;
        using var browser = await SignInAsync();
        (await browser.AskAsync("/out")).Dispose();
        told.ShouldBe([Session]);
        (await IsSignedInAsync(browser)).ShouldBeFalse();
    }

    [Fact, Rule("SIG-04")]
    public async Task Sessions_that_ended_are_swept_away()
    {
        using var first = await SignInAsync();
        clock.Advance(TimeSpan.FromHours(2));
        using var second = await SignInAsync();
        (await app.Services.GetRequiredService<ISignInSessions>().SweepAsync(
            clock.GetUtcNow(), TestContext.Current.CancellationToken)).ShouldBe(0);
        (await IsSignedInAsync(second)).ShouldBeTrue();
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(Options.Create(new SignInSettings { IdleMinutes = 60, SessionHours = 12 }));
        services.AddSingleton<SessionEndings>().AddSingleton<ProviderSessions>();
        services.AddSingleton<ITicketStore, SessionStore>();
        services.AddSingleton<ISignInSessions>(new SqliteSignInSessions(Path.Combine(folder.FullName, "sessions.db")));
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddAuthentication(Schemes.Cookie).AddCookie(Schemes.Cookie);
        app = builder.Build();
        app.MapGet("/in", (HttpContext context) => context.SignInAsync(Schemes.Cookie, new ClaimsPrincipal(
            new ClaimsIdentity([new(PersonClaims.SessionId, Session.ToString())], "test"))));
        app.MapGet("/out", (HttpContext context) => context.SignOutAsync(Schemes.Cookie));
        app.MapGet("/me", (HttpContext context) => context.User.Identity!.IsAuthenticated);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<HttpClient> SignInAsync()
    {
        var browser = app.GetTestClient();
        using var answer = await browser.AskAsync("/in");
        browser.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return browser;
    }

    private static async Task<bool> IsSignedInAsync(HttpClient browser)
    {
        using var answer = await browser.AskAsync("/me");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken) == "true";
    }
}

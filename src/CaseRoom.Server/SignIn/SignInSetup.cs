using CaseRoom.Adapters.Sqlite;
using CaseRoom.Grains.People;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Settings;
using CaseRoom.Server.Store;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>Sign-in: OpenID Connect on the server side for browsers, bearer tokens for programs. See SPEC.md.</summary>
internal static class SignInSetup
{
    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidatedSettings<SignInSettings>(SignInSettings.Section);
        services.AddSingleton<IValidateOptions<SignInSettings>, SignInSettingsRules>();
        services.AddSingleton(TimeProvider.System);
        services.PostConfigure<SignInSettings>(ProviderProfile.FillIn);
        services.AddSingleton<Providers>();
        services.AddSingleton<ClientKeys>().AddSingleton<PossessionCheck>();
        services.AddSingleton<SessionEndings>().AddSingleton<FreshSignIn>().AddSingleton<IdentifiedLevel>();
        services.AddSingleton<SessionStore>().AddSingleton<ProgramSessions>().AddSingleton<HeldSessions>();
        services.AddSingleton<ProviderSessions>().AddSingleton<BackChannelLogout>();
        services.AddSingleton<ITicketStore>(provider => provider.GetRequiredService<SessionStore>());
        // A cluster keeps them in its database.
        if (!builder.IsCluster()) { services.AddSingleton<ISignInSessions>(SessionsFile); }
        services.AddSingleton<FirstPeople>().AddSingleton<PersonnelNumber>();
        services.AddTransient<IClaimsTransformation, PersonLookup>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionCookie>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, BrowserSignIn>();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, ProgramSignIn>();
        AddKeys(services);

        var authentication = services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, options => options.ForwardDefaultSelector = SchemeChoice.Of)
            .AddCookie(Schemes.Cookie);
        foreach (var name in ProviderNames(builder))
        {
            authentication.AddOpenIdConnect(Schemes.Browser(name), _ => { });
            authentication.AddJwtBearer(Schemes.Bearer(name), _ => { });
        }

        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessProblems>();
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(KnownPerson)
            .SetFallbackPolicy(KnownPerson);
        return builder;
    }

    public static WebApplication MapSignIn(this WebApplication app)
    {
        // Read now, so that a people file or a key that cannot be read stops the start.
        app.Services.GetRequiredService<FirstPeople>();
        app.Services.GetRequiredService<ClientKeys>().EnsureReadable();
        app.MapGet("/api/sign-in", SignInEndpoints.Choices).AllowAnonymous();
        app.MapGet("/api/sign-in/programs", SignInEndpoints.OfPrograms).AllowAnonymous();
        app.MapGet("/sign-in/{provider}", SignInEndpoints.SignInAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/sign-in/{provider}/back-channel-logout", BackChannelLogout.AnswerAsync).AllowAnonymous()
            .ExcludeFromDescription();
        app.MapGet("/api/session", SignInEndpoints.Session);
        app.MapGet("/api/session/offline-key", SignInEndpoints.OfflineKey);
        app.MapGet("/api/me/sessions", OwnSessions.List).WithName("listOwnSessions");
        app.MapDelete("/api/me/sessions", OwnSessions.EndOthers).WithName("endOtherSessions").CountCalls();
        app.MapDelete("/api/me/sessions/{sessionId:guid}", OwnSessions.End).WithName("endOwnSession")
            .CountCalls();
        app.MapPost("/sign-out", SignInEndpoints.SignOutAsync).AllowAnonymous().Produces<SignedOut>();
        return app;
    }

    private static AuthorizationPolicy KnownPerson { get; } =
        new AuthorizationPolicyBuilder(Schemes.Any).RequireClaim(PersonClaims.PersonId)
            .AddRequirements(new WriteScope()).Build();

    // Schemes are registered before settings can be checked; a wrong name is left to that check.
    private static IEnumerable<string> ProviderNames(WebApplicationBuilder builder)
    {
        var names = builder.Configuration.GetSection($"{SignInSettings.Section}:{nameof(SignInSettings.Providers)}")
            .GetChildren()
            .Select(provider => provider[nameof(ProviderSettings.Name)] ?? "");
        return (builder.Environment.IsDevelopment() ? names.Prepend(DemoScheme.Name) : names).Distinct();
    }

    private static SqliteSignInSessions SessionsFile(IServiceProvider services)
    {
        var data = services.GetRequiredService<IOptions<CaseRoomSettings>>().Value.DataPath;
        Folder.EnsurePrivate(data);
        return new SqliteSignInSessions(Path.Combine(data, "sessions.db"));
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("CaseRoom");
        services.AddOptions<KeyManagementOptions>().Configure<KeyFolder>((options, keys) => options.XmlRepository =
            new FileSystemXmlRepository(keys.Sub("data-protection"), NullLoggerFactory.Instance));
    }
}

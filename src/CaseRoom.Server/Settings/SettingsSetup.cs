using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Settings;

/// <summary>
/// Settings are read once; a wrong or missing one stops the start with a sentence that names the key.
/// </summary>
internal static class SettingsSetup
{
    private static readonly string[] ListenKeys = ["urls", "http_ports", "https_ports"];

    public static WebApplicationBuilder AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedSettings<CaseRoomSettings>(CaseRoomSettings.Section);
        builder.Services.AddSingleton<IValidateOptions<CaseRoomSettings>, KeyFolderRule>();
        builder.Services.AddSingleton<IValidateOptions<CaseRoomSettings>, DataFolderRule>();
        builder.Services.AddSingleton<IValidateOptions<CaseRoomSettings>, LogFileRule>();
        builder.Services.AddSingleton<IValidateOptions<CaseRoomSettings>, AddressRule>();
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddSingleton<KeyFolder>();
        if (!HasListenAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(PublicAddress.Default.ToString());
        }

        return builder;
    }

    /// <summary>Binds a section, checks its annotations at start, and offers it as <c>IOptions</c>.</summary>
    public static void AddValidatedSettings<T>(this IServiceCollection services, string section) where T : class
    {
        services.AddOptions<T>()
            .Configure<IConfiguration>((options, configuration) => Bind(configuration.GetSection(section), options))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<T>, AnnotatedSettings<T>>();
    }

    /// <exception cref="OptionsValidationException">A value does not fit; the message names its key.</exception>
    public static void Bind<T>(IConfigurationSection section, T options) where T : class
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException wrong)
        {
            // A word where a number belongs; the message names the key.
            throw new OptionsValidationException(section.Path, typeof(T), [wrong.Message]);
        }
    }

    // The framework's own default port is another, and a value in appsettings.json would win over ASPNETCORE_URLS.
    private static bool HasListenAddress(ConfigurationManager configuration) =>
        ListenKeys.Any(key => !string.IsNullOrEmpty(configuration[key]))
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}

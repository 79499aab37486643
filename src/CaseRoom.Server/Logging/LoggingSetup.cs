using CaseRoom.Adapters.Keys;
using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace CaseRoom.Server.Logging;

/// <summary>
/// Structured log lines: compact JSON, readable in Development. Opaque ids only; see <see cref="PersonDataFilter"/>.
/// </summary>
internal static class LoggingSetup
{
    private const int DaysKept = 31;
    private const string Readable = "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";

    public static WebApplicationBuilder AddLogging(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.Services.AddSerilog((services, log) =>
        {
            log.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                // Its warning that keys lie unencrypted is a decision: their folder is the owner's alone.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                .MinimumLevel.Override("Orleans", LogEventLevel.Warning)
                .MinimumLevel.Override("OpenIddict", LogEventLevel.Warning)
                .MinimumLevel.Override("Polly", LogEventLevel.Warning)
                // Program says it in a sentence; the host would say it with a stack.
                .Filter.ByExcluding(line => line.Exception is OptionsValidationException or MasterKeyException)
                .Enrich.With<PersonDataFilter>();
            if (isDevelopment)
            {
                log.WriteTo.Console(outputTemplate: Readable, formatProvider: null);
            }
            else
            {
                log.WriteTo.Console(new CompactJsonFormatter());
            }

            if (services.GetRequiredService<IOptions<CaseRoomSettings>>().Value.LogFile is { } file)
            {
                log.WriteTo.File(
                    new CompactJsonFormatter(), file, rollingInterval: RollingInterval.Day,
                    retainedFileCountLimit: DaysKept);
            }
        });
        return builder;
    }

    /// <summary>One line a request: method, route template, status, milliseconds. Never the address itself.</summary>
    public static WebApplication UseRequestLines(this WebApplication app)
    {
        app.UseSerilogRequestLogging(options =>
        {
            options.MessageTemplate = "{Method} {Route} {Status} in {Milliseconds} ms";
            options.IncludeQueryInRequestPath = false;
            options.GetLevel = RequestLine.LevelOf;
            options.GetMessageTemplateProperties = RequestLine.PropertiesOf;
        });
        return app;
    }
}

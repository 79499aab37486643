using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace CaseRoom.Server.Logging;

/// <summary>
/// Structured log lines: compact JSON, readable in Development. Opaque ids only; see <see cref="SafeLines"/>.
/// </summary>
internal static class LoggingSetup
{
    private const int DaysKept = 31;

    /// <summary>Parts of the framework that say that a start failed, each with the whole stack.</summary>
    private static readonly string[] Starting =
        ["Microsoft.Extensions.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Orleans"];

    private const string Readable = "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext} {Message:lj}{NewLine}{Exception}";

    public static WebApplicationBuilder AddLogging(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        // A start that stops leaves its parts half made; what they say while they go down is not why.
        var stopped = false;
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
                // Writes whole messages as templates: what it says of a token is said by the scheme that refused it.
                .MinimumLevel.Override("Microsoft.IdentityModel", LevelAlias.Off)
                .Filter.ByExcluding(line => stopped |= IsSaidByProgram(line));
            var file = services.GetRequiredService<IOptions<CaseRoomSettings>>().Value.LogFile;
            log.WriteTo.Sink(LoggerSinkConfiguration.Wrap(sink => new SafeLines(sink), to =>
            {
                if (isDevelopment) { to.Console(outputTemplate: Readable, formatProvider: null); }
                else { to.Console(new CompactJsonFormatter()); }
                if (file is not null)
                {
                    to.File(
                        new CompactJsonFormatter(), file, rollingInterval: RollingInterval.Day,
                        retainedFileCountLimit: DaysKept);
                }
            }));
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

    /// <summary>
    /// Program says why a start stops in a sentence; the host and the silo would say it with a stack.
    /// </summary>
    private static bool IsSaidByProgram(LogEvent line) => line.Exception is { } fault
        && line.Properties.TryGetValue(Constants.SourceContextPropertyName, out var value)
        && value is ScalarValue { Value: string source }
        && Starting.Any(part => source.StartsWith(part, StringComparison.Ordinal))
        && StartFault.SentenceOf(fault) is not null;
}

using CaseRoom.Grains.Streams;
using CaseRoom.Server.Settings;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CaseRoom.Server.Telemetry;

/// <summary>Sends measurements and spans where a setting says, and else nowhere (HOST-17).</summary>
internal static class TelemetrySetup
{
    /// <summary>Memory, collections and threads, as the runtime counts them.</summary>
    private const string Runtime = "System.Runtime";

    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedSettings<TelemetrySettings>(TelemetrySettings.Section);
        builder.Services.AddSingleton<IStartupFilter, RequestSpans>();
        // What is no address stops the start with a sentence (TelemetrySettings).
        if (!Uri.TryCreate(builder.Configuration[TelemetrySettings.OtlpKey], UriKind.Absolute, out var collector)
            || collector.Scheme is not ("http" or "https"))
        {
            return builder;
        }

        // These names alone: another library's may say more than ours do.
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("caseroom"))
            .WithMetrics(metrics => metrics.AddMeter(StreamMeasures.Name, Runtime)
                .AddOtlpExporter(to => Set(to, collector, "v1/metrics")))
            // Whoever calls does not decide by a header what is measured.
            .WithTracing(traces => traces.AddSource(StreamMeasures.Name).SetSampler(new AlwaysOnSampler())
                .AddOtlpExporter(to => Set(to, collector, "v1/traces")));
        return builder;
    }

    private static void Set(OtlpExporterOptions to, Uri collector, string path)
    {
        to.Protocol = OtlpExportProtocol.HttpProtobuf;
        to.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/{path}");
    }
}

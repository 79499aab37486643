using System.ComponentModel.DataAnnotations;

namespace CaseRoom.Server.Telemetry;

/// <summary>Where measurements are sent: the section <c>CaseRoom:Telemetry</c>.</summary>
public sealed class TelemetrySettings : IValidatableObject
{
    public const string Section = "CaseRoom:Telemetry";
    public const string OtlpKey = $"{Section}:{nameof(OtlpUrl)}";

    /// <summary>A collector that takes OpenTelemetry's protocol over HTTP. Null: nothing is sent anywhere.</summary>
    public Uri? OtlpUrl { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpUrl is { } url && !(url.IsAbsoluteUri && url.Scheme is "http" or "https"))
        {
            yield return new($"{OtlpKey} must be an absolute address of http or https.");
        }
    }
}

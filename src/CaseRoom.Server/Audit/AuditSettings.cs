using System.ComponentModel.DataAnnotations;

namespace CaseRoom.Server.Audit;

/// <summary>Where the access log is witnessed: the section <c>CaseRoom:Audit</c>.</summary>
public sealed class AuditSettings : IValidatableObject
{
    public const string Section = "CaseRoom:Audit";
    public const string WitnessKey = $"{Section}:{nameof(WitnessPath)}";
    public const string FurtherKey = $"{Section}:{nameof(FurtherWitnessPaths)}";
    public const string TimeStampKey = $"{Section}:{nameof(TimeStampUrl)}";

    /// <summary>A folder for checkpoints that whoever administers the data cannot write, such as another machine's.
    /// Default in Development: beside the keys.</summary>
    public string? WitnessPath { get; set; }

    /// <summary>More such folders, each of which takes the same checkpoints.</summary>
    public IList<string> FurtherWitnessPaths { get; } = [];

    /// <summary>A time-stamping service (RFC 3161) that signs the hash of every checkpoint; nothing else is sent to it.
    /// Null: none.</summary>
    public Uri? TimeStampUrl { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TimeStampUrl is { } url && !(url.IsAbsoluteUri && url.Scheme is "http" or "https"))
        {
            yield return new($"{TimeStampKey} must be an absolute address of http or https.");
        }
    }
}

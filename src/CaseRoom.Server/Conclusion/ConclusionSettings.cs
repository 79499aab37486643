using System.ComponentModel.DataAnnotations;

namespace CaseRoom.Server.Conclusion;

/// <summary>What a printed conclusion refers to: the section <c>CaseRoom:Conclusion</c>. Legal references
/// change.</summary>
public sealed class ConclusionSettings : IValidatableObject
{
    public const string Section = "CaseRoom:Conclusion";

    [Required(ErrorMessage = "CaseRoom:Conclusion:PlanTemplateVersion must name the version of the plan's template.")]
    public string PlanTemplateVersion { get; set; } = "2022-1";

    [Required(ErrorMessage = "CaseRoom:Conclusion:PlanTemplateReference must name the regulation.")]
    public string PlanTemplateReference { get; set; } =
        "forskrift om individuell plan ved ytelse av velferdstjenester (2022)";

    /// <summary>The zone in which documents show times; IANA name.</summary>
    [Required(ErrorMessage = "CaseRoom:Conclusion:TimeZone must name a time zone.")]
    public string TimeZone { get; set; } = "Europe/Oslo";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new($"CaseRoom:Conclusion:TimeZone names {TimeZone}, which this machine does not know.");
        }
    }
}

using System.ComponentModel.DataAnnotations;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Server.Membership;

/// <summary>How long invitations of experts abroad last: the section <c>CaseRoom:Experts</c>.</summary>
internal sealed class ExpertSettings : IValidatableObject
{
    public const string Section = "CaseRoom:Experts";

    /// <summary>Days for which a link opens the room, where nobody says otherwise.</summary>
    [Range(1, ExpertRules.LongestLinkDays, ErrorMessage = "CaseRoom:Experts:LinkDays must be from 1 to 30.")]
    public int LinkDays { get; set; } = 14;

    /// <summary>Days beyond which nobody may say otherwise.</summary>
    [Range(1, ExpertRules.LongestLinkDays, ErrorMessage = "CaseRoom:Experts:LongestLinkDays must be from 1 to 30.")]
    public int LongestLinkDays { get; set; } = ExpertRules.LongestLinkDays;

    /// <summary>Days for which the expert sees the room, where nobody says otherwise.</summary>
    [Range(1, ExpertRules.LongestAccessDays, ErrorMessage = "CaseRoom:Experts:AccessDays must be from 1 to 365.")]
    public int AccessDays { get; set; } = 90;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (LinkDays > LongestLinkDays)
        {
            yield return new("CaseRoom:Experts:LinkDays must not be above CaseRoom:Experts:LongestLinkDays.");
        }

        if (AccessDays < LinkDays)
        {
            yield return new("CaseRoom:Experts:AccessDays must not be below CaseRoom:Experts:LinkDays.");
        }
    }
}

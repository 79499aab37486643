using System.ComponentModel.DataAnnotations;
using CaseRoom.Domain.Custody;

namespace CaseRoom.Server.Custody;

/// <summary>How long a room is kept where its opener says nothing: the section <c>CaseRoom:Retention</c>.</summary>
public sealed class RetentionSettings
{
    public const string Section = "CaseRoom:Retention";

    /// <summary>By which rule, in words that people are shown; unset, nothing is recorded at opening.</summary>
    [StringLength(500, ErrorMessage = "CaseRoom:Retention:Rule must be at most 500 characters.")]
    public string? Rule { get; set; }

    /// <summary>Years, from the opening on and anew from closing.</summary>
    [Range(0, 150, ErrorMessage = "CaseRoom:Retention:Years must be 0 to 150.")]
    public int Years { get; set; } = 10;

    public Retention? From(DateOnly today) => string.IsNullOrWhiteSpace(Rule) ? null : new(Rule, Years, today);
}

using System.ComponentModel.DataAnnotations;

namespace CaseRoom.Server.Live;

/// <summary>How patient the live path is: the section <c>CaseRoom:Live</c>.</summary>
public sealed class LiveSettings
{
    public const string Section = "CaseRoom:Live";

    /// <summary>
    /// Seconds in which a reader must take what is written to it: longer, and it is gone; it resumes when it comes
    /// back.
    /// </summary>
    [Range(1, 300, ErrorMessage = "CaseRoom:Live:WriteSeconds must be between 1 and 300.")]
    public int WriteSeconds { get; set; } = 30;
}

using System.ComponentModel.DataAnnotations;

namespace CaseRoom.Server.SignIn;

/// <summary>How people sign in: the section <c>CaseRoom:SignIn</c>.</summary>
public sealed class SignInSettings
{
    public const string Section = "CaseRoom:SignIn";

    /// <summary>OpenID Connect providers, in the order shown.</summary>
    public IList<ProviderSettings> Providers { get; } = [];

    /// <summary>A JSON file of the people known here and their sign-ins; Development has its own.</summary>
    public string? PeopleFile { get; set; }

    /// <summary>Minutes without a call after which a session ends.</summary>
    [Range(5, 24 * 60, ErrorMessage = "CaseRoom:SignIn:IdleMinutes must be 5 to 1440.")]
    public int IdleMinutes { get; set; } = 60;

    /// <summary>Hours after sign-in when a session ends whatever happens: a working day by default.</summary>
    [Range(1, 24, ErrorMessage = "CaseRoom:SignIn:SessionHours must be 1 to 24.")]
    public int SessionHours { get; set; } = 12;

    /// <summary>
    /// Minutes after proving who one is within which emergency access is taken, a conclusion signed, and one downloaded
    /// with the patient's identity, and a file as it came and an access log leave.
    /// </summary>
    [Range(1, 12 * 60, ErrorMessage = "CaseRoom:SignIn:FreshMinutes must be 1 to 720.")]
    public int FreshMinutes { get; set; } = 15;

    /// <summary>The security level of a sign-in that is shown who a patient is.</summary>
    [Range(1, 4, ErrorMessage = "CaseRoom:SignIn:IdentifiedLevel must be 1 to 4.")]
    public int IdentifiedLevel { get; set; } = 4;
}

namespace CaseRoom.Server.SignIn;

/// <summary>What a provider calls a security level. A list of settings, because such words may hold a colon.</summary>
public sealed class SecurityLevelWord
{
    /// <summary>As it stands in the provider's claim.</summary>
    public string Value { get; set; } = "";

    /// <summary>What it counts as here: 1 to 4.</summary>
    public int Level { get; set; }
}

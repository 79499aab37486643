namespace CaseRoom.Server.Audit;

/// <summary>Where the access log is witnessed: the section <c>CaseRoom:Audit</c>.</summary>
public sealed class AuditSettings
{
    public const string Section = "CaseRoom:Audit";

    /// <summary>A folder for checkpoints that whoever administers the data cannot write, such as another machine's.
    /// Default in Development: beside the keys.</summary>
    public string? WitnessPath { get; set; }
}

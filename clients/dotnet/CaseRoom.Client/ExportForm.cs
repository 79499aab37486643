namespace CaseRoom.Client;

/// <summary>Who an exported conclusion may go to.</summary>
public enum ExportForm
{
    /// <summary>With the patient's identity, for the record.</summary>
    Identified,

    Pseudonymised,
}

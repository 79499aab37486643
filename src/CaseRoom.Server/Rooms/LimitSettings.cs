using System.ComponentModel.DataAnnotations;

namespace CaseRoom.Server.Rooms;

/// <summary>How often one person may do what costs the installation most: the section <c>CaseRoom:Limits</c>.
/// </summary>
public sealed class LimitSettings
{
    public const string Section = "CaseRoom:Limits";

    /// <summary>Files of the directory in a row (LIM-33).</summary>
    [Range(1, 100_000, ErrorMessage = "CaseRoom:Limits:DirectoryImports must be 1 to 100000.")]
    public int DirectoryImports { get; set; } = Allowance.DirectoryImports.AtOnce;

    /// <summary>Conclusions, originals, access logs and log reviews taken out in a row (LIM-34).</summary>
    [Range(1, 100_000, ErrorMessage = "CaseRoom:Limits:Exports must be 1 to 100000.")]
    public int Exports { get; set; } = Allowance.Exports.AtOnce;

    /// <summary>Times in a row; null where the installation sets none.</summary>
    internal int? AtOnce(Allowance allowance) =>
        allowance == Allowance.DirectoryImports ? DirectoryImports
        : allowance == Allowance.Exports ? Exports
        : null;
}

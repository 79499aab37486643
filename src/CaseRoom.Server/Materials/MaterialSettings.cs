using System.ComponentModel.DataAnnotations;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Server.Materials;

/// <summary>How much material is taken: the section <c>CaseRoom:Materials</c>. An installation with a small disk takes
/// less than the wire allows.</summary>
public sealed class MaterialSettings
{
    public const string Section = "CaseRoom:Materials";

    /// <summary>Bytes of one file.</summary>
    [Range(1, WireLimits.FileBytes, ErrorMessage = "CaseRoom:Materials:FileBytes must be between 1 and 100000000.")]
    public long FileBytes { get; set; } = WireLimits.FileBytes;

    /// <summary>Bytes of all files of a room.</summary>
    [Range(1, WireLimits.RoomBytes, ErrorMessage = "CaseRoom:Materials:RoomBytes must be between 1 and 2000000000.")]
    public long RoomBytes { get; set; } = WireLimits.RoomBytes;

    /// <summary>Processes that read files at a time; each may take more than a gigabyte of memory.</summary>
    [Range(1, 32, ErrorMessage = "CaseRoom:Materials:FilesReadAtOnce must be between 1 and 32.")]
    public int FilesReadAtOnce { get; set; } = 2;

    /// <summary>Seconds after which a file that is still being read is refused.</summary>
    [Range(1, 600, ErrorMessage = "CaseRoom:Materials:FileReadSeconds must be between 1 and 600.")]
    public int FileReadSeconds { get; set; } = 90;

    /// <summary>Whether files may be read by programs that have limits and are not shut off, where the kernel or a
    /// container forbids it; unset means in Development alone.</summary>
    public bool? MayReadUnconfined { get; set; }

    /// <summary>Host and port of a ClamAV daemon that looks through every file; unset means none does.</summary>
    [RegularExpression(
        @"^[^:\s]+:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$",
        ErrorMessage = "CaseRoom:Materials:VirusScanner must be a host and a port, such as localhost:3310.")]
    public string? VirusScanner { get; set; }
}

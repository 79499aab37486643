using System.Text.Json.Serialization;

namespace CaseRoom.Domain.Rooms;

/// <summary>A term as it stood in its source: free text is always enough, the code may be unknown here (BRIEF
/// 1).</summary>
/// <param name="Label">1–500 characters.</param>
/// <param name="Code">A CURIE such as <c>HP:0000316</c> or <c>ORPHA:616874</c>, kept as typed; or null.</param>
public sealed record Term(string Label, string? Code = null);

/// <summary>Where a fact comes from.</summary>
/// <param name="Kind">A member wrote it, it was taken over from a letter, imported from a file, or told by the
/// patient.</param>
/// <param name="Source">File name, publication or laboratory; or null.</param>
/// <param name="MaterialId">The letter or file in this room; or null.</param>
public sealed record Provenance(ProvenanceKind Kind, string? Source = null, Guid? MaterialId = null);

/// <summary>From whom a fact or text comes.</summary>
public enum ProvenanceKind
{
    Member,
    Letter,
    Import,
    Patient,
}

/// <summary>Sex as GA4GH Phenopackets v2 spells it.</summary>
public enum Sex
{
    Unknown,
    Female,
    Male,
    Other,
}

/// <summary>An age band instead of a date: a date of birth identifies (BRIEF 4). Bounds in completed years.</summary>
public enum AgeBand
{
    Unknown,
    Foetus,
    [JsonStringEnumMemberName("0-1")] From0To1,
    [JsonStringEnumMemberName("2-5")] From2To5,
    [JsonStringEnumMemberName("6-11")] From6To11,
    [JsonStringEnumMemberName("12-15")] From12To15,
    [JsonStringEnumMemberName("16-17")] From16To17,
    [JsonStringEnumMemberName("18-29")] From18To29,
    [JsonStringEnumMemberName("30-44")] From30To44,
    [JsonStringEnumMemberName("45-59")] From45To59,
    [JsonStringEnumMemberName("60-74")] From60To74,
    [JsonStringEnumMemberName("75+")] From75,
}

/// <summary>The four Norwegian health regions, or none of them.</summary>
public enum Region
{
    Unknown,
    Nord,
    Midt,
    Vest,
    SorOst,
    Abroad,
}

/// <summary>Suspected, ruled out, or given as the diagnosis by its source.</summary>
public enum ConditionStatus
{
    Suspected,
    Excluded,
    Confirmed,
}

/// <summary>ACMG/AMP 2015 classes, as GA4GH spells them.</summary>
public enum VariantClass
{
    NotProvided,
    Benign,
    LikelyBenign,
    UncertainSignificance,
    LikelyPathogenic,
    Pathogenic,
}

/// <summary>BRIEF 2; the interface says Uavklart, Usikker, Delvis avklart, Avklart.</summary>
public enum DiagnosisStatus
{
    Unsolved,
    Unclear,
    PartiallySolved,
    Solved,
}

using System.Text.Json.Serialization;

namespace CaseRoom.Domain.Reports;

/// <summary>Why a box stands out. The kind decides the look; the words must say the same without it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CalloutKind>))]
public enum CalloutKind
{
    /// <summary>Something good to know.</summary>
    [JsonStringEnumMemberName("note")]
    Note,

    /// <summary>Something the reader must not miss.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>A dissent (særmerknad), kept beside what it dissents from.</summary>
    [JsonStringEnumMemberName("dissent")]
    Dissent,
}

using System.Text.Json.Serialization;

namespace CaseRoom.Domain.Reports;

/// <summary>The languages in which a document can be made; the names on the wire are BCP 47 tags.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportLanguage>))]
public enum ReportLanguage
{
    [JsonStringEnumMemberName("nb")]
    Bokmaal,

    [JsonStringEnumMemberName("nn")]
    Nynorsk,

    [JsonStringEnumMemberName("en")]
    English,
}

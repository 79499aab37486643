using System.Text.Json.Serialization;

namespace CaseRoom.Domain.Reports;

/// <summary>Whether a document says who the patient is. Only an identified document can be filed in a record.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportForm>))]
public enum ReportForm
{
    [JsonStringEnumMemberName("pseudonymised")]
    Pseudonymised,

    [JsonStringEnumMemberName("identified")]
    Identified,
}

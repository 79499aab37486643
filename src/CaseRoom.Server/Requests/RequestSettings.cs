using System.ComponentModel.DataAnnotations;
using CaseRoom.Domain.Requests;

namespace CaseRoom.Server.Requests;

/// <summary>How requests for discussion are answered: the section <c>CaseRoom:Requests</c>.</summary>
public sealed class RequestSettings
{
    public const string Section = "CaseRoom:Requests";

    /// <summary>Norwegian working days in which the coordinator answers before it goes to the deputy.</summary>
    [Range(1, 60, ErrorMessage = "CaseRoom:Requests:AnswerWithinWorkingDays must be 1 to 60.")]
    public int AnswerWithinWorkingDays { get; set; } = RequestMachine.DefaultAnswerWithin;
}

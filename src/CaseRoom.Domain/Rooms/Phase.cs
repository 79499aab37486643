namespace CaseRoom.Domain.Rooms;

/// <summary>Draft → ready → in conference → conclusion proposed → signed → closed; reopened with a reason.</summary>
public enum Phase
{
    Draft,
    Ready,
    InConference,
    Proposed,
    Signed,
    Closed,
}

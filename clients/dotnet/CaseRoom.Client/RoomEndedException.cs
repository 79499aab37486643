using CaseRoom.Contracts.Rooms;

namespace CaseRoom.Client;

/// <summary>The room is no longer this person's to see.</summary>
public sealed class RoomEndedException(ResetReason reason) : Exception(Sentence(reason))
{
    public ResetReason Reason => reason;

    private static string Sentence(ResetReason reason) => reason switch
    {
        ResetReason.Removed => "You are no longer in this room, or it does not exist.",
        ResetReason.SignedOut => "Your session has ended.",
        ResetReason.Erased => "The room's content was erased.",
        _ => $"The room ended ({reason}).",
    };
}

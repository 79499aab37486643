namespace CaseRoom.Server.SignIn;

/// <summary>
/// Marks an endpoint that changes nothing although its method is unsafe: what is asked stands in a body.
/// </summary>
internal sealed class ReadingCall
{
    private ReadingCall()
    {
    }

    public static ReadingCall Mark { get; } = new();
}

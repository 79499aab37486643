namespace CaseRoom.Server.SignIn;

/// <summary>
/// Marks a call that is about to make a session. Whatever key it presents then stands for nobody: the session of that
/// key is ended, and the new one gets a key that nobody has seen.
/// </summary>
internal sealed class NewSession
{
    private static readonly NewSession Mark = new();

    public static void Begin(HttpContext context) => context.Features.Set(Mark);

    public static bool IsBegun(HttpContext context) => context.Features.Get<NewSession>() is not null;
}

namespace CaseRoom.Server.SignIn;

/// <summary>
/// The key of the session that a call came with: what a live connection keeps, so that work over it counts as use.
/// </summary>
internal sealed record SessionKey(string Value)
{
    /// <summary>Null for a program, which has a token and no session.</summary>
    public static SessionKey? Of(HttpContext? context) => context?.Features.Get<SessionKey>();

    public override string ToString() => nameof(SessionKey);
}

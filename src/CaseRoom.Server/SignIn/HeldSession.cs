namespace CaseRoom.Server.SignIn;

/// <summary>A session, or the sign-in of a program, as whoever may list it sees it.</summary>
/// <param name="Id">Names it, and opens nothing.</param>
/// <param name="KeyHash">By which the store finds it; it opens nothing.</param>
/// <param name="Provider">The provider's name in the settings.</param>
/// <param name="BegunAt">When they signed in.</param>
/// <param name="UsedAt">When it was last used, to the minute.</param>
/// <param name="EndsAt">When it ends if it is not used; of a program, when the newest of its tokens ends.</param>
/// <param name="Device">What they signed in with.</param>
/// <param name="Program">As which client a program did; null for a browser.</param>
internal sealed record HeldSession(
    Guid Id, byte[] KeyHash, string Provider, DateTimeOffset BegunAt, DateTimeOffset UsedAt, DateTimeOffset EndsAt,
    Device Device, string? Program = null);

namespace CaseRoom.Web.Tests.Pages;

/// <summary>Addresses that have a page, and who opens it.</summary>
internal static class Addresses
{
    /// <summary>Stands for a room with something in every part of it.</summary>
    public const string Room = "{room}";

    /// <summary>Stands for a request for discussion that amina has sent.</summary>
    public const string Request = "{request}";

    /// <summary>Address, and the user name of who is signed in there; nobody where that is empty.</summary>
    public static TheoryData<string, string> All => new()
    {
        { "/sign-in/demo?returnUrl=/", "" },
        { "/sign-in", "" },
        { "/", "" },
        { "/", "anders" },
        { "/new", "anders" },
        { $"/rooms/{Room}/conclusion", "anders" },
        { "/sessions", "anders" },
        { "/invitation", "" },
        { "/openings", "vigdis" },
        { "/no-such-page", "anders" },
    };

    /// <summary>Pages with a room or a request in them, as above.</summary>
    public static TheoryData<string, string> Full => new()
    {
        { $"/rooms/{Room}", "anders" },
        { $"/rooms/{Room}?view=projector", "anders" },
        { $"/rooms/{Room}", "mona" },
        { $"/rooms/{Room}/access", "anders" },
        { "/", "kari" },
        { "/administration", "astrid" },
        { "/", "gunnar" },
        { "/log-review", "gunnar" },
        { "/access", "mona" },
        { "/requests", "amina" },
        { "/requests/new", "amina" },
        { $"/requests/{Request}", "amina" },
    };
}

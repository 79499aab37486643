namespace CaseRoom.Server.SignIn;

/// <summary>
/// The kind of browser and system somebody signed in with: enough to know one's own again, and no more. What a browser
/// says of itself is never kept as it stands.
/// </summary>
/// <param name="Browser">A name of <see cref="Browsers"/>, or null.</param>
/// <param name="System">A name of <see cref="Systems"/>, or null.</param>
internal sealed record Device(string? Browser, string? System)
{
    private const char Between = '|';

    // In this order: each of the later ones stands in what the earlier ones say too.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"),
        ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>By a <c>User-Agent</c> header; what is not known is left out.</summary>
    public static Device Of(string userAgent) => new(Find(Browsers, userAgent), Find(Systems, userAgent));

    /// <summary>As <see cref="ToString"/> wrote it.</summary>
    public static Device Read(string? kept) =>
        kept?.Split(Between) is [var browser, var system] ? new(Named(browser), Named(system)) : new(null, null);

    public override string ToString() => $"{Browser}{Between}{System}";

    private static string? Named(string part) => part.Length == 0 ? null : part;

    private static string? Find((string Mark, string Name)[] kinds, string userAgent) =>
        kinds.FirstOrDefault(kind => userAgent.Contains(kind.Mark, StringComparison.Ordinal)).Name;
}

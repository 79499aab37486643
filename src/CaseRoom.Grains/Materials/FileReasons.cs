namespace CaseRoom.Grains.Materials;

/// <summary>Why a file is not taken; each is said in words on the page.</summary>
public static class FileReasons
{
    /// <summary>Of no type that is taken, or not to its end.</summary>
    public const string TypeNotAllowed = "typeNotAllowed";

    /// <summary>Broken, cut short, or more than its reader could take.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>Width times height, in millions.</summary>
    public const string TooManyPixels = "tooManyPixels";

    /// <summary>More than one picture in a file.</summary>
    public const string Animated = "animated";

    public const string TooManyPages = "tooManyPages";

    /// <summary>Needs a password to be opened.</summary>
    public const string Encrypted = "encrypted";

    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Unreadable, TooManyPixels, Animated, TooManyPages, Encrypted,
    };
}

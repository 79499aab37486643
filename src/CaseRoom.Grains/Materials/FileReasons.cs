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

    /// <summary>A PDF that unpacks to more, holds more objects, or has them deeper in each other than is read.
    /// </summary>
    public const string TooMuchInside = "tooMuchInside";

    /// <summary>Needs a password to be opened.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>DICOM that may tell who somebody is; the parts name its attributes.</summary>
    public const string Identified = "identified";

    /// <summary>A text that says who the patient is, and was said not to.</summary>
    public const string HoldsIdentity = "holdsIdentity";

    /// <summary>DICOM with something in the 128 bytes before it, where programs have been hidden.</summary>
    public const string Preamble = "preamble";

    /// <summary>DICOM in an order of bytes, or packed in a way, that is not taken.</summary>
    public const string DicomForm = "dicomForm";

    /// <summary>The virus scanner found something.</summary>
    public const string Infected = "infected";

    /// <summary>The programs that read files cannot be shut off here, and may not read them otherwise.</summary>
    public const string NotShutOff = "notShutOff";

    /// <summary>The virus scanner does not answer, and nothing is taken unscanned.</summary>
    public const string NotScanned = "notScanned";

    /// <summary>Those that a reader may give.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Unreadable, TooManyPixels, Animated, TooManyPages, TooMuchInside, Encrypted, Identified, Preamble,
        DicomForm,
    };
}

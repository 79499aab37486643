namespace CaseRoom.Domain.Rooms;

/// <summary>
/// Named limits of what a command may hold. Lengths are UTF-16 code units, and the bytes they are kept in
/// (<see cref="StoredText"/>): what is within its limits fits an event, which is limited in bytes where it is made.
/// </summary>
public static class Limits
{
    /// <summary>A name, label or title: one line on a screen.</summary>
    public const int Line = 500;

    /// <summary>A comment, reason, statement or annotation body: about a page.</summary>
    public const int Paragraph = 4_000;

    /// <summary>A text part of the case, a question, a piece of advice: about four pages.</summary>
    public const int Text = 12_000;

    /// <summary>The texts of one list together (expressions, qualifiers, codes): more is a document.</summary>
    public const int Together = 8_000;

    /// <summary>Points of a polygon or simplified freehand path; more adds nothing that an eye sees.</summary>
    public const int Points = 500;

    /// <summary>People mentioned in one comment.</summary>
    public const int Mentions = 20;

    /// <summary>Codes of a diagnosis status, expressions of a variant.</summary>
    public const int Codes = 50;

    /// <summary>Members of a room: beyond this it is an audience, not a case conference.</summary>
    public const int Members = 300;

    /// <summary>Materials of a room; 2 GB at 100 MB a file leaves room for many small ones.</summary>
    public const int Materials = 500;

    /// <summary>Annotations of a room, retracted ones included.</summary>
    public const int Annotations = 50_000;

    /// <summary>Facts of a case; the largest published case has fewer than 300.</summary>
    public const int Facts = 2_000;

    /// <summary>Blocks a room, lifted ones among them for who runs the case.</summary>
    public const int Blocks = 200;

    /// <summary>Facts, statements and conversations that one block may name.</summary>
    public const int BlockParts = 200;

    /// <summary>Goals of a patient.</summary>
    public const int Goals = 50;

    /// <summary>Threads of a room, resolved ones included.</summary>
    public const int Threads = 10_000;

    /// <summary>Comments of a thread; a longer talk is a conference.</summary>
    public const int Comments = 1_000;

    /// <summary>Corrections of one wording; what needs more is a change.</summary>
    public const int Corrections = 20;

    /// <summary>Statements or recommendations of a conclusion.</summary>
    public const int Statements = 200;
}

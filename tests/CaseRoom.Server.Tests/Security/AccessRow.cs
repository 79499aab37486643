using CaseRoom.Domain.Audit;

namespace CaseRoom.Server.Tests.Security;

/// <summary>Who asks: a member by role, or somebody outside the room.</summary>
/// <param name="Person">A demo person; null where nobody is signed in.</param>
/// <param name="Level">The security level of their sign-in; null for the highest.</param>
internal sealed record Seat(string Name, string? Person, int? Level = null)
{
    /// <summary>Whether the directory knows them.</summary>
    public bool Known { get; init; } = true;

    /// <summary>The same by a sign-in below the level for who a patient is.</summary>
    public Seat Lower => this with { Level = 3 };
}

/// <summary>What came back.</summary>
/// <param name="Given">It was answered, and not refused for who asked.</param>
/// <param name="Text">Everything that was said.</param>
internal sealed record Answer(bool Given, string Text = "")
{
    public static Answer Denied { get; } = new(false);
}

/// <summary>
/// One kind of what must not be seen by everybody. A further kind is a further column: a word that stands in the room
/// for it, and in the rows the seats in whose answer it stands.
/// </summary>
/// <param name="Needle">Stands in the room's data of this kind and nowhere else.</param>
internal sealed record AccessColumn(string Name, string Needle)
{
    public static AccessColumn Identity { get; } = new("identity", "Kanarifuglsen");

    /// <summary>The case's history: free text that does not cross the border and is not for the family.</summary>
    public static AccessColumn History { get; } = new("history", "Sangfuglhistorien");

    /// <summary>A relative who has not been asked, by their relation to the patient.</summary>
    public static AccessColumn Relatives { get; } = new("relatives' data", "slektsfuglen");

    /// <summary>The gene of a variant.</summary>
    public static AccessColumn Genetic { get; } = new("genetic facts", "GENFUGL7");

    /// <summary>The title of an image that shows a person, shared for advice from abroad.</summary>
    public static AccessColumn PersonImages { get; } = new("person images", "ansiktsfuglen");

    /// <summary>A goal that the patient's doctor closed to parents.</summary>
    public static AccessColumn Closed { get; } = new("what is closed to parents", "lukkefuglen");

    /// <summary>The municipality of the patient, whose address is protected.</summary>
    public static AccessColumn Address { get; } = new("a protected address", "Gjemmefuglvik");

    /// <summary>Where the patient's GP works, which tells it too.</summary>
    public static AccessColumn GpsPlace { get; } = new("where the GP works", "Kvitsandbukta");

    /// <summary>Who answers for a unit, which tells where somebody works whom a room shows without a place.</summary>
    public static AccessColumn AnswersForUnit { get; } = new("who answers for a unit", "\"coordinator\":\"");

    public static IReadOnlyList<AccessColumn> All { get; } =
        [Identity, History, Relatives, Genetic, PersonImages, Closed, Address, GpsPlace, AnswersForUnit];
}

/// <summary>What is expected of one endpoint or method of the hub.</summary>
/// <param name="Name">Method and route, or <c>hub</c> and the method's name.</param>
/// <param name="Ask">Asks for something harmless as the person in a seat.</param>
/// <param name="Answers">To whom it answers.</param>
internal sealed record AccessRow(string Name, Func<AccessScene, Seat, Task<Answer>> Ask, IReadOnlyList<string> Answers)
{
    private readonly Dictionary<AccessColumn, IReadOnlyList<string>> shows = [];

    /// <summary>Which of what the same address gives is asked for: a form, a format, a file; null for an address that
    /// gives one thing.</summary>
    public string? Variant { get; init; }

    /// <summary>Names the row alone.</summary>
    public string Title => Variant is null ? Name : $"{Name} ({Variant})";

    /// <summary>To whom of them it answers whose sign-in is below the level for who a patient is.</summary>
    public IReadOnlyList<string> AnswersLower { get; private init; } =
        IsOfRoom(Name)
            ? [.. Answers.Except(Seats.SeeIdentity)] : Answers;

    /// <summary>It is of one room; anything else answers somebody by what they are, whichever room they sit in.
    /// </summary>
    public static bool IsOfRoom(string name) =>
        ((string[])["{roomId:guid}", "hub Submit", "hub Follow", "hub Signal"])
        .Any(part => name.Contains(part, StringComparison.Ordinal));

    /// <summary>Tells who a patient is beyond a room: below the level it answers nobody.</summary>
    public AccessRow OfTheLevel() => this with { AnswersLower = [] };

    /// <summary>What the access log says of it afterwards; null where the row does not say.</summary>
    public IReadOnlyList<AccessKind>? Records { get; private init; }

    /// <summary>In whose answer the column's needle stands: nobody's, where the row does not say.</summary>
    public IReadOnlyList<string> Shows(AccessColumn column) => shows.GetValueOrDefault(column, []);

    /// <summary>In which seat it is asked whether that is recorded; null where anybody's asking is.</summary>
    public string? RecordedOf { get; private init; }

    /// <param name="kind">The kind of its rows.</param>
    /// <param name="of">Where others are refused before there is anything to record: who is not.</param>
    public AccessRow Recording(AccessKind kind, string? of = null) =>
        this with { Records = [kind], RecordedOf = of };

    /// <param name="because">What it is, that is no reading of a case.</param>
    public AccessRow RecordingNothing(string because)
    {
        because.ShouldNotBeEmpty();
        return this with { Records = [] };
    }

    /// <summary>Shows what a reader of the whole room reads, each as much as its marks let them.</summary>
    public AccessRow ShowingTheRoom() => Showing(AccessColumn.Identity, Seats.SeeIdentity)
        .Showing(AccessColumn.History, [.. Seats.AtWork, .. Seats.Abroad])
        .Showing(AccessColumn.Relatives, Seats.AtWork)
        .Showing(AccessColumn.Genetic, [.. Seats.AtWork, .. Seats.Advisers])
        .Showing(AccessColumn.PersonImages, [.. Seats.AtWork, .. Seats.Advisers])
        .Showing(AccessColumn.Closed, [.. Seats.AtWork, "Patient", Seats.ClosedPatient]).ShowingPlaces();

    /// <summary>Shows what tells where somebody lives whose address is protected.</summary>
    public AccessRow ShowingPlaces() => Showing(AccessColumn.Address, Seats.SeePlaces)
        .Showing(AccessColumn.GpsPlace, Seats.SeePlaces);

    public AccessRow Showing(AccessColumn column, IReadOnlyList<string> seats)
    {
        shows[column] = seats;
        return this;
    }
}

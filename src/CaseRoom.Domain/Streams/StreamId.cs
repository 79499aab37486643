namespace CaseRoom.Domain.Streams;

/// <summary>The kinds of log. Each kind has its own state machine; store, keys, chain and policy are the
/// same.</summary>
public enum StreamKind
{
    Room = 1,
    Request = 2,
    Conference = 3,
    Directory = 4,

    /// <summary>No log of events: the access log's chain of what belongs to no room.</summary>
    Audit = 5,

    /// <summary>No log of events either: what an organisation's log control settled, by its id.</summary>
    Review = 6,

    /// <summary>No log of events either: receipts of the rooms that an organisation erased, by its id.</summary>
    Erasures = 7,

    /// <summary>No log of events either: which cases of somebody's were erased, by an id derived from theirs.</summary>
    Told = 8,
}

/// <summary>Names one log. Text form: <c>room/0192…</c> (kind in lower case, id as lower-case hyphenated
/// GUID).</summary>
public readonly record struct StreamId(StreamKind Kind, Guid Id)
{
    public static StreamId Room(Guid id) => new(StreamKind.Room, id);

    public static StreamId Review(Guid organisation) => new(StreamKind.Review, organisation);

    public static StreamId Erasures(Guid organisation) => new(StreamKind.Erasures, organisation);

    /// <summary>What a patient, or who stands for them, is told of cases that were erased (CASE-110).</summary>
    /// <param name="key">The store's index key: without it nobody tells whose it is.</param>
    /// <param name="person">Who is told.</param>
    public static StreamId Told(byte[] key, Guid person) => new(StreamKind.Told, DerivedId.Of(key, person, ToldOf));

    /// <summary>As it was named before it took a key.</summary>
    public static StreamId ToldOpenly(Guid person) => new(StreamKind.Told, DerivedId.Of(person, ToldOf));

    private const string ToldOf = "cases that were erased";

    public static StreamId Request(Guid id) => new(StreamKind.Request, id);

    /// <summary>There is one directory; its id is fixed so that every host finds the same log.</summary>
    public static StreamId Directory { get; } =
        new(StreamKind.Directory, new Guid("d1000000-0000-7000-8000-000000000001"));

    /// <summary>There is one access chain of what belongs to no room; it is the same on every host.</summary>
    public static StreamId Audit { get; } = new(StreamKind.Audit, new Guid("a1000000-0000-7000-8000-000000000001"));

    /// <summary>The log that the text form names; null where it names none.</summary>
    public static StreamId? Read(string text) => text.Split('/') is [var kind, var id]
        && Enum.TryParse<StreamKind>(kind, ignoreCase: true, out var named) && Enum.IsDefined(named)
        && Guid.TryParseExact(id, "D", out var which)
            ? new StreamId(named, which)
            : null;

    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()}/{Id:D}";
}

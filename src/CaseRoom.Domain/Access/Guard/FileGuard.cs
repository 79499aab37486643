using System.Globalization;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Asks about the words of a file before it reaches who sees nobody's name (GRD-30, GRD-31).</summary>
public static class FileGuard
{
    private const string Field = "content";

    /// <summary>What there is to say of a file in which nobody looked.</summary>
    public static FoundInText Unread { get; } = new(Field, GuardKind.Unread, "");

    /// <param name="seen">The room as its author sees it: an answer tells them of nobody whom they do not know.</param>
    /// <param name="text">Its words.</param>
    public static IReadOnlyList<FoundInText> AskedOfText(RoomState seen, string text) =>
        [.. FoundIn(text, RoomNames.KnownIn(seen)).Distinct().Take(RoomNames.MostFound)];

    /// <param name="seen">The same.</param>
    /// <param name="pages">The words of each page; nothing but blanks where it has none.</param>
    public static IReadOnlyList<FoundInText> AskedOfPages(RoomState seen, IReadOnlyList<string> pages)
    {
        var blank = Enumerable.Range(1, pages.Count).Where(page => string.IsNullOrWhiteSpace(pages[page - 1])).ToList();
        if (blank.Count == pages.Count) { return [Unread]; }
        var known = RoomNames.KnownIn(seen);
        var found = pages.SelectMany((text, at) => FoundIn(text, known).Select(one => one with { Page = at + 1 }))
            .Distinct().Take(RoomNames.MostFound);
        return blank.Count == 0 ? [.. found] : [.. found, Unread with { Excerpt = Together(blank) }];
    }

    private static IEnumerable<FoundInText> FoundIn(string text, KnownNames known) =>
        RoomNames.FoundIn([new FreeText(Field, text, Published: false)], known).Select(one => one.What);

    /// <summary>Numbers in a row as their first and last: <c>1–3, 7</c>.</summary>
    private static string Together(List<int> numbers)
    {
        var rows = new List<(int First, int Last)>();
        foreach (var number in numbers)
        {
            if (rows.Count > 0 && rows[^1].Last == number - 1) { rows[^1] = (rows[^1].First, number); }
            else { rows.Add((number, number)); }
        }

        return string.Join(", ", rows.Select(row => row.First == row.Last
            ? row.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{row.First}–{row.Last}")));
    }
}

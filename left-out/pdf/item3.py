exec(open('/tmp/wx/domain.py').read().split("M='src")[0])
import json
G='src/CaseRoom.Domain/Access/Guard/'
ed(G+'SPEC.md',("""- **GRD-14** While""","""- **GRD-16** Before material is shared abroad or for teaching, the guard reads the words of its file, of a text the first 256 KiB and of a PDF every page. What it finds is refused as `namesFound`, with page, kind and words, together with what GRD-08 asks about, and shared when the command is given again by an author who says that they looked.
- **GRD-17** Of a picture, a page without words and a file that cannot be read just now nobody looked inside: it is said so, as a find of the kind `unread` with the pages, and asked about each time one is shared.
- **GRD-14** While"""))
ed(G+'GuardFinding.cs',("""    Email,
}""","""    Email,

    /// <summary>Nothing was looked for there: it holds no words that a program could read.</summary>
    Unread,
}"""))
wr(G+'FoundInText.cs','''using System.Text.Json.Serialization;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Something in a text that may tell who somebody is, for the author to look at.</summary>
/// <param name="Field">Where it stands, by the name of the field.</param>
/// <param name="Kind">What it may be.</param>
/// <param name="Excerpt">The words; empty where they stand in a text that the author may not see. Of what is unread the
/// pages, and empty where that is all of it.</param>
/// <param name="Page">Of a file with pages, from 1; else null.</param>
public sealed record FoundInText(
    string Field, GuardKind Kind, string Excerpt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page = null);
''')
wr(G+'FileGuard.cs','''using System.Globalization;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Asks about the words of a file before it reaches who sees nobody's name (GRD-16, GRD-17).</summary>
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
''')
ed('src/CaseRoom.Grains/Materials/IFileCleaner.cs',("""    /// <summary>What this machine has for it now.""","""    /// <summary>The words of each page of a PDF, in their order; empty for a page that has none.</summary>
    /// <exception cref="RefusedFileException">It cannot be read, or holds more words than are read.</exception>
    /// <exception cref="NoFileReaderException">This machine cannot read such files.</exception>
    Task<IReadOnlyList<string>> WordsAsync(Stream paper, CancellationToken cancel = default);

    /// <summary>What this machine has for it now."""))
P='src/CaseRoom.Adapters/Decoder/ProcessFileCleaner.cs'
ed(P,("""    public async Task<Stream> CleanAsync(string mediaType, Stream content, CancellationToken cancel = default)
    {
        var readers""","""    public Task<Stream> CleanAsync(string mediaType, Stream content, CancellationToken cancel = default) =>
        StartAsync(mediaType, "clean", content, cancel);

    public async Task<IReadOnlyList<string>> WordsAsync(Stream paper, CancellationToken cancel = default)
    {
        await using var worker = await StartAsync(Paper, "words", paper, cancel);
        using var said = new StreamReader(worker, Encoding.UTF8);
        var words = new char[MostWords + 1];
        var read = await said.ReadBlockAsync(words, cancel);
        return read > MostWords
            ? throw new RefusedFileException(FileReasons.Unreadable)
            : new string(words, 0, read).Split(BetweenPages)[..^1];
    }

    private async Task<Stream> StartAsync(
        string mediaType, string paperWork, Stream content, CancellationToken cancel)
    {
        var readers"""),
("""command.ForPapers("clean")!""","command.ForPapers(paperWork)!"),
("""    private static readonly HashSet<string> Pictures""","""    /// <summary>Characters of a PDF's words: two hundred pages that are full ten times over.</summary>
    private const int MostWords = 8_000_000;

    /// <summary>Ends a page's words; no word holds it.</summary>
    private const char BetweenPages = '\\f';

    private static readonly HashSet<string> Pictures"""),
("""using System.Diagnostics;
""","""using System.Diagnostics;
using System.Text;
"""))
ed('src/CaseRoom.Decoder/Pdf/clean.mjs',("""/** Whether a word is there to be seen""","""/** The words of each page, ended by a form feed. */
async function words(bytes, write) {
  const document = await open(bytes);
  if (document.numPages > MostPages) { refuse(`tooManyPages ${MostPages}`); }
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const said = items.map(({ str, hasEOL }) => `${str ?? ""}${hasEOL === true ? "\\n" : ""}`).join("");
    await write(`${said.replaceAll("\\f", " ")}\\f`);
    page.cleanup();
  }
}

/** Whether a word is there to be seen"""),
("""    await clean(new Uint8Array(Buffer.concat(chunks)), write);
""","""    const work = process.argv[2] === "words" ? words : clean;
    await work(new Uint8Array(Buffer.concat(chunks)), write);
"""),
("""// draws a sheet of its own and says what it sees of networks;""","""// draws a sheet of its own and says what it sees of networks; asked for words, it gives those of each page;"""))
wr('src/CaseRoom.Server/Materials/SharingGuard.cs','''using System.Text;
using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Materials;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Rooms;

namespace CaseRoom.Server.Materials;

/// <summary>
/// Looks into a file before it is shared with who sees nobody's name: the room itself decides without its files, so what
/// it would ask about and what stands in the file are asked together, before the room is.
/// </summary>
internal sealed class SharingGuard(
    RoomReader reader, IBlobStore blobs, IFileCleaner cleaner, PersonLimits limits, TimeProvider clock)
{
    private static readonly string Mark = RoomCommandNames.Names.Of(typeof(MarkMaterial));

    /// <summary>What their author is to look at; null where there is nothing, or the room refuses the command anyhow.
    /// </summary>
    public async Task<Problem?> AskedAsync(Guid roomId, Guid person, WireCommand command, CancellationToken cancel)
    {
        if (command.Looked || command.Type != Mark || Read(command) is not { } mark
            || await reader.SeenAsync(roomId, person) is not { } reading
            || reading.Seen.Materials.Items.GetValueOrDefault(mark.MaterialId) is not { } material
            || !Opens(mark, material))
        {
            return null;
        }

        var context = new DecisionContext(new Actor(person), clock.GetUtcNow(), command.BasedOn);
        var refusal = (RoomProfile.Shared.Decide(reading.Whole, mark, context) as Decision<RoomEvent>.Refused)?.Refusal;
        if (refusal is not (null or Refusal.NamesFound)) { return null; }
        var said = (refusal as Refusal.NamesFound)?.Found ?? [];
        var inside = await FoundAsync(roomId, person, reading.Seen, material, cancel);
        return inside.Count == 0 ? null : Problems.Of(new Refusal.NamesFound([.. said, .. inside]));
    }

    private static bool Opens(MarkMaterial mark, Material material) =>
        (mark.SharedAbroad && !material.SharedAbroad) || (mark.SharedForTeaching && !material.SharedForTeaching);

    private static MarkMaterial? Read(WireCommand command) => RoomCodec.Commands.Decode(
        command.Type, JsonSerializer.SerializeToUtf8Bytes(command.Data, WireJson.Options), out _) as MarkMaterial;

    private async Task<IReadOnlyList<FoundInText>> FoundAsync(
        Guid roomId, Guid person, RoomState seen, Material material, CancellationToken cancel)
    {
        if (material.Kind is not (MaterialKind.Text or MaterialKind.Pdf)
            || await blobs.OpenAsync(StreamId.Room(roomId), material.Address, cancel) is not { } content)
        {
            return [FileGuard.Unread];
        }

        await using (content)
        {
            if (material.Kind is MaterialKind.Text)
            {
                var head = new byte[TextCheck.ReadForNames];
                var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
                return FileGuard.AskedOfText(seen, Encoding.UTF8.GetString(head, 0, read));
            }

            try
            {
                using var turn = await limits.ReadingAsync(person, cancel);
                return FileGuard.AskedOfPages(seen, await cleaner.WordsAsync(content, cancel));
            }
            catch (Exception fault) when (fault is RefusedFileException or NoFileReaderException)
            {
                return [FileGuard.Unread];
            }
        }
    }
}
''')

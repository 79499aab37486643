using System.Security.Cryptography;
using System.Text;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Directory;

/// <param name="Line">1-based line of the file.</param>
/// <param name="Column">The column's name; or null for the whole row.</param>
/// <param name="Reason">A stable word: empty, unknownFile, unknownColumn, missingColumn, fieldCount, missing,
/// unknownValue, twice, tooManyRows, quoteInField, textAfterQuote, unterminatedQuote.
/// </param>
public sealed record CsvFault(int Line, string? Column, string Reason);

/// <summary>What a file gives: its commands in order, or every fault found and no command.</summary>
public abstract record DirectoryCsvResult
{
    private DirectoryCsvResult()
    {
    }

    public sealed record Read(IReadOnlyList<DirectoryCommand> Commands) : DirectoryCsvResult;

    public sealed record Faulty(IReadOnlyList<CsvFault> Faults) : DirectoryCsvResult;
}

/// <summary>
/// Reads one CSV file of organisations, units or people; which one, its header tells. Import organisations first,
/// then units, then people. An
/// <c>id</c> is a GUID or any word of the sender's own: the same word always names the same entry, so importing a file
/// again changes nothing. Separator comma or semicolon, quoting as in RFC 4180, with or without a byte order mark,
/// columns in any order, optional ones may be left out.
/// <list type="bullet">
/// <item><c>id, name, kind</c>; optional <c>region, number, country</c>: organisations</item>
/// <item><c>id, organisation, name, treats</c> (yes/no); optional <c>coordinator, deputy</c>: units</item>
/// <item><c>id, name, profession</c>; optional <c>hpr, organisation, unit, region, country, roles</c> (words with
/// spaces between),
/// <c>subjects</c> (issuer, space, subject; several with | between),
/// <c>administrator, everywhere</c> (yes/no): people</item>
/// </list>
/// </summary>
public static class DirectoryCsv
{
    /// <summary>Rows of one file: several times the staff of all who work with rare diagnoses in the country.</summary>
    public const int MaxRows = 20_000;

    /// <summary>Faults named at once; a file with more is of another kind altogether.</summary>
    public const int MaxFaults = 1_000;

    private static readonly string[][] Required =
        [["id", "name", "kind"], ["id", "organisation", "name", "treats"], ["id", "name", "profession"]];

    private static readonly string[][] Optional =
    [
        ["region", "number", "country"], ["coordinator", "deputy"],
        ["hpr", "organisation", "unit", "region", "country", "roles", "subjects", "administrator", "everywhere"],
    ];

    public static DirectoryCsvResult Read(string text)
    {
        var (rows, broken) = CsvText.Read(text);
        if (broken is not null) { return Faulty(broken); }
        if (rows.Count == 0) { return Faulty(new CsvFault(1, null, "empty")); }
        if (rows.Count - 1 > MaxRows) { return Faulty(new CsvFault(rows[MaxRows + 1].Line, null, "tooManyRows")); }
        var header = rows[0].Fields.Select(f => f.Trim().ToLowerInvariant()).ToList();
        var kind = header.Contains("kind") ? 0 : header.Contains("treats") ? 1 : header.Contains("profession") ? 2 : -1;
        if (kind < 0) { return Faulty(new CsvFault(rows[0].Line, null, "unknownFile")); }
        List<CsvFault> faults = [.. HeaderFaults(rows[0].Line, header, Required[kind], Optional[kind])];
        if (faults.Count > 0) { return new DirectoryCsvResult.Faulty(faults); }
        var commands = new List<DirectoryCommand>();
        var seen = new HashSet<Guid>();
        foreach (var row in rows.Skip(1))
        {
            if (row.Fields.Count != header.Count)
            {
                faults.Add(new CsvFault(row.Line, null, "fieldCount"));
                continue;
            }

            var cells = new CsvCells(row, header, faults);
            var id = cells.Id("id", EntryKinds[kind]);
            if (id is not null && !seen.Add(id.Value)) { faults.Add(new CsvFault(row.Line, "id", "twice")); }
            commands.Add(Command(kind, id ?? Guid.Empty, cells));
        }

        return faults.Count > 0
            ? new DirectoryCsvResult.Faulty([.. faults.Take(MaxFaults)])
            : new DirectoryCsvResult.Read(commands);
    }

    /// <summary>The id that a word of a file stands for: a GUID is itself, any other word always gives the same
    /// one.</summary>
    /// <param name="kind">organisation, unit or person: the same word may name one of each.</param>
    public static Guid IdOf(string kind, string word)
    {
        if (Guid.TryParseExact(word, "D", out var id)) { return id; }
        return DerivedId.From(SHA256.HashData(Encoding.UTF8.GetBytes($"caseroom-directory\n{kind}\n{word}")));
    }

    private static readonly string[] EntryKinds = ["organisation", "unit", "person"];

    private static DirectoryCommand Command(int kind, Guid id, CsvCells c) => kind switch
    {
        0 => new RegisterOrganisation(id, new Organisation(
            c.Text("name"), c.Word("kind", OrganisationKind.Other), c.Region("region"), c.Optional("number"),
            c.Optional("country")?.ToUpperInvariant() ?? "NO")),
        1 => new RegisterUnit(id, new Unit(
            c.Id("organisation", "organisation") ?? Guid.Empty, c.Text("name"), c.OptionalId("coordinator", "person"),
            c.OptionalId("deputy", "person"), c.Flag("treats"))),
        _ => new RegisterPerson(id, new Person(
            c.Text("name"), c.Text("profession"), c.Optional("hpr"), c.OptionalId("organisation", "organisation"),
            c.OptionalId("unit", "unit"), c.Region("region"), c.Optional("country")?.ToUpperInvariant() ?? "NO",
            [.. c.Words("roles").Select(r => c.Parsed("roles", r, Role.Observer))],
            [.. Subjects(c)], c.Flag("administrator"), Everywhere: c.Flag("everywhere"))),
    };

    private static IEnumerable<SignInSubject> Subjects(CsvCells cells)
    {
        var parts = cells.Optional("subjects")?.Split('|', StringSplitOptions.TrimEntries) ?? [];
        foreach (var part in parts)
        {
            var space = part.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0) { yield return new SignInSubject(part[..space], part[(space + 1)..].Trim()); }
            else { cells.Fault("subjects", "unknownValue"); }
        }
    }

    private static IEnumerable<CsvFault> HeaderFaults(
        int line, List<string> header, string[] required, string[] optional)
    {
        foreach (var column in required.Except(header)) { yield return new CsvFault(line, column, "missingColumn"); }
        foreach (var column in header.Except(required).Except(optional))
        {
            yield return new CsvFault(line, column, "unknownColumn");
        }

        foreach (var column in header.GroupBy(h => h).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return new CsvFault(line, column, "twice");
        }
    }

    private static DirectoryCsvResult.Faulty Faulty(CsvFault fault) => new([fault]);
}

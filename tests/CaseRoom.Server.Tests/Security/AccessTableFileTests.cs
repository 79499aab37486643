using System.Text;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Security;

/// <summary>
/// The matrix of endpoints as a file that a reviewer sees change; that it is true is held by
/// <see cref="AccessMatrixTests"/>. Set <c>CASEROOM_WRITE_REDACTION=1</c> to write it anew.
/// </summary>
public sealed class AccessTableFileTests
{
    private static readonly string File =
        Path.Combine(SharedData.RepositoryRoot, "deploy", "endpoint-matrix.md");

    private static readonly (string Name, string[] Seats)[] Groups =
    [
        ("everybody", Seats.Everybody), ("who is known here", Seats.SignedIn), ("who is in the room", Seats.InTheRoom),
        ("contributors", Seats.Contributors), ("organisers", Seats.Organisers), ("leaders", Seats.Leaders),
        ("own case", Seats.OwnCase),
        ("who works in the room", Seats.AtWork), ("who sees identity", Seats.SeeIdentity),
        ("who works on cases", Seats.Workers), ("who looks for colleagues", Seats.DirectoryReaders),
    ];

    [Fact, Rule("ACC-24", "AUD-21")]
    public void Who_is_answered_what_and_what_is_recorded_is_the_approved_table()
    {
        var text = Make();
        if (Environment.GetEnvironmentVariable("CASEROOM_WRITE_REDACTION") == "1")
        {
            System.IO.File.WriteAllText(File, text);
        }

        System.IO.File.Exists(File).ShouldBeTrue($"{File} is missing");
        System.IO.File.ReadAllText(File).ShouldBe(text, "the table has changed: write it anew and read the change");
    }

    private static string Make()
    {
        var text = new StringBuilder("""
            # Whom each endpoint and each method of the hub answers

            Made by `AccessTableFileTests` from the matrix that `AccessMatrixTests` holds against a running server, for
            every seat: a member in every role, a doctor on call who took emergency access, somebody invited, one
            removed, a stranger, an administrator, a log controller, a data-protection officer, whoever holds a link
            that is not bound, somebody signed in whom the directory does not know, nobody; and, of rooms with the same
            in them that they have seen, a member whom the patient keeps out, a representative whose authority has
            ended, an expert abroad whose consent was withdrawn, patient, representative and next of kin after a death,
            a doctor on call whose hour is over, an expert by a link whose days are over, and of a closed room those
            who keep it, its patient and representative, and three who had a part in it. An address that gives several
            things, by form, format or file, has a row for each. That to whom it is shut a room is answered of as one
            that there is not, to the byte, `ShutRoomTests` holds.


            """);
        text.Append("| Endpoint | Answers | ").AppendJoin(" | ", AccessColumn.All.Select(c => $"Shows {c.Name} to"))
            .Append(" | Recorded as |\n|---|---|").Append(string.Concat(AccessColumn.All.Select(_ => "---|")))
            .Append("---|\n");
        foreach (var row in AccessTable.Rows.OrderBy(r => r.Title, StringComparer.Ordinal))
        {
            text.Append("| `").Append(row.Name).Append('`')
                .Append(row.Variant is { } variant ? $": {variant}" : "")
                .Append(" | ").Append(Named(row.Answers)).Append(" | ")
                .AppendJoin(" | ", AccessColumn.All.Select(column => Named(row.Shows(column)))).Append(" | ")
                .AppendJoin(", ", row.Records ?? []).Append(" |\n");
        }

        foreach (var (name, seats) in Groups.Skip(2))
        {
            text.Append("\n- *").Append(name).Append("*: ").AppendJoin(", ", seats);
        }

        return text.Append('\n').ToString();
    }

    private static string Named(IReadOnlyList<string> seats)
    {
        if (seats.Count == 0) { return ""; }
        var same = Groups.FirstOrDefault(g => g.Seats.ToHashSet().SetEquals(seats)).Name;
        return same ?? string.Join(", ", seats);
    }
}

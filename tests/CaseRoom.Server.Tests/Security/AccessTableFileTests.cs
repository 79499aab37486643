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
        ("everybody", Seats.Everybody), ("who is signed in", Seats.SignedIn), ("who is in the room", Seats.InTheRoom),
        ("contributors", Seats.Contributors), ("organisers", Seats.Organisers), ("leaders", Seats.Leaders),
        ("who sees identity", Seats.SeeIdentity), ("who looks for colleagues", Seats.DirectoryReaders),
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
            every seat: a member in every role, somebody invited, one removed, a stranger, an administrator, a log
            controller, nobody; and, of a room with the same in it that they have seen, a member whom the patient keeps
            out, a representative whose authority has ended, an expert abroad whose consent was withdrawn.


            """);
        text.Append("| Endpoint | Answers | ").AppendJoin(" | ", AccessColumn.All.Select(c => $"Shows {c.Name} to"))
            .Append(" | Recorded as |\n|---|---|").Append(string.Concat(AccessColumn.All.Select(_ => "---|")))
            .Append("---|\n");
        foreach (var row in AccessTable.Rows.OrderBy(r => r.Name, StringComparer.Ordinal))
        {
            text.Append("| `").Append(row.Name).Append("` | ").Append(Named(row.Answers)).Append(" | ")
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

using System.Text;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Access;

/// <summary>
/// Which role may give which command, in which phases, as one table that a reviewer sees change. Set
/// <c>CASEROOM_WRITE_REDACTION=1</c> to write it anew.
/// </summary>
public sealed class RoleMatrixTests
{
    private static readonly string Path =
        System.IO.Path.Combine(SharedData.RepositoryRoot, "deploy", "role-matrix.md");

    [Fact, Rule("ACC-01", "ACC-225", "CASE-09", "CASE-31")]
    public void Who_may_give_which_command_is_the_approved_table()
    {
        var text = Make();
        if (Environment.GetEnvironmentVariable("CASEROOM_WRITE_REDACTION") == "1") { File.WriteAllText(Path, text); }
        File.Exists(Path).ShouldBeTrue($"{Path} is missing");
        File.ReadAllText(Path).ShouldBe(text, "the table has changed: write it anew and read the change");
    }

    private static string Make()
    {
        var roles = Enum.GetValues<Role>();
        var text = new StringBuilder("""
            # Who may give which command

            Made by `RoleMatrixTests` from the policy. `all`: in every phase; `open`: until the conclusion is signed;
            `signed`: until the room is closed; empty: never. Who was removed, is kept out or has no consent gives none;
            what a command asks beside the role stands in the rules. What each reader sees: `what-each-reader-sees.md`.


            """);
        text.Append("| Command | ").AppendJoin(" | ", roles).Append(" |\n|---|");
        foreach (var _ in roles) { text.Append("---|"); }
        text.Append('\n');
        foreach (var (name, type) in RoomCommandNames.Names.All.OrderBy(n => n.Name, StringComparer.Ordinal))
        {
            text.Append("| ").Append(name).Append(" | ");
            text.AppendJoin(" | ", roles.Select(role => When(role, type))).Append(" |\n");
        }

        text.Append("""

            # Who may give which command to a request

            Of one that was forwarded once, by what somebody is to it; the cell says when. Which unit somebody answers
            for is what the directory says at that time. Nobody gives a command to one that was answered or withdrawn.


            """);
        Append(text, RequestMatrix.Columns.Select(column => column.Name), RequestMatrix.Rows());
        text.Append("""

            # Who may give which command to the directory

            Of an organisation's own part of it. `yes`: at once; `waits`: until another administrator confirms it;
            empty: never. Each asks for a sign-in that is not old (SIG-57).


            """);
        Append(text, DirectoryMatrix.Columns.Select(column => column.Name), DirectoryMatrix.Rows());
        return text.ToString();
    }

    private static void Append(
        StringBuilder text, IEnumerable<string> columns, IEnumerable<(string Command, IEnumerable<string> Cells)> rows)
    {
        var names = columns.ToList();
        text.Append("| Command | ").AppendJoin(" | ", names).Append(" |\n|---|")
            .Append(string.Concat(names.Select(_ => "---|"))).Append('\n');
        foreach (var (command, cells) in rows)
        {
            text.Append("| ").Append(command).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
        }
    }

    private static string When(Role role, Type command) => !Policy.Allows(role, command) ? ""
        : PhasePolicy.Allows(Phase.Closed, role, command) ? "all"
        : PhasePolicy.Allows(Phase.Signed, role, command) ? "signed"
        : "open";
}

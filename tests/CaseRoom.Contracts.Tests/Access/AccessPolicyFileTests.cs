using System.Reflection;
using System.Text;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Access;

/// <summary>
/// What a purpose opens and who reads what is marked, as one file that a reviewer sees change. Set
/// <c>CASEROOM_WRITE_REDACTION=1</c> to write it anew.
/// </summary>
public sealed class AccessPolicyFileTests
{
    private static readonly string Path =
        System.IO.Path.Combine(SharedData.RepositoryRoot, "deploy", "access-policy.md");

    private static readonly Guid Relative = new("0192b000-0000-7000-8000-00000000000a");

    /// <summary>Each mark by itself; one without a row fails.</summary>
    private static readonly Dictionary<string, (string Name, Marks Marks)> Single = new()
    {
        [nameof(Marks.RelativeId)] = ("about a relative", new(RelativeId: Relative)),
        [nameof(Marks.Genetic)] = ("genetic", new(Genetic: true)),
        [nameof(Marks.PersonImage)] = ("shows a person", new(PersonImage: true)),
        [nameof(Marks.Parentage)] = ("parentage that differs", new(Parentage: true)),
        [nameof(Marks.ClosedToParents)] = ("closed to parents", new(ClosedToParents: true)),
        [nameof(Marks.Place)] = ("tells a protected place", new(Place: true)),
    };

    private static readonly (string Name, MarkReader Reader)[] Readers =
    [
        ("in the room", new(Reach.Room, false, true, IdSet.Empty, false)),
        ("in the room, marked *genetics*", new(Reach.Room, true, true, IdSet.Empty, false)),
        ("coordinator and deputy", new(Reach.Room, false, true, IdSet.Empty, false, SeesPlaces: true)),
        ("expert abroad", new(Reach.Abroad, false, false, IdSet.Empty, false)),
        ("expert abroad, the relative agreed", new(Reach.Abroad, false, false, new([Relative]), false)),
        ("expert abroad, consent to images", new(Reach.Abroad, false, true, IdSet.Empty, false)),
        ("observer", new(Reach.Teaching, false, false, IdSet.Empty, false)),
        ("observer, consent to images", new(Reach.Teaching, false, true, IdSet.Empty, false)),
        ("patient", new(Reach.Family, false, true, IdSet.Empty, true)),
        ("others of the patient's side", new(Reach.Family, false, true, IdSet.Empty, false)),
    ];

    [Fact, Rule("ACC-55")]
    public void What_purposes_open_and_who_reads_what_is_marked_is_the_approved_table()
    {
        typeof(Marks).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.Name)
            .ShouldBe(Single.Keys, ignoreOrder: true, "a mark without a row");
        Readers.Select(r => r.Reader.Reach).Distinct().ShouldBe(Enum.GetValues<Reach>(), ignoreOrder: true);
        var text = Make();
        if (Environment.GetEnvironmentVariable("CASEROOM_WRITE_REDACTION") == "1") { File.WriteAllText(Path, text); }
        File.Exists(Path).ShouldBeTrue($"{Path} is missing");
        File.ReadAllText(Path).ShouldBe(text, "the table has changed: write it anew and read the change");
    }

    private static string Make()
    {
        var text = new StringBuilder("""
            # What a purpose opens, and who reads what is marked

            Made by `AccessPolicyFileTests` from the policy. Beside it stand what a role may do (`role-matrix.md`), what
            each reader sees of every event (`what-each-reader-sees.md`) and whom each endpoint answers
            (`endpoint-matrix.md`). A purpose without a consent rests on law; relation and blocks narrow it further.

            | Purpose | Code | Opens | Needs consent | Roles |
            |---|---|---|---|---|

            """);
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            var opens = PurposePolicy.Opens(purpose);
            text.Append("| ").AppendJoin(" | ",
                purpose, PurposePolicy.CodeOf(purpose), opens.Reach is { } reach ? Words(reach) : "no case",
                opens.Consent?.ToString() ?? "",
                string.Join(", ", Enum.GetValues<Role>().Where(r => PurposePolicy.Of(r) == purpose))).Append(" |\n");
        }

        text.Append("\n| Marked | ").AppendJoin(" | ", Readers.Select(r => r.Name)).Append(" | printed |\n|---|")
            .Append(string.Concat(Readers.Select(_ => "---|"))).Append("---|\n");
        foreach (var (name, marks) in Single.Values)
        {
            text.Append("| ").Append(name).Append(" | ")
                .AppendJoin(" | ", Readers.Select(r => MarkPolicy.Reads(marks, r.Reader) ? "reads" : ""))
                .Append(" | ").Append(MarkPolicy.Prints(marks, IdSet.Empty) ? "yes" : "").Append(" |\n");
        }

        return text.ToString();
    }

    private static string Words(Reach reach) => reach switch
    {
        Reach.Room => "the room",
        Reach.Abroad => "what is shared abroad",
        Reach.Teaching => "what is shared for teaching",
        Reach.Family => "the patient's page",
        _ => throw new ArgumentOutOfRangeException(nameof(reach), reach, null),
    };
}

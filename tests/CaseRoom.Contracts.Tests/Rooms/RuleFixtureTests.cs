using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Rooms;

/// <summary>
/// The file that the page's own copies of rules are held against, so that nothing is offered there which is refused
/// here. Set <c>CASEROOM_WRITE_FIXTURES=1</c> to write it anew.
/// </summary>
public sealed class RuleFixtureTests(ITestOutputHelper output)
{
    private const int MaxBytes = 400_000;

    private static readonly string Path = System.IO.Path.Combine(
        SharedData.RepositoryRoot, "clients", "web", "src", "rooms", "rules.fixtures.json");

    private static readonly string[] Texts =
    [
        "", "Blåbær", "\"quoted\"\\", "line\nfeed\ttab", "\u0001\u001f\u007f", "症候群 متلازمة", "😀 👩🏽‍🚀",
        "zw\u200bs\u202e",
        "nb\u00a0sp \u2003em\u2028ls", "\ue000",
    ];

    [Fact, Rule("CON-73", "CON-74", "CON-75",
        "CASE-08", "CASE-09", "CASE-10", "CASE-14", "CASE-31", "ACC-04", "ACC-12", "MAT-05", "MEM-13", "CCL-03",
        "CCL-18", "CCL-19")]
    public void The_rule_fixtures_are_what_the_rules_say()
    {
        var text = Write();
        if (Environment.GetEnvironmentVariable("CASEROOM_WRITE_FIXTURES") == "1") { File.WriteAllText(Path, text); }
        output.WriteLine($"{Encoding.UTF8.GetByteCount(text)} bytes");
        Encoding.UTF8.GetByteCount(text).ShouldBeLessThan(MaxBytes);
        string.Equals(File.ReadAllText(Path), text, StringComparison.Ordinal).ShouldBeTrue(
            "the checked-in fixtures differ from what the rules say: write them anew and read the change");
    }

    private static JsonObject Places() => new()
    {
        ["all"] = string.Join(' ', Countries.All),
        ["eea"] = string.Join(' ', Countries.All.Where(Countries.InEea)),
    };

    private static JsonArray Lacking() => List(RuleTables.Lacking().Select(r => new JsonObject
        {
            ["state"] = Of(r.State),
            ["lacks"] = new JsonObject(r.Lacks.Select(l => KeyValuePair.Create<string, JsonNode?>(
                PhaseRules.Word(l.Key), List(l.Value.Select(each => (JsonNode)each))))),
        }));

    private static JsonArray Receivers() => List(ReceiverRules.All().Select(r => new JsonObject
        {
            ["state"] = Of(
                r.State with { Case = CaseState.Empty with { Identity = r.State.Case.Identity } },
                "case", "consent", "membership"),
            ["open"] = List(r.Open.Select(o => JsonSerializer.SerializeToNode(o, WireJson.Options)!)),
        }));

    private static string Write()
    {
        var rules = new JsonObject
        {
            ["lacking"] = Lacking(),
            ["steps"] = List(RuleTables.Steps().Select(s => new JsonObject
            {
                ["from"] = Word(s.From), ["to"] = Word(s.To), ["reason"] = s.Reason,
            })),
            ["shut"] = List(RuleTables.Shut().Select(s => new JsonObject
            {
                ["phase"] = Word(s.Phase), ["command"] = s.Command, ["but"] = List(s.But.Select(r => Word(r))),
            })),
            ["handOvers"] = List(RuleTables.HandOvers().Where(h => h.May).Select(h => new JsonObject
            {
                ["by"] = Word(h.By), ["part"] = Word(h.Part), ["own"] = h.Own, ["gone"] = h.Gone,
            })),
            ["answers"] = List(RuleTables.Answers().Where(a => a.May).Select(a => new JsonObject
            {
                ["role"] = Word(a.Role), ["kind"] = Word(a.Kind), ["to"] = a.To,
            })),
            ["exports"] = List(RuleTables.Exports().Select(e => new JsonObject
            {
                ["role"] = Word(e.Role), ["identity"] = e.Identity, ["form"] = Word(e.Form), ["may"] = e.May,
            })),
            ["receivers"] = Receivers(),
            ["caseTexts"] = List(Enum.GetValues<CasePart>().Select(part => new JsonObject
            {
                ["id"] = CaseTexts.IdOf(part).ToString(), ["part"] = Word(part),
            })),
            ["withdrawals"] = List(RuleTables.Withdrawals().Select(w => new JsonObject
            {
                ["role"] = Word(w.Role), ["own"] = w.Own, ["may"] = w.May,
            })),
            ["goalEdits"] = List(RuleTables.GoalEdits().Select(
                g => new JsonObject { ["role"] = Word(g.Role), ["may"] = g.May })),
            ["positions"] = List(RuleTables.Positions().Select(p => new JsonObject
            {
                ["role"] = Word(p.Role), ["takes"] = p.Takes,
            })),
            ["abroad"] = List(RuleTables.Abroad().Select(a => new JsonObject
            {
                ["purpose"] = a.Purpose, ["state"] = Of(a.State),
                ["seen"] = JsonSerializer.SerializeToNode(a.Seen, WireJson.Options),
            })),
            ["limits"] = new JsonObject
            {
                ["line"] = Limits.Line, ["paragraph"] = Limits.Paragraph, ["text"] = Limits.Text,
            },
            ["countries"] = Places(),
            ["bytes"] = List(Texts.Select(t => new JsonObject { ["text"] = t, ["bytes"] = StoredText.Bytes(t) })),
        };
        // A line for each row, so that a reviewer sees which rule changed.
        var parts = rules.Select(part => part.Value is JsonArray rows
            ? $"\"{part.Key}\": [\n{string.Join(",\n", rows.Select(r => r!.ToJsonString(WireJson.Options)))}\n]"
            : $"\"{part.Key}\": {part.Value!.ToJsonString(WireJson.Options)}");
        return "{\n" + string.Join(",\n", parts) + "\n}\n";
    }

    private static JsonArray List(IEnumerable<JsonNode> items) => [.. items];

    private static JsonNode Of(RoomState state) => JsonNode.Parse(SortedJson.Of(RoomCodec.Encode(state)))!;

    /// <summary>The named parts of a state alone.</summary>
    private static JsonObject Of(RoomState state, params string[] parts) => new(
        Of(state).AsObject().Where(part => parts.Contains(part.Key))
            .Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone())));

    private static JsonNode Word<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToNode(value, WireJson.Options)!;
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Testing.Generation;

/// <summary>What stories reached: commands with how many were accepted and refused, refusals, events, roles.</summary>
public sealed class Tally
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private readonly ConcurrentDictionary<string, long> accepted = new();
    private readonly ConcurrentDictionary<string, long> refused = new();
    private readonly ConcurrentDictionary<string, long> refusals = new();
    private readonly ConcurrentDictionary<string, long> events = new();
    private readonly ConcurrentDictionary<string, long> roles = new();
    private readonly ConcurrentDictionary<string, long> others = new();

    public long Accepted(Type command) => accepted.GetValueOrDefault(command.Name);

    public long Refused(Type command) => refused.GetValueOrDefault(command.Name);

    /// <summary>Refusals with a stable code.</summary>
    public long Refusals(string code) => refusals.GetValueOrDefault(code);

    public long Events(Type happened) => events.GetValueOrDefault(happened.Name);

    public long AllEvents => events.Values.Sum();

    public long Acted(Role role) => roles.GetValueOrDefault(role.ToString());

    /// <summary>Whatever else a test counts.</summary>
    public long this[string what] => others.GetValueOrDefault(what);

    public void Add(Step step, RoomState after)
    {
        Count(step.Refusal is null ? accepted : refused, step.Command.GetType().Name);
        if (step.Refusal is { } refusal) { Count(refusals, refusal.Code); }
        if (step.Behind) { Add("commands by somebody behind the log"); }
        foreach (var recorded in step.Events) { Count(events, recorded.Event.GetType().Name); }
        if (step.Events.Count > 0 && after.Membership.Members.TryGetValue(step.Actor, out var member))
        {
            Count(roles, member.Role.ToString());
        }
    }

    public void Add(string what, long number = 1) => others.AddOrUpdate(what, number, (_, n) => n + number);

    public override string ToString()
    {
        var commands = accepted.Keys.Union(refused.Keys).Order().Select(name => string.Create(
            Invariant, $"{name}: {accepted.GetValueOrDefault(name)} / {refused.GetValueOrDefault(name)}"));
        var text = new StringBuilder();
        Append(text, "command: accepted / refused", commands);
        Append(text, "refusal", LinesOf(refusals));
        Append(text, "event", LinesOf(events));
        Append(text, "commands that changed something, by role", LinesOf(roles));
        Append(text, "in all", LinesOf(others));
        return text.ToString();
    }

    private static IEnumerable<string> LinesOf(ConcurrentDictionary<string, long> counts) =>
        counts.OrderBy(c => c.Key).Select(c => string.Create(Invariant, $"{c.Key}: {c.Value}"));

    private static void Append(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0) { text.Append(title).Append("\n  ").AppendJoin("\n  ", all).Append('\n'); }
    }

    private static void Count(ConcurrentDictionary<string, long> counts, string key) =>
        counts.AddOrUpdate(key, 1, (_, n) => n + 1);
}

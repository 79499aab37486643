using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing.Generation;

namespace CaseRoom.Domain.Tests.Generation;

/// <summary>What the stories reached: commands with how many were accepted, events, roles that acted, views that were
/// read.</summary>
internal sealed class Tally
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private readonly ConcurrentDictionary<string, long> accepted = new();
    private readonly ConcurrentDictionary<string, long> refused = new();
    private readonly ConcurrentDictionary<string, long> events = new();
    private readonly ConcurrentDictionary<Role, long> roles = new();
    private readonly ConcurrentDictionary<string, long> views = new();

    public long Accepted(Type command) => accepted.GetValueOrDefault(command.Name);

    public long Events(Type happened) => events.GetValueOrDefault(happened.Name);

    public long Acted(Role role) => roles.GetValueOrDefault(role);

    public void Add(Step step, RoomState state)
    {
        Count(step.Refusal is null ? accepted : refused, step.Command.GetType().Name);
        foreach (var recorded in step.Events) { Count(events, recorded.Event.GetType().Name); }
        if (step.Events.Count > 0 && state.Membership.Members.TryGetValue(step.Actor, out var member))
        {
            Count(roles, member.Role);
        }
    }

    public void Add(Reader reader) => views.AddOrUpdate(reader.Name, reader.Seen, (_, n) => n + reader.Seen);

    public override string ToString()
    {
        var text = new StringBuilder("command: accepted / refused\n");
        foreach (var name in accepted.Keys.Union(refused.Keys).Order())
        {
            text.Append(Invariant,
                $"  {name}: {accepted.GetValueOrDefault(name)} / {refused.GetValueOrDefault(name)}\n");
        }

        Append(text.Append("event\n"), events);
        Append(text.Append("commands that changed something, by role\n"), roles);
        Append(text.Append("events seen, by view\n"), views);
        return text.ToString();
    }

    private static void Append<T>(StringBuilder text, ConcurrentDictionary<T, long> counts)
        where T : notnull
    {
        foreach (var (name, n) in counts.OrderBy(c => c.Key)) { text.Append(Invariant, $"  {name}: {n}\n"); }
    }

    private static void Count<T>(ConcurrentDictionary<T, long> counts, T key)
        where T : notnull => counts.AddOrUpdate(key, 1, (_, n) => n + 1);
}

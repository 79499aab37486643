using CaseRoom.Domain.Audit;

namespace CaseRoom.Server.Audit;

/// <summary>
/// What is recorded once a visit. Kept in memory: after a restart a visit begins anew, which records more and never
/// less.
/// </summary>
internal sealed class Visits(TimeProvider clock)
{
    private readonly Lock sync = new();
    private readonly Dictionary<(Guid Person, Guid Room), Visit> under = [];

    /// <summary>Records unless this visit has; many at once wait for one recording, and one that failed is not
    /// kept.</summary>
    /// <param name="what">Equal for the same thing seen in the same way.</param>
    /// <param name="goesOn">Whether it is a reading in the room, by which the visit goes on.</param>
    public async Task OnceAsync(Guid person, Guid room, object what, Func<Task> record, bool goesOn = true)
    {
        var visit = Enter(person, room, goesOn);
        Lazy<Task>? once;
        lock (sync)
        {
            if (!visit.Recorded.TryGetValue(what, out once))
            {
                visit.Recorded[what] = once = new Lazy<Task>(record);
            }
        }

        try
        {
            await once.Value;
        }
        catch
        {
            lock (sync)
            {
                if (visit.Recorded.GetValueOrDefault(what) == once) { visit.Recorded.Remove(what); }
            }

            throw;
        }
    }

    /// <summary>Goes on with the visit, or begins one.</summary>
    public Visit Enter(Guid person, Guid room, bool goesOn = true)
    {
        var now = clock.GetUtcNow();
        lock (sync)
        {
            if (!under.TryGetValue((person, room), out var visit) || !VisitRule.Continues(visit.ReadAt, now))
            {
                Forget(now);
                under[(person, room)] = visit = new Visit { ReadAt = now };
            }

            if (goesOn) { visit.ReadAt = now; }
            return visit;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, _) in under.Where(one => !VisitRule.Continues(one.Value.ReadAt, now)).ToList())
        {
            under.Remove(key);
        }
    }

    internal sealed class Visit
    {
        public DateTimeOffset ReadAt { get; set; }

        public Dictionary<object, Lazy<Task>> Recorded { get; } = [];
    }
}

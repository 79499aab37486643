using CaseRoom.Domain.Access;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;

namespace CaseRoom.Domain.Tests.Generation;

/// <summary>
/// One reader of a story: folds what redaction lets through, begins anew when the view changes, and says whether the
/// fold still is what redacting the whole state gives.
/// </summary>
internal sealed class Reader(StoryReader reader)
{
    private static readonly RoomMachine Machine = new();
    private View? view;
    private RoomState folded = RoomState.Empty;

    public string Name => reader.Name;

    /// <summary>How many events this reader saw something of.</summary>
    public long Seen { get; private set; }

    public void Follow(RoomState before, Recorded<RoomEvent> recorded, RoomState after, bool compare)
    {
        (Viewer.MayDiffer(recorded.Event) || !Viewer.MayDiffer(before, after)).ShouldBeTrue(
            $"{recorded.Event.GetType().Name}: read back from the log it would be passed over");
        var now = reader.ViewOf(after);
        if (now is null || !now.Equals(view))
        {
            if (view is not null) { Agree(before, recorded.Sequence - 1); }
            (Equals(now, view) || Viewer.MayDiffer(before, after)).ShouldBeTrue(
                $"{Name} at {recorded.Sequence}: the live path looks away");
            view = now;
            folded = now is null ? RoomState.Empty : Redaction.Of(after, now);
            return;
        }

        view = now;
        if (Redaction.Of(recorded, now) is { } seen)
        {
            Seen++;
            Leak.None(now, seen, after);
            folded = Machine.Evolve(folded, seen);
        }

        if (compare) { Agree(after, recorded.Sequence); }
    }

    /// <summary>
    /// Whoever reads the whole log with the view of today ends where the room is, and without identity is told no word
    /// outside the room that does not stand in it.
    /// </summary>
    public void ReadAnew(IEnumerable<Recorded<RoomEvent>> log, RoomState state)
    {
        if (view is not { Identity: false } now) { return; }
        var shown = log.Select(r => Redaction.Of(r, now)).OfType<Recorded<RoomEvent>>().ToList();
        var room = CanonicalJson.Of(Redaction.Of(state, now));
        CanonicalJson.Of(shown.Aggregate(RoomState.Empty, Machine.Evolve)).ShouldBe(room, $"{Name} anew");
        if (!now.IsOutside) { return; }
        foreach (var seen in shown) { Leak.NoMoreThan(room, CanonicalJson.Of(seen.Event)); }
    }

    /// <summary>Fails when folding what was shown differs from redacting what is.</summary>
    public void Agree(RoomState state, long at)
    {
        if (view is null) { return; }
        var redacted = CanonicalJson.Of(Redaction.Of(state, view));
        Leak.None(view, redacted, state);
        var kept = CanonicalJson.Of(folded);
        if (string.Equals(kept, redacted, StringComparison.Ordinal)) { return; }
        // A room is long, and its beginning alone is the same.
        var same = kept.Zip(redacted).TakeWhile(pair => pair.First == pair.Second).Count();
        From(kept, same).ShouldBe(From(redacted, same), $"{Name} at {at}");
    }

    private static string From(string text, int place) =>
        text[Math.Max(0, place - 400)..Math.Min(text.Length, place + 200)];
}

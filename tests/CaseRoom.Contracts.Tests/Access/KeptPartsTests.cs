using System.Text;
using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Access;

/// <summary>
/// Whatever the patient keeps from whom, and whatever happens then: nobody is sent a byte of it. What is kept is known
/// here from the commands alone, and not from the policy that is tested.
/// </summary>
public sealed class KeptPartsTests
{
    private const int Rooms = 120;

    private const int CommandsARoom = 90;

    [Fact, Rule("CON-18")]
    public void Who_is_kept_from_something_is_sent_no_byte_of_it_whatever_happens()
    {
        var (kept, shown) = (0, 0);
        Parallel.For(1, Rooms + 1, seed =>
        {
            var room = new KeptRoom(seed);
            for (var step = 1; step <= CommandsARoom; step++)
            {
                var blocks = room.Step();
                if (!blocks && step % 15 != 0) { continue; }
                foreach (var (person, hidden) in room.Hidden())
                {
                    var sent = SentTo(room, person);
                    foreach (var (text, ids) in room.Said)
                    {
                        var isKept = hidden is null || ids.Any(hidden.Contains);
                        if (isKept) { sent.ShouldNotContain(text, Case.Sensitive, $"seed {seed}, step {step}"); }
                        else if (!sent.Contains(text, StringComparison.Ordinal))
                        {
                            Assert.Fail($"seed {seed}, step {step}: {text} is kept back though nobody asked for it");
                        }

                        Interlocked.Increment(ref isKept ? ref kept : ref shown);
                    }

                    foreach (var id in hidden ?? [])
                    {
                        sent.ShouldNotContain(id.ToString(), Case.Sensitive, $"seed {seed}, step {step}");
                    }
                }
            }
        });

        kept.ShouldBeGreaterThan(5_000);
        shown.ShouldBeGreaterThan(5_000);
    }

    /// <summary>Everything that a person can be sent: the log, the room, their line of a list.</summary>
    private static string SentTo(KeptRoom room, Guid person)
    {
        var text = new StringBuilder();
        if (RoomSummary.Of(room.State).People.TryGetValue(person, out var line))
        {
            text.Append(JsonSerializer.Serialize(line, WireJson.Options));
        }

        if (Viewer.ViewOf(room.State, person) is not { } view) { return text.ToString(); }
        text.Append(JsonSerializer.Serialize(Redaction.Of(room.State, view), WireJson.Options));
        foreach (var recorded in room.Log)
        {
            if (Redaction.Of(recorded, view) is not { } seen) { continue; }
            text.Append(Encoding.UTF8.GetString(RoomCodec.Events.Encode(seen)));
        }

        return text.ToString();
    }
}

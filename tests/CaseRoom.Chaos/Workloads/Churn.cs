using CaseRoom.Chaos.Scene;
using CaseRoom.Chaos.Verdicts;
using CaseRoom.Client;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Chaos.Workloads;

/// <summary>
/// Membership churn: somebody is let into a room, follows it, is removed, and stays there to be shown what is said
/// afterwards; they ask for it too.
/// </summary>
internal sealed class Churn(ChaosScene scene, Recorder recorder, Member opener)
{
    /// <summary>Rooms of one run: each is read at the end.</summary>
    private const int Most = 60;

    private const int Comments = 3;
    private static readonly string[] People = ["elle", "bjorn", "siri", "guro", "eivind"];
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Beyond any delay of a line that is whole.</summary>
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(3);

    private readonly List<Guid> rooms = [];

    /// <summary>Those in which somebody was removed; complete when the run of it has ended.</summary>
    public IReadOnlyList<Guid> Rooms => rooms;

    /// <summary>Removals so far.</summary>
    public int Rounds { get; private set; }

    /// <summary>Until it is stopped. A fault of the workload itself comes out of it.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            for (var turn = 0; turn < Most; turn++)
            {
                await using var one = new Member(scene.Address, People[turn % People.Length], recorder);
                await RemoveAsync(one, stop);
                Rounds++;
                await Task.Delay(Pause, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task RemoveAsync(Member one, CancellationToken stop)
    {
        var room = await Talk.OpenAsync(opener, stop);
        rooms.Add(room);
        var thread = Guid.CreateVersion7();
        await Talk.AppliedAsync(opener, room, new OpenThread(
            thread, AnchorKind.Room, null, false, Guid.CreateVersion7(), "x", []), stop);
        var card = await one.CardAsync(stop);
        await Talk.LetInAsync(opener, one, room, Role.Specialist, stop);
        await one.FollowAsync(room, stop);
        var before = await SayAsync(room, thread, stop);
        var watched = await one.HasSeenAsync(before, stop);
        var removed = await Talk.AppliedAsync(opener, room, new RemoveMember(card.PersonId, "x"), stop);
        await SayAsync(room, thread, stop);
        await Task.Delay(Watch, stop);
        await AskAsync(one, room, removed.LastSequence!.Value, stop);
        recorder.Add(new Removal(one.Name, room, removed.LastSequence!.Value, watched));
    }

    private async Task<long> SayAsync(Guid room, Guid thread, CancellationToken stop)
    {
        var last = 0L;
        for (var i = 0; i < Comments; i++)
        {
            var said = await Talk.AppliedAsync(
                opener, room, new AddComment(thread, Guid.CreateVersion7(), "x", []), stop);
            last = said.LastSequence!.Value;
        }

        return last;
    }

    /// <summary>Who was removed is told that there is no such room.</summary>
    private async Task AskAsync(Member one, Guid room, long after, CancellationToken stop)
    {
        try
        {
            var page = await Member.TriedAsync(limit => one.Client.EventsAsync(room, after, cancel: limit), stop);
            foreach (var shown in page.Events)
            {
                var happened = RoomCodec.Events.Decode(System.Text.Encoding.UTF8.GetBytes(shown.GetRawText()));
                recorder.Add(new Sight(one.Name, room, happened.Sequence, happened.CommandId));
            }
        }
        catch (CaseRoomException)
        {
            // As it should be.
        }
    }
}

using System.Diagnostics;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>What a live cursor leaves in the access log.</summary>
public sealed class CursorRowsTests(RecordedRoom room) : IClassFixture<RecordedRoom>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private CursorRows Rows => room.Server.Services.GetRequiredService<CursorRows>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("AUD-24")]
    public async Task A_cursor_is_one_row_before_it_starts_and_tells_how_far_it_came_now_and_then_and_at_its_end()
    {
        var view = await room.Scene.As("nils").ViewAsync(room.Scene.RoomId, Stop);
        await using (var reader = await HubReader.OpenAsync(room.Server.Address, "nils", room.Scene.RoomId))
        {
            await reader.FollowAsync(view);
            var begun = (await CursorRowsAsync("nils")).ShouldHaveSingleItem();
            (begun.Kind, begun.From, begun.To).ShouldBe((AccessKind.Live, view.Sequence, null));
            begun.Reader.View.ShouldNotBeNull();
            await Rows.RecordProgressAsync();

            // What is shown of the room now costs the access log nothing.
            var appends = room.Log.Appends;
            for (var n = 1; n <= 5; n++)
            {
                await room.Scene.GiveAsync("mari", room.Scene.Mark($"{n}"));
                (await reader.NextAsync()).ShouldBeOfType<Batch>().To.ShouldBe(view.Sequence + n);
            }

            room.Log.Appends.ShouldBe(appends);
            await Rows.RecordProgressAsync();
            await Rows.RecordProgressAsync();
        }

        var rows = await UntilAsync("nils", 3);
        rows.Select(row => (row.Kind, row.From, row.To)).ShouldBe(
        [
            (AccessKind.Live, view.Sequence, null), (AccessKind.LiveProgress, view.Sequence, view.Sequence + 5),
            (AccessKind.LiveEnd, view.Sequence, view.Sequence + 5),
        ]);
        rows.Select(row => row.ReadingId).Distinct().Count().ShouldBe(1);
    }

    [Fact, Rule("AUD-20", "AUD-24")]
    public async Task A_cursor_that_cannot_be_recorded_does_not_start()
    {
        var view = await room.Scene.As("elle").ViewAsync(room.Scene.RoomId, Stop);
        await using var reader = await HubReader.OpenAsync(room.Server.Address, "elle", room.Scene.RoomId);
        room.Log.TakesNothing = true;
        try
        {
            var told = await Should.ThrowAsync<HubException>(() => reader.FollowAsync(view));
            told.Message.ShouldContain("unavailable");
        }
        finally
        {
            room.Log.TakesNothing = false;
        }

        await room.Scene.GiveAsync("mari", room.Scene.Mark("unseen"));
        (await CursorRowsAsync("elle")).ShouldBeEmpty();
        await reader.FollowAsync(view);
        (await reader.NextAsync()).ShouldBeOfType<Batch>().From.ShouldBe(view.Sequence + 1);
        (await CursorRowsAsync("elle")).ShouldHaveSingleItem().From.ShouldBe(view.Sequence);
    }

    private async Task<IReadOnlyList<AccessEntry>> UntilAsync(string person, int count)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(Poll, Stop))
        {
            if (await CursorRowsAsync(person) is { } rows && rows.Count >= count) { return rows; }
        }

        return await CursorRowsAsync(person);
    }

    private async Task<IReadOnlyList<AccessEntry>> CursorRowsAsync(string person) =>
    [
        .. (await room.Kept.InAsync(StreamId.Room(room.Scene.RoomId), LiveScene.IdOf(person)))
            .Where(row => row.Kind is AccessKind.Live or AccessKind.LiveProgress or AccessKind.LiveEnd),
    ];
}

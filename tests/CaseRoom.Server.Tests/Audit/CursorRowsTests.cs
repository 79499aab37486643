using System.Diagnostics;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Live;
using CaseRoom.Grains.People;
using CaseRoom.Grains.Streams;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
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
            (begun.Reader.Role, begun.Reader.View).ShouldBe(
                (Role.Specialist, new AccessView(Reach.Room, Identity: false, Genetics: false)));
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

    [Fact, Rule("AUD-24")]
    public async Task How_far_it_came_is_told_by_itself_every_thirty_seconds_and_no_more_often()
    {
        var clock = new TimerClock();
        using var rows = new CursorRows(
            room.Server.Services.GetRequiredService<Accesses>(), clock, new SaidLines<CursorRows>());
        await rows.StartAsync(Stop);
        await Eventually.IsTrueAsync(() => !clock.Periods.IsEmpty);
        var (mari, reading) = await ReadingAsync("mari");
        var cursor = await rows.BeginAsync(mari, reading, new SilentReader(mari.PersonId), from: 3);
        await cursor.SendAsync(new LiveBatch(reading.RoomId, 4, 5, [], [], []));

        clock.Advance(TimeSpan.FromSeconds(29));
        (await CursorRowsAsync("mari")).Select(row => row.Kind).ShouldBe([AccessKind.Live]);
        clock.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync("mari", 2);
        // What stands still costs nothing, and what moves one row however much of it there is.
        clock.Advance(TimeSpan.FromSeconds(30));
        await cursor.SendAsync(new LiveBatch(reading.RoomId, 6, 7, [], [], []));
        await cursor.SendAsync(new LiveBatch(reading.RoomId, 8, 9, [], [], []));
        clock.Advance(TimeSpan.FromSeconds(30));
        var told = await UntilAsync("mari", 3);
        await rows.StopAsync(Stop);

        told.Select(row => (row.Kind, row.From, row.To)).ShouldBe(
        [
            (AccessKind.Live, 3, null), (AccessKind.LiveProgress, 3, 5), (AccessKind.LiveProgress, 3, 9),
        ]);
    }

    /// <summary>Somebody, and the room as they open it.</summary>
    private async Task<(SignedInPerson Person, RoomReading Reading)> ReadingAsync(string userName)
    {
        var person = await room.Server.Services.GetRequiredService<IPersonDirectory>()
            .FindBySignInAsync("demo", userName, Stop);
        var reading = await room.Server.Services.GetRequiredService<RoomReader>()
            .ReadAsync(room.Scene.RoomId, person!.Id);
        return (new SignedInPerson(person, new("demo", userName), null, null, null), reading!);
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

/// <summary>A connection that takes everything.</summary>
file sealed class SilentReader(Guid person) : ILiveConnection
{
    public string Id => "silent";

    public Guid PersonId => person;

    public bool ReadsIdentity => true;

    public CancellationToken Gone => CancellationToken.None;

    public Task SendAsync(LiveBatch batch) => Task.CompletedTask;

    public Task SendHeadAsync(Guid roomId, long sequence, byte[] hash) => Task.CompletedTask;

    public Task SendResetAsync(Guid roomId, ResetReason reason) => Task.CompletedTask;

    public Task SendSignalsAsync(Guid roomId, IReadOnlyList<EncodedSignal> signals) => Task.CompletedTask;
}

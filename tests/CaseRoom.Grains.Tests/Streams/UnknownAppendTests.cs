using CaseRoom.Adapters.Memory;
using CaseRoom.Grains.Streams;
using CaseRoom.Testing;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;
using StreamId = CaseRoom.Domain.Streams.StreamId;

namespace CaseRoom.Grains.Tests.Streams;

/// <summary>A store that is slow, silent, away or full, on a clock that the test moves.</summary>
public sealed class UnknownAppendTests
{
    /// <summary>An append, and as many readings as there are delays, each as late as it may be; with slack.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(45);

    /// <summary>One append, and one more for each delay.</summary>
    private const int Attempts = 6;

    /// <summary>Where the first command after the opening stands.</summary>
    private const long First = RoomScript.Opened + 1;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private static readonly Task Never = new TaskCompletionSource().Task;

    private readonly StreamId _room = StreamId.Room(Guid.CreateVersion7());
    private readonly MemoryRoomLog _durable = new();
    private readonly MemoryStreamKeys _keys = new();
    private readonly FakeTimeProvider _clock = new(LogBatches.Noon);
    private readonly FaultyRoomLog _log;

    public UnknownAppendTests() => _log = new FaultyRoomLog(_durable);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SEQ-02")]
    public async Task An_append_that_timed_out_although_it_was_kept_is_answered_as_applied()
    {
        var room = await OpenAsync();
        _log.Next(new LogFault.HoldAfter(Never));

        var command = RoomScript.Text("a");
        var decided = await AnsweredAsync(room.GiveAsync(RoomScript.Person, command));

        decided.ShouldBe(new DecidedCommand.Applied(command.CommandId, First, First, Repeated: false));
        await HoldsAsync(command.CommandId);
    }

    [Fact, Rule("SEQ-02")]
    public async Task An_append_that_timed_out_unkept_is_made_again_and_changes_nothing_when_it_comes_late()
    {
        var room = await OpenAsync();
        var late = new TaskCompletionSource();
        _log.Next(new LogFault.HoldBefore(late.Task));

        var command = RoomScript.Text("a");
        var decided = await AnsweredAsync(room.GiveAsync(RoomScript.Person, command));

        decided.ShouldBe(new DecidedCommand.Applied(command.CommandId, First, First, Repeated: false));
        late.SetResult();
        await UntilAsync(() => _log.Conflicts == 1);
        await HoldsAsync(command.CommandId);
    }

    [Fact, Rule("SEQ-02")]
    public async Task An_append_that_lands_while_it_is_made_again_is_found_and_answered_once()
    {
        var room = await OpenAsync();
        var (late, again) = (new TaskCompletionSource(), new TaskCompletionSource());
        _log.Next(new LogFault.HoldBefore(late.Task));
        _log.Next(new LogFault.HoldBefore(again.Task));
        var appends = _log.Appends;

        var command = RoomScript.Text("a");
        var giving = room.GiveAsync(RoomScript.Person, command);
        await UntilAsync(() => _log.Appends == appends + 2);
        late.SetResult();
        await UntilAsync(() => _durable.HeadAsync(_room, Stop).Result!.Sequence == First);
        again.SetResult();

        (await AnsweredAsync(giving)).ShouldBe(
            new DecidedCommand.Applied(command.CommandId, First, First, Repeated: false));
        _log.Conflicts.ShouldBe(1);
        await HoldsAsync(command.CommandId);
    }

    [Fact, Rule("SEQ-01", "SEQ-02")]
    public async Task What_waited_behind_a_lost_append_is_kept_in_the_order_in_which_it_was_given()
    {
        var room = await OpenAsync();
        _log.Next(new LogFault.HoldBefore(Never));
        EncodedCommand[] commands = [.. Enumerable.Range(0, 6).Select(n => RoomScript.Text($"{n}"))];

        var calls = commands.Select(c => room.GiveAsync(RoomScript.Person, c)).ToList();
        foreach (var call in calls) { (await AnsweredAsync(call)).ShouldBeOfType<DecidedCommand.Applied>(); }

        await HoldsAsync([.. commands.Select(c => c.CommandId)]);
    }

    [Fact, Rule("SEQ-03")]
    public async Task A_repeat_in_a_call_whose_append_failed_is_still_a_repeat()
    {
        var room = await OpenAsync();
        var (old, fresh) = (RoomScript.Text("a"), RoomScript.Text("b"));
        await room.GiveAsync(RoomScript.Person, old);
        _log.Next(new LogFault.FailAfter());

        var decided = await AnsweredAsync(room.SubmitAsync(RoomScript.Person, old, fresh));

        decided.Select(d => d.ToOutcome().Repeated).ShouldBe([true, false]);
        await HoldsAsync(old.CommandId, fresh.CommandId);
    }

    [Theory, Rule("SEQ-05")]
    [InlineData(LogOutage.Away)]
    [InlineData(LogOutage.Silent)]
    [InlineData(LogOutage.TakesNothing)]
    public async Task A_store_that_stays_away_is_answered_as_unknown_and_what_is_sent_again_is_kept_once(
        LogOutage outage)
    {
        var room = await OpenAsync();
        var (command, behind, later) = (RoomScript.Text("a"), RoomScript.Text("b"), RoomScript.Text("c"));
        var (began, appends) = (_clock.GetUtcNow(), _log.Appends);

        _log.Outage = outage;
        Task<DecidedCommand>[] calls =
            [room.GiveAsync(RoomScript.Person, command), room.GiveAsync(RoomScript.Person, behind)];
        foreach (var call in calls) { (await AnsweredAsync(call)).ShouldBeOfType<DecidedCommand.Unknown>(); }
        (await AnsweredAsync(room.GiveAsync(RoomScript.Person, later))).ShouldBeOfType<DecidedCommand.Unknown>();
        (_clock.GetUtcNow() - began).ShouldBeLessThan(2 * Bound);
        (_log.Appends - appends).ShouldBeLessThanOrEqualTo(2 * (Attempts));

        _log.Outage = LogOutage.None;
        foreach (var again in (EncodedCommand[])[command, behind, later])
        {
            var decided = await AnsweredAsync(room.GiveAsync(RoomScript.Person, again));
            decided.ShouldBeOfType<DecidedCommand.Applied>().Repeated.ShouldBeFalse();
        }

        await HoldsAsync(command.CommandId, behind.CommandId, later.CommandId);
    }

    [Fact, Rule("SEQ-05")]
    public async Task What_the_store_kept_before_it_went_away_is_found_when_it_is_sent_again()
    {
        var room = await OpenAsync();
        _log.Next(new LogFault.HoldAfter(Never));
        var command = RoomScript.Text("a");
        var giving = room.GiveAsync(RoomScript.Person, command);
        await UntilAsync(() => _durable.HeadAsync(_room, Stop).Result!.Sequence == First);
        _log.Outage = LogOutage.Away;
        (await AnsweredAsync(giving)).ShouldBeOfType<DecidedCommand.Unknown>();

        _log.Outage = LogOutage.None;
        (await AnsweredAsync(room.GiveAsync(RoomScript.Person, command))).ShouldBe(
            new DecidedCommand.Applied(command.CommandId, First, First, Repeated: true));
        await HoldsAsync(command.CommandId);
    }

    [Theory, Rule("SEQ-05")]
    [InlineData(LogOutage.Away)]
    [InlineData(LogOutage.Silent)]
    public async Task A_refusal_that_the_store_cannot_confirm_is_not_told(LogOutage outage)
    {
        var room = await OpenAsync();
        var goal = Guid.CreateVersion7();
        await room.GiveAsync(RoomScript.Person, RoomScript.Goal(goal));
        var refused = RoomScript.Goal(goal);

        _log.Outage = outage;
        (await AnsweredAsync(room.GiveAsync(RoomScript.Person, refused))).ShouldBeOfType<DecidedCommand.Unknown>();
        _log.Outage = LogOutage.None;
        RoomScript.CodeOf(await AnsweredAsync(room.GiveAsync(RoomScript.Person, refused))).ShouldBe("alreadyExists");
    }

    private async Task<RoomActivation> OpenAsync()
    {
        var room = await RoomActivation.OpenAsync(_room, _log, _keys, _clock);
        (await room.GiveAsync(RoomScript.Person, RoomScript.Opening())).ShouldBeOfType<DecidedCommand.Applied>();
        return room;
    }

    /// <summary>Lets time pass until there is an answer.</summary>
    private async Task<T> AnsweredAsync<T>(Task<T> answer)
    {
        await UntilAsync(() => answer.IsCompleted);
        return await answer;
    }

    private async Task UntilAsync(Func<bool> reached)
    {
        while (!reached())
        {
            _clock.Advance(Step);
            (_clock.GetUtcNow() - LogBatches.Noon).ShouldBeLessThan(10 * Bound, "nothing happens");
            await Task.Delay(1, Stop);
        }
    }

    /// <summary>After its opening the room holds these, once and in this order.</summary>
    private async Task HoldsAsync(params IEnumerable<Guid> commands) =>
        (await RoomScript.CommandsAsync(_durable, _keys, _room, Stop)).Skip(RoomScript.Opened).ShouldBe(commands);
}

using CaseRoom.Grains.People;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.People;

/// <summary>What every store of sessions does.</summary>
public abstract class SignInSessionsContract
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    protected static byte[] Key { get; } = [1, 2, 3];

    protected static Guid Owner { get; } = new("d0000000-0000-4000-8000-000000000001");

    protected static DateTimeOffset Now { get; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>As another process would open it: what was kept before is there.</summary>
    protected abstract ISignInSessions Open();

    [Fact]
    public async Task A_session_is_read_back_until_it_expires_also_by_another_process()
    {
        await Open().WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        (await Open().ReadAsync(Key, Now, cancel))!.SealedTicket.ShouldBe([9]);
        (await Open().ReadAsync(Key, Now.AddHours(1), cancel)).ShouldBeNull();
        (await Open().ReadAsync([7], Now, cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_renewed_session_takes_the_place_of_the_old()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        (await sessions.RenewAsync(Key, [8], Now.AddHours(2), cancel)).ShouldBeTrue();
        (await sessions.ReadAsync(Key, Now.AddMinutes(90), cancel))!.SealedTicket.ShouldBe([8]);
    }

    [Fact]
    public async Task A_renewal_that_comes_late_does_not_bring_an_ended_session_back()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        await sessions.RemoveAsync(Key, cancel);
        (await sessions.RenewAsync(Key, [8], Now.AddHours(2), cancel)).ShouldBeFalse();
        (await sessions.ReadAsync(Key, Now, cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task An_ended_session_is_gone_and_ending_it_twice_is_no_error()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        await sessions.RemoveAsync(Key, cancel);
        await sessions.RemoveAsync(Key, cancel);
        (await sessions.ReadAsync(Key, Now, cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_sweep_removes_what_has_expired_and_nothing_else()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        await sessions.WriteAsync([4], null, [9], Now, Now.AddHours(3), cancel);
        (await sessions.SweepAsync(Now.AddHours(2), cancel)).ShouldBe(1);
        (await sessions.ReadAsync([4], Now, cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_persons_sessions_are_listed_with_their_last_use_and_nobody_elses()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, Owner, [9], Now, Now.AddHours(1), cancel);
        await sessions.WriteAsync([4], Owner, [8], Now, Now.AddHours(3), cancel);
        await sessions.WriteAsync([5], Guid.NewGuid(), [7], Now, Now.AddHours(3), cancel);
        await sessions.UsedAsync([4], Owner, Now.AddMinutes(5), cancel);
        (await sessions.ListAsync(Owner, Now, cancel)).Select(one => one.UsedAt)
            .ShouldBe([Now, Now.AddMinutes(5)], ignoreOrder: true);
        (await sessions.ListAsync(Owner, Now.AddHours(2), cancel)).Single().KeyHash.ShouldBe([4]);
    }
}

using CaseRoom.Adapters.Sqlite;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Sqlite;

public sealed class SqliteSignInSessionsTests : IDisposable
{
    private static readonly byte[] Key = [1, 2, 3];
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_is_read_back_until_it_expires_also_by_another_process()
    {
        await Open().WriteAsync(Key, [9], Now.AddHours(1), cancel);
        (await Open().ReadAsync(Key, Now, cancel)).ShouldBe([9]);
        (await Open().ReadAsync(Key, Now.AddHours(1), cancel)).ShouldBeNull();
        (await Open().ReadAsync([7], Now, cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_renewed_session_takes_the_place_of_the_old()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, [9], Now.AddHours(1), cancel);
        (await sessions.RenewAsync(Key, [8], Now.AddHours(2), cancel)).ShouldBeTrue();
        (await sessions.ReadAsync(Key, Now.AddMinutes(90), cancel)).ShouldBe([8]);
    }

    [Fact]
    public async Task A_renewal_that_comes_late_does_not_bring_an_ended_session_back()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, [9], Now.AddHours(1), cancel);
        await sessions.RemoveAsync(Key, cancel);
        (await sessions.RenewAsync(Key, [8], Now.AddHours(2), cancel)).ShouldBeFalse();
        (await sessions.ReadAsync(Key, Now, cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task An_ended_session_is_gone_and_ending_it_twice_is_no_error()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, [9], Now.AddHours(1), cancel);
        await sessions.RemoveAsync(Key, cancel);
        await sessions.RemoveAsync(Key, cancel);
        (await sessions.ReadAsync(Key, Now, cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task A_sweep_removes_what_has_expired_and_nothing_else()
    {
        var sessions = Open();
        await sessions.WriteAsync(Key, [9], Now.AddHours(1), cancel);
        await sessions.WriteAsync([4], [9], Now.AddHours(3), cancel);
        (await sessions.SweepAsync(Now.AddHours(2), cancel)).ShouldBe(1);
        (await sessions.ReadAsync([4], Now, cancel)).ShouldNotBeNull();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private SqliteSignInSessions Open() => new(Path.Combine(folder.FullName, "sessions.db"));
}

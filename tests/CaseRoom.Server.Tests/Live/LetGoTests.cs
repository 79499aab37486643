using CaseRoom.Client;
using CaseRoom.Domain.Membership;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Live;

/// <summary>The end of a follower whose connection fails at the same moment.</summary>
public sealed class LetGoTests(DevelopmentServer development)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("LIVE-20")]
    public async Task Whoever_lets_go_of_a_follower_while_its_connection_fails_is_told_of_no_fault()
    {
        var address = development.Process.Address;
        await using var scene = await LiveScene.OpenAsync(development.Process, ("nils", Role.Specialist));
        using var tokens = new FailingTokens(new DemoSignIn(address, "nils"));
        using var client = new CaseRoomClient(address, tokens);
        var follower = await RoomFollower.StartAsync(client, scene.RoomId, cancel: Stop);
        await tokens.Asked.WaitAsync(Stop);

        var ending = follower.DisposeAsync().AsTask();
        tokens.Fail();

        await ending.WaitAsync(Stop);
        follower.Completion.IsCompletedSuccessfully.ShouldBeTrue();
    }

    /// <summary>Gives a token for the room's view, and for the connection none: that fails when the test says, whoever
    /// has stopped waiting by then.</summary>
    private sealed class FailingTokens(DemoSignIn real) : IAccessTokens, IDisposable
    {
        private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<string> failing =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        private int calls;

        public Task Asked => asked.Task;

        public void Fail() => failing.SetException(new HttpRequestException("Connection refused"));

        public Task<string> GetAsync(CancellationToken cancel = default)
        {
            if (Interlocked.Increment(ref calls) == 1) { return real.GetAsync(cancel); }
            asked.TrySetResult();
            return failing.Task;
        }

        public void Forget(string token) => real.Forget(token);

        public void Dispose() => real.Dispose();
    }
}

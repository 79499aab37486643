using System.Reflection;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Server.Live;
using CaseRoom.Server.Tests.Live;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>What SignalR lets a page call: every public method of the class, also one that the contract does not name.
/// </summary>
internal static class HubMethods
{
    private static readonly Guid CommandId = Guid.CreateVersion7();

    /// <summary>What follows the room in a call of each: complete enough to be read.</summary>
    private static readonly Dictionary<string, IReadOnlyList<object[]>> Sent = new()
    {
        [nameof(IRoomsHub.Submit)] = [[new[] { new { commandId = CommandId, type = "join", data = new { } } }]],
        [nameof(IRoomsHub.Follow)] = [[0L, ""], [1L, new string('0', 64)]],
        [nameof(IRoomsHub.Signal)] = [[new { kind = "here", page = 1 }]],
        [nameof(IRoomsHub.Unfollow)] = [[]],
    };

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(RoomsHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition().DeclaringType == typeof(RoomsHub))
            .Select(method => method.Name)
            .Union(typeof(IRoomsHub).GetMethods().Select(method => method.Name))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>All that a method tells of a room: its result, and what the hub calls here until it has told of another
    /// that there is not.</summary>
    /// <param name="seen">Where somebody who saw it goes on from.</param>
    /// <exception cref="KeyNotFoundException">Nobody said what to send to a method.</exception>
    public static async Task<string> AskAsync(RawHub hub, string method, Guid room, RoomView seen)
    {
        IEnumerable<object[]> sent = Sent[method];
        if (method == nameof(IRoomsHub.Follow)) { sent = sent.Append([seen.Sequence, seen.Hash]); }
        var told = new List<string>();
        foreach (var rest in sent)
        {
            var before = hub.Received.Count;
            var (result, error) = await hub.CallAsync(method, [room, .. rest]);
            var absent = Guid.CreateVersion7();
            await hub.CallAsync(nameof(IRoomsHub.Follow), absent, 0, "");
            var fence = await hub.UntilAsync(call => call.IsReset && (Guid)call.Arguments[0]! == absent);
            told.Add($"{result?.ToJsonString()} {error}");
            told.AddRange(hub.Received.Skip(before).Where(call => call != fence)
                .Select(call => $"{call.Target} {call.Arguments.ToJsonString(RawHub.Writing)}"));
        }

        return string.Join('\n', told).Replace($"{room}", "room");
    }
}

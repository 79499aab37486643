using System.Collections.Concurrent;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Which methods of which grain were called.</summary>
internal sealed class GrainCalls : IIncomingGrainCallFilter
{
    private readonly ConcurrentQueue<(GrainId Grain, string Method)> calls = new();

    /// <summary>What happens before a call reaches its grain.</summary>
    public Action? Before { get; set; }

    public Task Invoke(IIncomingGrainCallContext context)
    {
        Before?.Invoke();
        calls.Enqueue((context.TargetId, context.MethodName));
        return context.Invoke();
    }

    /// <summary>What was called of every grain with that id since the last look, in order.</summary>
    public IReadOnlyList<string> Of(Guid id)
    {
        var found = calls.Where(c => c.Grain.TryGetGuidKey(out var key, out _) && key == id).Select(c => c.Method);
        List<string> methods = [.. found];
        calls.Clear();
        return methods;
    }
}

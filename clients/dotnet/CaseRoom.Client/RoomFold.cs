using System.Text.Json;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Client;

/// <summary>
/// A room's view and the events folded into it. Contiguity is judged by ranges: a range may hold fewer events than
/// numbers.
/// </summary>
internal sealed class RoomFold(RoomView start)
{
    private static readonly RoomMachine Machine = new();

    public RoomView View { get; private set; } = start;

    /// <summary>What follows from a range; changes nothing unless it is <see cref="FoldStep.Taken"/>.</summary>
    /// <param name="batch">Events from–to.</param>
    /// <param name="news">The events that were not known before, in order.</param>
    public FoldStep Take(Batch batch, out IReadOnlyList<RoomUpdate.Happened> news)
    {
        news = [];
        if (batch.From > View.Sequence + 1) { return FoldStep.Gap; }
        if (batch.To < View.Sequence) { return FoldStep.Known; }
        if (batch.To == View.Sequence) { return batch.Hash == View.Hash ? FoldStep.Known : FoldStep.Forked; }
        var found = new List<RoomUpdate.Happened>();
        var view = View;
        try
        {
            foreach (var json in batch.Events)
            {
                var recorded = RoomCodec.Events.Decode(JsonSerializer.SerializeToUtf8Bytes(json, WireJson.Options));
                if (recorded.Sequence <= View.Sequence) { continue; }
                view = view with { Sequence = recorded.Sequence, State = Machine.Evolve(view.State, recorded) };
                found.Add(new RoomUpdate.Happened(recorded, json, view));
            }
        }
        catch (JsonException)
        {
            return FoldStep.Unreadable;
        }

        View = view with { Sequence = batch.To, Hash = batch.Hash };
        news = found;
        return FoldStep.Taken;
    }

    /// <summary>What the server's end of the log says about this one.</summary>
    public FoldStep Compare(long sequence, string hash)
    {
        if (sequence > View.Sequence) { return FoldStep.Gap; }
        return sequence == View.Sequence && hash != View.Hash ? FoldStep.Forked : FoldStep.Known;
    }
}

/// <summary>What a range is to a fold.</summary>
internal enum FoldStep
{
    Taken,

    /// <summary>Nothing new in it.</summary>
    Known,

    /// <summary>Something before it is missing.</summary>
    Gap,

    /// <summary>The log was restored: this past is not the server's.</summary>
    Forked,

    /// <summary>An event of a newer version: the room's view says what it did.</summary>
    Unreadable,
}

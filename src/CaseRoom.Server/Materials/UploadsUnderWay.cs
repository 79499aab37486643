namespace CaseRoom.Server.Materials;

/// <summary>
/// Bytes that uploads under way may still bring into each room: many at once must not pass together what each alone
/// would not.
/// </summary>
internal sealed class UploadsUnderWay
{
    private readonly Lock sync = new();
    private readonly Dictionary<Guid, long> expected = [];

    /// <summary>Counts an upload until it is disposed.</summary>
    /// <param name="bytes">The most that it may bring.</param>
    public Upload Begin(Guid roomId, long bytes)
    {
        lock (sync)
        {
            var others = expected.GetValueOrDefault(roomId);
            expected[roomId] = others + bytes;
            return new Upload(this, roomId, bytes, others);
        }
    }

    private void End(Guid roomId, long bytes)
    {
        lock (sync)
        {
            expected[roomId] -= bytes;
            if (expected[roomId] == 0) { expected.Remove(roomId); }
        }
    }

    /// <param name="Others">Bytes that uploads begun earlier and not ended may bring.</param>
    internal sealed record Upload(UploadsUnderWay All, Guid RoomId, long Bytes, long Others) : IDisposable
    {
        public void Dispose() => All.End(RoomId, Bytes);
    }
}

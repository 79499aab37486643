using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;

namespace CaseRoom.Grains.Streams;

/// <summary>The keys of one stream, held while it is active so that sealing never waits.</summary>
internal sealed record StreamKeyring(byte[] Content, byte[] Identity, byte[] Index)
{
    public static async Task<StreamKeyring> LoadAsync(IStreamKeys keys, StreamId stream) => new(
        await keys.GetAsync(stream, KeySlot.Content),
        stream.Kind is StreamKind.Room ? await keys.GetAsync(stream, KeySlot.Identity) : [],
        await keys.IndexKeyAsync());

    /// <summary>Null where they were erased: nobody reads the stream again.</summary>
    public static async Task<StreamKeyring?> LeftAsync(IStreamKeys keys, StreamId stream)
    {
        try
        {
            return await LoadAsync(keys, stream);
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    public byte[] Of(KeySlot slot) => slot is KeySlot.Identity ? Identity : Content;

    public StreamSummary Seal(StreamId stream, long sequence, SummaryContent content)
    {
        var hidden = EventSealer.SealSummary(stream, Content, sequence, content.Secret);
        return new StreamSummary(
            content.Phase, content.FindableBy, content.DueAt, hidden.Nonce, hidden.Sealed,
            IdentityIndex.Of(Index, content.Identifiers));
    }
}

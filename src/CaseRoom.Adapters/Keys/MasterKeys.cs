using System.Security.Cryptography;
using CaseRoom.Grains.Keys;

namespace CaseRoom.Adapters.Keys;

/// <summary>Master keys that this program holds itself.</summary>
/// <param name="read">Reads them where they are, the newest first.</param>
internal sealed class MasterKeys(Func<IReadOnlyList<MasterKey>> read) : IMasterKeys
{
    private volatile IReadOnlyList<MasterKey> all = read();

    public MasterKey Newest => all[0];

    public string NewestName => Convert.ToHexString(SHA256.HashData(Newest.Bytes));

    public string Place => Newest.Place;

    public ValueTask ReloadAsync(CancellationToken cancel = default)
    {
        var (known, now) = (all, read());
        all =
        [
            .. now.Select(key => known.FirstOrDefault(old => Same(old, key)) ?? key),
            .. known.Where(old => !now.Any(key => Same(old, key))),
        ];
        return ValueTask.CompletedTask;
    }

    public ValueTask<SealedBytes> WrapAsync(byte[] key, byte[] context, CancellationToken cancel = default) =>
        ValueTask.FromResult(SealedBytes.Seal(Newest.Bytes, key, context));

    public ValueTask<OpenedKey?> OpenAsync(SealedBytes wrapped, byte[] context, CancellationToken cancel = default)
    {
        var keys = all;
        for (var i = 0; i < keys.Count; i++)
        {
            try
            {
                return ValueTask.FromResult<OpenedKey?>(new OpenedKey(wrapped.Open(keys[i].Bytes, context), i == 0));
            }
            catch (CryptographicException)
            {
                // Another one's.
            }
        }

        return ValueTask.FromResult<OpenedKey?>(null);
    }

    private static bool Same(MasterKey one, MasterKey other) => one.Bytes.AsSpan().SequenceEqual(other.Bytes);
}

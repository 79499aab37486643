using System.Security.Cryptography;
using CaseRoom.Grains.Keys;

namespace CaseRoom.Adapters.Keys;

/// <summary>The installation's master keys: the newest wraps, each of them opens.</summary>
internal sealed class MasterKeys(Func<IReadOnlyList<MasterKey>> read)
{
    private volatile IReadOnlyList<MasterKey> all = read();

    public MasterKey Newest => all[0];

    /// <summary>Takes keys that came since. One that is gone still opens until the program ends: what it wrapped may
    /// not be wrapped anew yet.</summary>
    /// <exception cref="MasterKeyException">One that lies there cannot be used; nothing changes.</exception>
    public void Reload()
    {
        var (known, now) = (all, read());
        all =
        [
            .. now.Select(key => known.FirstOrDefault(old => Same(old, key)) ?? key),
            .. known.Where(old => !now.Any(key => Same(old, key))),
        ];
    }

    private static bool Same(MasterKey one, MasterKey other) => one.Bytes.AsSpan().SequenceEqual(other.Bytes);

    /// <summary>What was wrapped, and whether by the newest key; null when none of them opens it.</summary>
    public (byte[] Key, bool ByNewest)? Open(SealedBytes wrapped, byte[] context)
    {
        var keys = all;
        for (var i = 0; i < keys.Count; i++)
        {
            try
            {
                return (wrapped.Open(keys[i].Bytes, context), i == 0);
            }
            catch (CryptographicException)
            {
                // Another one's.
            }
        }

        return null;
    }
}

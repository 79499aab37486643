namespace CaseRoom.Grains.Keys;

/// <summary>
/// The installation's master keys, which wrap the keys of streams: the newest wraps, each of them opens. They may be
/// files, come from the program's environment, or never leave a key management service, which then wraps and opens.
/// </summary>
public interface IMasterKeys
{
    /// <summary>Names the newest: what was wrapped under another name is to be wrapped anew.</summary>
    string NewestName { get; }

    /// <summary>Where they come from, for the sentence that says that none of them fits.</summary>
    string Place { get; }

    /// <param name="key">32 bytes.</param>
    /// <param name="context">What the key is and where it belongs; needed to open.</param>
    /// <param name="cancel">Ends the waiting.</param>
    ValueTask<SealedBytes> WrapAsync(byte[] key, byte[] context, CancellationToken cancel = default);

    /// <summary>What was wrapped; null when none of them opens it.</summary>
    ValueTask<OpenedKey?> OpenAsync(SealedBytes wrapped, byte[] context, CancellationToken cancel = default);

    /// <summary>Takes keys that came since. One that is gone still opens until the program ends: what it wrapped may
    /// not be wrapped anew yet.</summary>
    /// <exception cref="InvalidOperationException">One of them cannot be used; nothing changes.</exception>
    ValueTask ReloadAsync(CancellationToken cancel = default);
}

/// <param name="Key">32 bytes.</param>
/// <param name="ByNewest">Whether the newest master key wrapped it.</param>
public readonly record struct OpenedKey(byte[] Key, bool ByNewest);

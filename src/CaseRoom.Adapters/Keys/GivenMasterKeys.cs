using CaseRoom.Grains.Keys;

namespace CaseRoom.Adapters.Keys;

/// <summary>
/// Master keys that the program is given as a setting, <c>CaseRoom:MasterKeys</c>, which a secret store puts into its
/// environment: each 32 bytes in base64, the newest first, a comma between. A newer one is taken at the next start.
/// </summary>
internal static class GivenMasterKeys
{
    private const string Setting = "CaseRoom:MasterKeys";

    /// <param name="keys">The setting's value.</param>
    /// <exception cref="MasterKeyException">One of them is no key; names the setting and which, and nothing of
    /// it.</exception>
    public static MasterKeys Load(string keys)
    {
        var read = keys.Split(',', StringSplitOptions.TrimEntries).Select(Read).ToList();
        return new MasterKeys(() => read);
    }

    private static MasterKey Read(string text, int index)
    {
        var place = $"place {index + 1} of {Setting}";
        var bytes = new byte[SealedBytes.KeyLength + 1];
        return Convert.TryFromBase64String(text, bytes, out var length) && length == SealedBytes.KeyLength
            ? new MasterKey(bytes[..length], place)
            : throw new MasterKeyException($"The master key at {place} is not 32 bytes in base64.");
    }
}

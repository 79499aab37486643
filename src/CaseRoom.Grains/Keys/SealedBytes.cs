using System.Security.Cryptography;

namespace CaseRoom.Grains.Keys;

/// <summary>AES-256-GCM with a fresh random nonce.</summary>
/// <param name="Nonce">12 bytes.</param>
/// <param name="Sealed">Cipher text, as long as the plain text, followed by the 16-byte tag.</param>
public sealed record SealedBytes(byte[] Nonce, byte[] Sealed)
{
    public const int KeyLength = 32;
    public const int NonceLength = 12;
    public const int TagLength = 16;

    /// <param name="key">32 bytes.</param>
    /// <param name="plain">What is hidden.</param>
    /// <param name="context">Associated data: what the bytes are and where they belong; not hidden, but needed to
    /// open.</param>
    public static SealedBytes Seal(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        var hidden = new byte[plain.Length + TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, hidden.AsSpan(0, plain.Length), hidden.AsSpan(plain.Length), context);
        return new SealedBytes(nonce, hidden);
    }

    /// <exception cref="CryptographicException">Another key, another context, or changed bytes.</exception>
    public byte[] Open(byte[] key, ReadOnlySpan<byte> context)
    {
        if (Nonce.Length != NonceLength || Sealed.Length < TagLength)
        {
            throw new CryptographicException("The sealed bytes are cut short.");
        }

        var plain = new byte[Sealed.Length - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(Nonce, Sealed.AsSpan(0, plain.Length), Sealed.AsSpan(plain.Length), plain, context);
        return plain;
    }
}

using System.Security.Cryptography;
using System.Text;
using CaseRoom.Grains.Keys;

namespace CaseRoom.Adapters.Blobs;

/// <summary>
/// The keys of a stream's blobs, derived from its content key (HKDF-SHA-256): one for addresses and one for each file,
/// so that no key serves two ciphers and no two files share nonces.
/// </summary>
internal static class BlobKeys
{
    private static readonly byte[] AddressUse = Encoding.UTF8.GetBytes("caseroom-blob-address-v1");
    private static readonly byte[] FileUse = Encoding.UTF8.GetBytes("caseroom-blob-file-v1");

    public static byte[] ForAddress(byte[] contentKey) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, contentKey, SealedBytes.KeyLength, info: AddressUse);

    public static byte[] ForFile(byte[] contentKey, byte[] fileId) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, contentKey, SealedBytes.KeyLength, salt: fileId, info: FileUse);
}

using System.Security.Cryptography;
using System.Text;
using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Audit;

/// <summary>The key that checkpoints are signed with: P-256, PKCS #8 in PEM, among the keys. Its public half lies with
/// the checkpoints, for whoever checks them to compare with the one they were given.</summary>
internal static class CheckpointKey
{
    private const string FileName = "access-log.pem";
    private const string PublicName = "checkpoints.pem";

    /// <exception cref="OptionsValidationException">It is missing outside Development, or is no such key.</exception>
    public static ECDsa Load(KeyFolder keys, string witnessPath)
    {
        var pem = Encoding.ASCII.GetString(keys.ReadOrCreate(FileName, Create));
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            throw new OptionsValidationException(CaseRoomSettings.Section, typeof(CaseRoomSettings),
                [$"CaseRoom:KeyPath holds the file {FileName}, which is no private key in PEM."]);
        }

        var shown = Path.Combine(witnessPath, PublicName);
        if (!File.Exists(shown)) { File.WriteAllText(shown, key.ExportSubjectPublicKeyInfoPem() + "\n"); }
        return key;
    }

    private static byte[] Create()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem() + "\n");
    }
}

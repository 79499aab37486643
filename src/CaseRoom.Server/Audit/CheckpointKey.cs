using System.Security.Cryptography;
using System.Text;
using CaseRoom.Contracts.Audit;
using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Audit;

/// <summary>The key that checkpoints are signed with: P-256, PKCS #8 in PEM, among the keys. Its public half lies with
/// the checkpoints, for whoever checks them to compare with the one they were given; that of a renewed key is added
/// below it.</summary>
internal static class CheckpointKey
{
    private const string FileName = "access-log.pem";
    private const string PublicName = "checkpoints.pem";

    /// <summary>NIST P-256, as certificates name it.</summary>
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <exception cref="OptionsValidationException">It is missing outside Development, or is no such key; or what lies
    /// with the checkpoints is none.</exception>
    public static ECDsa Load(KeyFolder keys, string witnessPath)
    {
        var key = ECDsa.Create();
        Reading(
            () => key.ImportFromPem(Encoding.ASCII.GetString(keys.ReadOrCreate(FileName, Create))),
            $"CaseRoom:KeyPath holds the file {FileName}, which is no private key in PEM.");
        Reading(
            () => key.SignHash(new byte[SHA256.HashSizeInBytes]),
            $"CaseRoom:KeyPath holds the file {FileName}, which holds a public key alone: checkpoints are signed with "
            + "the private one.");
        if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value != P256)
        {
            throw Stop($"CaseRoom:KeyPath holds the file {FileName}, whose key is of another curve than P-256.");
        }

        Show(key, Path.Combine(witnessPath, PublicName));
        return key;
    }

    /// <summary>Only added to, as the folder may allow no more: checkpoints that another key signed are checked with
    /// that.</summary>
    private static void Show(ECDsa key, string path)
    {
        IReadOnlyList<ECDsa> shown = [];
        Reading(
            () => shown = File.Exists(path) ? CheckpointKeys.Read(File.ReadAllText(path)) : [],
            $"CaseRoom:Audit:WitnessPath holds the file {PublicName}, which is no public key in PEM.");
        if (shown is [.., var newest] && CheckpointKeys.IsSame(newest, key)) { return; }
        File.AppendAllText(path, key.ExportSubjectPublicKeyInfoPem() + "\n");
    }

    private static void Reading(Action read, string otherwise)
    {
        try
        {
            read();
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            throw Stop(otherwise);
        }
    }

    private static OptionsValidationException Stop(string why) =>
        new(CaseRoomSettings.Section, typeof(CaseRoomSettings), [why]);

    private static byte[] Create()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Encoding.ASCII.GetBytes(made.ExportPkcs8PrivateKeyPem() + "\n");
    }
}

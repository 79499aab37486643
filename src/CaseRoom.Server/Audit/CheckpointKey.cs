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
    public static ECDsa Load(KeyFolder keys, IReadOnlyList<(string Key, string Path)> folders)
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

        var shown = folders.Select(Shown).ToList();
        var longest = shown.MaxBy(each => each.Count)!;
        foreach (var (folder, its) in folders.Zip(shown)) { Show([.. longest, key], its, folder.Path); }
        return key;
    }

    private static IReadOnlyList<ECDsa> Shown((string Key, string Path) folder)
    {
        IReadOnlyList<ECDsa> shown = [];
        var path = Path.Combine(folder.Path, PublicName);
        Reading(
            () => shown = File.Exists(path) ? CheckpointKeys.Read(File.ReadAllText(path)) : [],
            $"{folder.Key} holds the file {PublicName}, which is no public key in PEM.");
        return shown;
    }

    /// <summary>Only added to, as the folder may allow no more: checkpoints that another key signed are checked with
    /// that. A folder that was named later gets the keys of those before it too.</summary>
    private static void Show(IReadOnlyList<ECDsa> all, IReadOnlyList<ECDsa> shown, string folder)
    {
        var begun = all.Zip(shown).All(both => CheckpointKeys.IsSame(both.First, both.Second));
        var last = shown is [.., var newest] ? newest : null;
        foreach (var key in begun ? all.Skip(shown.Count) : all.TakeLast(1))
        {
            if (last is not null && CheckpointKeys.IsSame(last, key)) { continue; }
            File.AppendAllText(Path.Combine(folder, PublicName), key.ExportSubjectPublicKeyInfoPem() + "\n");
            last = key;
        }
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

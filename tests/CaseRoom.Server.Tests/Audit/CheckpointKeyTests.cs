using System.Security.Cryptography;
using CaseRoom.Contracts.Audit;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Settings;
using CaseRoom.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Tests.Audit;

public sealed class CheckpointKeyTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly KeyFolder keys;

    public CheckpointKeyTests()
    {
        var settings = new CaseRoomSettings { KeyPath = System.IO.Path.Combine(folder.FullName, "keys") };
        keys = new KeyFolder(
            Options.Create(settings), new HostingEnvironment { EnvironmentName = Environments.Development });
    }

    private string Shown => System.IO.Path.Combine(folder.FullName, "checkpoints.pem");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact, Rule("AUD-46")]
    public void A_renewed_key_is_added_to_those_beside_the_checkpoints()
    {
        using var first = Load();
        using (Load()) { CheckpointKeys.Read(File.ReadAllText(Shown)).Count.ShouldBe(1); }
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Put(other.ExportPkcs8PrivateKeyPem());
        using var second = Load();
        var shown = CheckpointKeys.Read(File.ReadAllText(Shown));
        shown.Count.ShouldBe(2);
        CheckpointKeys.IsSame(shown[0], first).ShouldBeTrue();
        CheckpointKeys.IsSame(shown[1], second).ShouldBeTrue();
        // The older one is put back: what it signs now comes after.
        Put(first.ExportPkcs8PrivateKeyPem());
        using (Load()) { CheckpointKeys.Read(File.ReadAllText(Shown)).Count.ShouldBe(3); }
    }

    [Fact, Rule("AUD-41")]
    public void What_cannot_sign_stops_the_start_with_a_sentence()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var larger = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Put(key.ExportSubjectPublicKeyInfoPem());
        Said().ShouldBe("CaseRoom:KeyPath holds the file access-log.pem, which holds a public key alone: checkpoints "
            + "are signed with the private one.");
        Put("nothing");
        Said().ShouldBe("CaseRoom:KeyPath holds the file access-log.pem, which is no private key in PEM.");
        Put(larger.ExportPkcs8PrivateKeyPem());
        Said().ShouldBe("CaseRoom:KeyPath holds the file access-log.pem, whose key is of another curve than P-256.");
        File.Exists(Shown).ShouldBeFalse();

        Put(key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Shown, "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
        Said().ShouldBe("CaseRoom:Audit:WitnessPath holds the file checkpoints.pem, which is no public key in PEM.");
    }

    private ECDsa Load() => CheckpointKey.Load(keys, [(AuditSettings.WitnessKey, folder.FullName)]);

    private string Said() => Should.Throw<OptionsValidationException>(() => Load()).Failures.ShouldHaveSingleItem();

    private void Put(string pem) =>
        File.WriteAllText(System.IO.Path.Combine(keys.Root.FullName, "access-log.pem"), pem);
}

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CaseRoom.Testing;
using Npgsql;

namespace CaseRoom.Server.Tests.Store;

/// <summary>Hosts that speak to each other by certificates, and those that have none or another authority's.</summary>
public sealed class ClusterCertificatesTests : IDisposable
{
    /// <summary>What a host says whom the others do not let in.</summary>
    private const string NoAnswer = "Failed to get ping responses";

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact, Rule("CLUS-05")]
    public async Task Only_hosts_of_the_same_authority_find_each_other()
    {
        await using var postgres = await PostgresServer.StartAsync();
        var name = await postgres.CreateDatabaseAsync();
        await ClusterScene.MigrateAsync(postgres, name);
        var database = postgres.As(PostgresServer.Application, name);
        var (ours, theirs) = (Authority("ours"), Authority("theirs"));
        await using var first = await ServerProcess.StartAsync(
            Options(database, null, Issue(ours, "first"), ours.File));
        await using var second = await ServerProcess.StartAsync(
            Options(database, first, Issue(ours, "second"), ours.File));
        (await ActiveAsync(database)).ShouldBe(2);

        await using var stranger = ServerProcess.Begin(
            Options(database, first, Issue(theirs, "stranger"), theirs.File));
        await using var other = ServerProcess.Begin(
            Options(database, first, Issue(ours, "other", "mail.hospital.example"), ours.File));
        await using var open = ServerProcess.Begin(Options(database, first, null, null));
        foreach (var outside in (ServerProcess[])[stranger, other, open])
        {
            await Eventually.IsTrueAsync(() => outside.Output.Contains(NoAnswer, StringComparison.Ordinal));
        }

        (await ActiveAsync(database)).ShouldBe(2);
        first.Output.ShouldNotContain(NoAnswer);
    }

    private static ServerOptions Options(
        string database, ServerProcess? beside, string? certificate, string? authority) => new()
    {
        Beside = beside,
        Settings = new Dictionary<string, string?>
        {
            ["CaseRoom:Postgres"] = database,
            ["CaseRoom:Cluster:Certificate"] = certificate,
            ["CaseRoom:Cluster:Authority"] = authority,
        },
    };

    /// <summary>How many hosts the cluster counts as its own.</summary>
    private static async Task<long> ActiveAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("SELECT count(*) FROM caseroom.members WHERE status = 3");
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }

    private (X509Certificate2 Certificate, string File) Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = Path.Combine(folder.FullName, $"{name}.pem");
        File.WriteAllText(file, made.ExportCertificatePem());
        return (made, file);
    }

    private string Issue(
        (X509Certificate2 Certificate, string File) authority, string name, string purpose = "caseroom")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(purpose);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(
            authority.Certificate, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1),
            Guid.NewGuid().ToByteArray());
        var file = Path.Combine(folder.FullName, $"{name}.pem");
        File.WriteAllText(file, $"{issued.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return file;
    }
}

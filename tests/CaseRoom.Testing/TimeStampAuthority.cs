using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CaseRoom.Testing;

/// <summary>
/// A real time-stamping authority on loopback: <c>openssl ts</c> answers what is asked, with certificates made for the
/// occasion.
/// </summary>
public sealed class TimeStampAuthority : IAsyncDisposable
{
    private const string Config = """
        [tsa]
        default_tsa = here
        [here]
        serial = serial
        default_policy = 1.2.3.4.1
        digests = sha256
        accuracy = secs:1
        ordering = no
        tsa_name = no
        ess_cert_id_chain = no
        signer_digest = sha256
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("caseroom-tsa-");
    private readonly HttpListener listener = new();
    private Task serving = Task.CompletedTask;

    private TimeStampAuthority() => Address = new Uri($"http://localhost:{FreePort.Take()}/tsa/");

    /// <summary>Where it takes queries.</summary>
    public Uri Address { get; }

    /// <summary>The certificate that is to be trusted, PEM.</summary>
    public string AuthorityFile => Path.Combine(folder.FullName, "ca.pem");

    /// <summary>Every answer is of the query before.</summary>
    public bool AnswersForAnother { get; set; }

    public static async Task<TimeStampAuthority> StartAsync()
    {
        var authority = new TimeStampAuthority();
        await authority.CertifyAsync();
        authority.listener.Prefixes.Add(authority.Address.ToString());
        authority.listener.Start();
        authority.serving = authority.ServeAsync();
        return authority;
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Close();
        folder.Delete(recursive: true);
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try { context = await listener.GetContextAsync(); }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException) { return; }
            var query = Path.Combine(folder.FullName, "query");
            if (!AnswersForAnother || !File.Exists(query))
            {
                await using var file = File.Create(query);
                await context.Request.InputStream.CopyToAsync(file);
            }

            if (AnswersForAnother) { await OtherQueryAsync(); }
            await OpenSslAsync(
                "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query", "-inkey", "tsa.key", "-signer", "tsa.pem",
                "-out", "reply");
            context.Response.ContentType = "application/timestamp-reply";
            await context.Response.OutputStream.WriteAsync(
                await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "reply")));
            context.Response.Close();
        }
    }

    private Task OtherQueryAsync() =>
        OpenSslAsync("ts", "-query", "-data", "tsa.cnf", "-sha256", "-cert", "-out", "query");

    private async Task CertifyAsync()
    {
        using var rootKey = RSA.Create(2048);
        var root = new CertificateRequest(
            "CN=Test root", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var rootCertificate = root.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var key = RSA.Create(2048);
        var signer = new CertificateRequest(
            "CN=Test time stamps", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        signer.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.8")], critical: true));
        signer.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using var certificate = signer.Create(
            rootCertificate, rootCertificate.NotBefore, rootCertificate.NotAfter, RandomNumberGenerator.GetBytes(8));
        await WriteAsync("ca.pem", rootCertificate.ExportCertificatePem());
        await WriteAsync("tsa.pem", certificate.ExportCertificatePem());
        await WriteAsync("tsa.key", key.ExportPkcs8PrivateKeyPem());
        await WriteAsync("tsa.cnf", Config);
        await WriteAsync("serial", "01");
    }

    private Task WriteAsync(string name, string text) =>
        File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text);

    private async Task OpenSslAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("openssl")
        {
            WorkingDirectory = folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true,
        };
        foreach (var argument in arguments) { start.ArgumentList.Add(argument); }
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) { throw new InvalidOperationException(errors); }
    }
}

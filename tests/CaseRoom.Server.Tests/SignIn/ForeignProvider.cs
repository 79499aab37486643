using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CaseRoom.Testing;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>A provider that others wrote (npm oidc-provider, FAPI 2.0), as a process of its own.</summary>
internal sealed class ForeignProvider : IAsyncDisposable
{
    public const string ClientId = "caseroom-foreign";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process process = null!;

    /// <summary>Known before it starts, because its client must name it in its settings.</summary>
    public Uri Address { get; } = new($"http://localhost:{FreePort.Take()}");

    /// <summary>What it said went wrong.</summary>
    public string Output
    {
        get { lock (output) { return output.ToString(); } }
    }

    /// <param name="key">The client's public key.</param>
    /// <param name="redirectUri">Where it sends a code.</param>
    /// <param name="signedOutUri">Where it sends whoever signed out.</param>
    /// <param name="endedUri">Whom it tells that a session of its own ended; null for nobody.</param>
    public async Task StartAsync(JsonWebKey key, Uri redirectUri, Uri signedOutUri, Uri? endedUri = null)
    {
        var folder = Path.Combine(SharedData.RepositoryRoot, "tests/CaseRoom.Server.Tests/SignIn/OidcProvider");
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            ArgumentList =
            {
                "provider.mjs",
                JsonSerializer.Serialize(new
                {
                    port = Address.Port,
                    clientId = ClientId,
                    key = new { kty = key.Kty, crv = key.Crv, x = key.X, y = key.Y, kid = key.Kid },
                    redirectUri,
                    signedOutUri,
                    endedUri,
                }),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => { if (line.Data == "ready") { ready.TrySetResult(); } };
        process.ErrorDataReceived += (_, line) => { lock (output) { output.AppendLine(line.Data); } };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var first = await Task.WhenAny(ready.Task, process.WaitForExitAsync()).WaitAsync(StartLimit);
        if (first != ready.Task) { throw new InvalidOperationException($"The provider stopped: {Output}"); }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

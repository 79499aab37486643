using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace CaseRoom.Testing;

/// <summary>
/// The real server in a process of its own, with a port and folders of its own. It can be killed and started again on
/// the same data and port.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    /// <summary>In memory: a folder there is on another file system than the rest.</summary>
    private const string OtherFileSystem = "/dev/shm";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private readonly ServerOptions options;
    private readonly DirectoryInfo root;
    private readonly StringBuilder output = new();
    private DirectoryInfo? elsewhere;
    private Process? process;

    private ServerProcess(ServerOptions options)
    {
        this.options = options;
        root = options.Beside?.root ?? Directory.CreateTempSubdirectory("caseroom-test-");
        Address = new Uri($"http://localhost:{FreePort.Take()}");
        if (options.Environment != "Development")
        {
            MakeKeys();
        }
    }

    /// <summary>Scheme, host and port.</summary>
    public Uri Address { get; }

    public string DataPath => Path.Combine(root.FullName, "data");

    public string KeyPath => Path.Combine(root.FullName, "keys");

    /// <summary>Where checkpoints of the access log are written.</summary>
    public string WitnessPath => Path.Combine(root.FullName, "witness");

    /// <summary>Everything the process wrote so far, over all its starts.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Bytes of memory that it holds now.</summary>
    public long WorkingSet
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It stopped, or was not ready in time; with what it
    /// wrote.</exception>
    public static async Task<ServerProcess> StartAsync(ServerOptions? options = null)
    {
        var server = new ServerProcess(options ?? new());
        try
        {
            await server.RestartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it and waits for nothing: it may never be ready.</summary>
    public static ServerProcess Begin(ServerOptions options)
    {
        var server = new ServerProcess(options);
        server.Launch();
        return server;
    }

    /// <summary>Starts a server that is expected to stop by itself; its exit code and what it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> RunToExitAsync(ServerOptions options)
    {
        await using var server = new ServerProcess(options);
        server.Launch();
        using var limit = new CancellationTokenSource(StartLimit);
        await server.process!.WaitForExitAsync(limit.Token);
        return (server.process.ExitCode, server.Output);
    }

    /// <summary>Starts it again on the same data and port, after <see cref="KillAsync"/>.</summary>
    public async Task RestartAsync()
    {
        Launch();
        using var client = new HttpClient { BaseAddress = Address };
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync(client))
        {
            if (process!.HasExited || waited.Elapsed > StartLimit)
            {
                throw new InvalidOperationException($"The server is not ready. It wrote:{Environment.NewLine}{Output}");
            }

            await Task.Delay(Poll);
        }
    }

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
        }

        if (process is not null)
        {
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }
    }

    /// <summary>SIGSTOP: it is there, and does nothing at all until <see cref="Resume"/>.</summary>
    public void Pause() => Signals.Send("STOP", process!.Id);

    /// <summary>SIGCONT: it goes on where it was, and knows nothing of the time between.</summary>
    public void Resume() => Signals.Send("CONT", process!.Id);

    /// <summary>Where the server lies that was built in the same configuration as the running test.</summary>
    public static string ProgramFolder
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(
                SharedData.RepositoryRoot, "src", "CaseRoom.Server", "bin", framework.Parent!.Name, framework.Name);
        }
    }

    /// <summary>The process, while it runs.</summary>
    public int? ProcessId => process is { HasExited: false } ? process.Id : null;

    /// <summary>Whether it ended by itself within that time.</summary>
    public async Task<bool> HasEndedAsync(TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        try
        {
            await process!.WaitForExitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>A client without a cookie that adds nothing and follows no redirect.</summary>
    public HttpClient Anonymous() =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>A client that behaves as a browser does in which that demo person has just signed in.</summary>
    public Task<BrowserClient> SignInAsync(string userName) => BrowserClient.SignInAsync(Address, "demo", userName);

    /// <summary>A client that presents a token of that demo person, as the command line does.</summary>
    /// <param name="userName">The demo person.</param>
    /// <param name="level">The security level of the sign-in; null for the highest.</param>
    public async Task<HttpClient> BearerAsync(string userName, int? level = null)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization =
            new("Bearer", await DemoToken.RequestAsync(client, userName, level));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (options.Beside is null) { root.Delete(recursive: true); }
        elsewhere?.Delete(recursive: true);
    }

    // Elsewhere than in Development keys, and the folders of two witnesses, are an operator's to make.
    private void MakeKeys()
    {
        Directory.CreateDirectory(WitnessPath);
        elsewhere = Directory.CreateDirectory(Path.Combine(OtherFileSystem, root.Name));
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        MakeKey("access-log.pem", Encoding.ASCII.GetBytes(signing.ExportPkcs8PrivateKeyPem()));
        MakeKey("master.key", RandomNumberGenerator.GetBytes(32));
    }

    private void MakeKey(string name, byte[] bytes)
    {
        var path = Path.Combine(Directory.CreateDirectory(KeyPath).FullName, name);
        File.WriteAllBytes(path, bytes);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private void Launch()
    {
        string[] program = [.. options.Program ?? [ServerProgram()], "--urls", $"http://127.0.0.1:{Address.Port}"];
        var start = new ProcessStartInfo("dotnet", program)
        {
            WorkingDirectory = root.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = options.Environment;
        // The tests start hundreds of servers, and none lives long enough for better code to pay.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = LongWait;
        start.Environment.Remove("ASPNETCORE_URLS");
        if (options.Programs is { } programs)
        {
            start.Environment["PATH"] = $"{programs}{Path.PathSeparator}{start.Environment["PATH"]}";
        }

        Set(start, "CaseRoom:DataPath", DataPath);
        Set(start, "CaseRoom:KeyPath", KeyPath);
        Set(start, "CaseRoom:Audit:WitnessPath", WitnessPath);
        Set(start, "CaseRoom:Audit:FurtherWitnessPaths:0", elsewhere?.FullName);
        if (!options.DemoRooms) { Set(start, "CaseRoom:DemoRoom", "false"); }
        foreach (var (key, value) in options.Settings)
        {
            Set(start, key, value);
        }

        process = Process.Start(start)!;
        options.Started?.Invoke(process.Id);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private static void Set(ProcessStartInfo start, string key, string? value)
    {
        var name = key.Replace(":", "__", StringComparison.Ordinal);
        if (value is null)
        {
            start.Environment.Remove(name);
        }
        else
        {
            start.Environment[name] = value;
        }
    }

    private void Keep(string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>One second, in hexadecimal as the runtime reads it.</summary>
    private const string LongWait = "3E8";

    private static string ServerProgram() => Path.Combine(ProgramFolder, "CaseRoom.Server.dll");
}

using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace CaseRoom.Testing;

/// <summary>
/// A real PostgreSQL with a folder and a port of its own, on loopback, for as long as it is not disposed. It runs as a
/// user who is not root, as PostgreSQL demands. Two roles: the owner of the schema, and the application's.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string Owner = "caseroom_owner";
    public const string Application = "caseroom_app";

    /// <summary>The user of Debian's package.</summary>
    private const string RunsAs = "postgres";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    /// <summary>Of what it said last, where it does not start.</summary>
    private const int LogLines = 10;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    private readonly string folder = Directory.CreateTempSubdirectory("caseroom-postgres-").FullName;
    private readonly int port = FreePort.Take();
    private readonly IReadOnlyList<string> settings;
    private int databases;

    private PostgresServer(IReadOnlyList<string> settings) => this.settings = settings;

    /// <summary>Where it listens on loopback.</summary>
    public int Port => port;

    /// <summary>The server's first process, while there is one.</summary>
    public int? ProcessId => File.Exists(PidFile) ? int.Parse(
        File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture) : null;

    private string PidFile => Path.Combine(Data, "postmaster.pid");

    private string Data => Path.Combine(folder, "data");

    /// <summary>Makes an empty cluster of databases and starts it.</summary>
    /// <param name="settings">Beside its own, such as <c>wal_writer_delay=10s</c>.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or does not start.</exception>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        var server = new PostgresServer(settings);
        await server.RunAsync("chown", [RunsAs, server.folder], asRunner: false);
        await server.RunAsync(
            Program("initdb"), ["-D", server.Data, "-U", "super", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]);
        await server.LaunchAsync();
        await server.AskAsync(
            "postgres", "super", $"CREATE ROLE {Owner} LOGIN CREATEDB; CREATE ROLE {Application} LOGIN");
        return server;
    }

    /// <summary>A database that nothing was done in yet, of the owner; connection strings by <see cref="As"/>.
    /// </summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"store_{Interlocked.Increment(ref databases).ToString(CultureInfo.InvariantCulture)}";
        await AskAsync("postgres", "super", $"CREATE DATABASE {name} OWNER {Owner}");
        return name;
    }

    /// <summary>Connection string of a role to a database.</summary>
    public string As(string role, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Database = database, Username = role,
    }.ConnectionString;

    /// <summary>Stops without a word to anybody, as a power cut does, and starts again on what reached the disk.
    /// </summary>
    public async Task CrashAsync()
    {
        await RunAsync(Program("pg_ctl"), ["-D", Data, "-m", "immediate", "-w", "stop"]);
        await LaunchAsync();
    }

    /// <summary>SIGKILL to every process of it, and then nothing: what had not left its memory is gone.</summary>
    public async Task KillAsync()
    {
        var all = Stopped();
        Signals.Send("KILL", all);
        while (all.Any(Signals.IsThere)) { await Task.Delay(Poll); }
        // Whoever inherited the first process may not have looked after it yet: its number would seem to be at work.
        File.Delete(PidFile);
        File.Delete(Path.Combine(folder, $".s.PGSQL.{port.ToString(CultureInfo.InvariantCulture)}.lock"));
    }

    /// <summary>SIGSTOP to every process of it: connections stay, and nothing is answered.</summary>
    public void Freeze() => Stopped();

    /// <summary>SIGCONT, after <see cref="Freeze"/>.</summary>
    public void Thaw() => Signals.Send("CONT", Processes());

    /// <summary>Starts again on what is on the disk.</summary>
    public Task StartAgainAsync() => LaunchAsync();

    /// <summary>As an administrator restarts it: connections are ended, what is committed is kept.</summary>
    public async Task RestartAsync()
    {
        await RunAsync(Program("pg_ctl"), ["-D", Data, "-m", "fast", "-w", "stop"]);
        await LaunchAsync();
    }

    /// <summary>All of a database as statements, as an operator dumps it; bytes stand in it in hexadecimal.</summary>
    public async Task<string> DumpAsync(string database)
    {
        var file = Path.Combine(folder, $"{database}.sql");
        await RunAsync(Program("pg_dump"),
        [
            "--host", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--username", Owner, "--file",
            file, database,
        ]);
        return await File.ReadAllTextAsync(file);
    }

    /// <summary>Runs a statement as the owner of a database.</summary>
    public Task AlterAsync(string database, string sql) => AskAsync(database, Owner, sql);

    public async ValueTask DisposeAsync()
    {
        // After a kill the file says a process that is gone.
        if (ProcessId is { } first && Signals.IsThere(first))
        {
            await RunAsync(Program("pg_ctl"), ["-D", Data, "-m", "immediate", "-w", "stop"]);
        }

        await RunAsync("rm", ["-r", folder], asRunner: false);
    }

    /// <summary>All of it, stopped: the first before the others, or it would start one more meanwhile.</summary>
    private int[] Stopped()
    {
        if (ProcessId is { } first) { Signals.Send("STOP", first); }
        var all = Processes();
        Signals.Send("STOP", all);
        return all;
    }

    private int[] Processes() => ProcessId is { } first ? [first, .. Signals.ChildrenOf(first)] : [];

    private Task LaunchAsync() => RunAsync(
        Program("pg_ctl"),
        [
            "-D", Data, "-w", "-l", Path.Combine(folder, "log"), "-o",
            $"-c listen_addresses=127.0.0.1 -c port={port.ToString(CultureInfo.InvariantCulture)} "
            + $"-c unix_socket_directories={folder}" + string.Concat(settings.Select(one => $" -c {one}")),
            "start",
        ]);

    private async Task AskAsync(string database, string role, string sql)
    {
        await using var source = NpgsqlDataSource.Create(As(role, database));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>On the path, or where Debian's package puts it.</summary>
    private static string Program(string name)
    {
        const string Packages = "/usr/lib/postgresql";
        var packaged = Directory.Exists(Packages)
            ? Directory.GetDirectories(Packages).Select(version => Path.Combine(version, "bin", name)) : [];
        return packaged.Where(File.Exists).OrderDescending(StringComparer.Ordinal).FirstOrDefault() ?? name;
    }

    private async Task RunAsync(string program, IReadOnlyList<string> arguments, bool asRunner = true)
    {
        var root = Environment.IsPrivilegedProcess;
        if (!asRunner && !root && program is "chown") { return; }
        string[] line = asRunner && root
            ? ["setpriv", $"--reuid={RunsAs}", $"--regid={RunsAs}", "--clear-groups", program, .. arguments]
            : [program, .. arguments];
        // Into a file: a server that is left running would hold a pipe open.
        var said = Path.GetTempFileName();
        const string Script = "said=$1; shift; exec \"$@\" >\"$said\" 2>&1";
        var start = new ProcessStartInfo("sh", ["-c", Script, "sh", said, .. line])
        {
            WorkingDirectory = folder,
        };
        try
        {
            using var process = Process.Start(start)!;
            using var limit = new CancellationTokenSource(Patience);
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0)
            {
                var log = Path.Combine(folder, "log");
                var why = File.Exists(log) ? string.Join('\n', File.ReadLines(log).TakeLast(LogLines)) : "";
                throw new InvalidOperationException(
                    $"{program} ended with {process.ExitCode}: {await File.ReadAllTextAsync(said)}{why}");
            }
        }
        finally
        {
            File.Delete(said);
        }
    }
}

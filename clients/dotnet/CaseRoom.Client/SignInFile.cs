using System.Diagnostics;
using System.Net;
using System.Text.Json;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Client;

/// <summary>
/// Where the sign-in of this machine's user at one server is kept: a file that nobody else may read. Several programs
/// may use it at once.
/// </summary>
public sealed class SignInFile
{
    /// <summary>Names another folder than the user's own.</summary>
    public const string HomeVariable = "CASEROOM_HOME";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly string path;

    /// <param name="folder">Made at the first sign-in.</param>
    /// <param name="server">Scheme, host and port.</param>
    public SignInFile(string folder, Uri server)
    {
        var name = $"{server.Scheme}-{server.Host}-{server.Port}".ToLowerInvariant();
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '_'));
        path = System.IO.Path.Combine(folder, $"{safe}.json");
    }

    public string Path => path;

    /// <summary>Where a user's sign-ins are kept.</summary>
    /// <exception cref="CaseRoomException">The user has no folder of their own.</exception>
    public static string Home()
    {
        if (Environment.GetEnvironmentVariable(HomeVariable) is { Length: > 0 } named) { return named; }
        var own = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);
        return own.Length > 0
            ? System.IO.Path.Combine(own, "caseroom")
            : throw new CaseRoomException(
                HttpStatusCode.Unauthorized, "noHome", $"No folder of yours to keep a sign-in in: set {HomeVariable}.");
    }

    /// <summary>The sign-in; null where there is none.</summary>
    /// <exception cref="CaseRoomException">Others may read the file, or it is not one of ours.</exception>
    public KeptSignIn? Read()
    {
        if (!File.Exists(path)) { return null; }
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
        {
            throw Unusable($"The file {path} is open to others: chmod 600, or caseroom login again.");
        }

        try
        {
            return JsonSerializer.Deserialize<KeptSignIn>(File.ReadAllBytes(path), WireJson.Options);
        }
        catch (JsonException)
        {
            throw Unusable($"The file {path} cannot be read: caseroom login again.");
        }
    }

    /// <summary>Keeps it, in place of one that was there; never half of it.</summary>
    public void Write(KeptSignIn signIn)
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows()) { Directory.CreateDirectory(folder); }
        else { Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute); }

        var part = $"{path}.{Environment.ProcessId}.part";
        using (var file = new FileStream(part, Private(FileMode.Create, FileShare.None)))
        {
            JsonSerializer.Serialize(file, signIn, WireJson.Options);
        }

        File.Move(part, path, overwrite: true);
    }

    public void Delete()
    {
        File.Delete(path);
        File.Delete(Lock);
    }

    /// <summary>
    /// Waits until no other program renews this sign-in: a refresh token that is used twice ends it at many providers.
    /// </summary>
    internal async Task<IDisposable> EnterAsync(CancellationToken cancel)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(Lock, Private(FileMode.OpenOrCreate, FileShare.None));
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(Poll, cancel);
            }
        }
    }

    private string Lock => $"{path}.lock";

    private static FileStreamOptions Private(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = OwnerOnly; }
        return options;
    }

    private static CaseRoomException Unusable(string sentence) =>
        new(HttpStatusCode.Unauthorized, "signInUnusable", sentence);
}

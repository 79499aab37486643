using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// The private keys by which CaseRoom proves to a provider who it is. Read each time they are needed, which is at a
/// sign-in: a changed file counts at once, and no key lies in memory between.
/// </summary>
internal sealed class ClientKeys(
    IOptions<SignInSettings> settings, KeyFolder folder, ILogger<ClientKeys> log)
{
    /// <summary>The newest first, by the time of their files and among equals by name.</summary>
    public IReadOnlyList<SigningCredentials> Of(ProviderSettings provider)
    {
        List<SigningCredentials> keys = [];
        foreach (var file in Files(Path.Combine(folder.Root.FullName, provider.ClientKeys!)))
        {
            if (Read(file) is { } key)
            {
                keys.Add(key);
            }
            else
            {
                log.LogWarning("A file of the keys for {Provider} is no private key; it is passed over", provider.Name);
            }
        }

        return keys;
    }

    /// <exception cref="OptionsValidationException">A provider's setting names nothing that holds a key.</exception>
    public void EnsureReadable()
    {
        foreach (var (index, provider) in settings.Value.Providers.Index())
        {
            if (provider.HasKeys && Of(provider).Count == 0)
            {
                throw new OptionsValidationException(SignInSettings.Section, typeof(SignInSettings),
                [
                    $"{SignInSettings.Section}:Providers:{index}:ClientKeys names no private key (PEM or JSON Web Key; "
                    + "RSA of 2048 bits or more, P-256, P-384 or P-521).",
                ]);
            }
        }
    }

    private static IEnumerable<FileInfo> Files(string path)
    {
        // Hidden files are what mounting and copying leave there.
        IEnumerable<FileInfo> files = System.IO.Directory.Exists(path)
            ? new DirectoryInfo(path).EnumerateFiles().Where(file => !file.Name.StartsWith('.'))
            : [new FileInfo(path)];
        return files
            .Where(file => file.Exists)
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .ThenByDescending(file => file.Name, StringComparer.Ordinal);
    }

    private static SigningCredentials? Read(FileInfo file)
    {
        try
        {
            return ClientKey.Read(File.ReadAllText(file.FullName));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Audit;

/// <summary>The folder that <c>CaseRoom:Audit:WitnessPath</c> names, and what must hold of it.</summary>
internal sealed class WitnessFolder(IOptions<CaseRoomSettings> installation, IHostEnvironment environment)
    : IValidateOptions<AuditSettings>
{
    private const string Key = "CaseRoom:Audit:WitnessPath";

    /// <summary>Null outside Development where none is set.</summary>
    public string? PathOf(AuditSettings settings) => settings.WitnessPath
        ?? (environment.IsDevelopment() ? $"{Path.TrimEndingDirectorySeparator(KeyPath)}.Witness" : null);

    public ValidateOptionsResult Validate(string? name, AuditSettings options)
    {
        if (PathOf(options) is not { } path)
        {
            return ValidateOptionsResult.Fail(
                $"{Key} must name a folder for checkpoints of the access log, where nobody who administers the data "
                + "can write.");
        }

        if (!Path.IsPathFullyQualified(path)) { return ValidateOptionsResult.Fail($"{Key} must be an absolute path."); }
        string[] others = [installation.Value.DataPath, KeyPath];
        if (others.Any(other => Folder.Holds(other, path) || Folder.Holds(path, other)))
        {
            return ValidateOptionsResult.Fail($"{Key} must not share a folder with CaseRoom:DataPath or KeyPath.");
        }

        return Writable(path);
    }

    private string KeyPath => installation.Value.KeyPath;

    /// <summary>Made in Development only: elsewhere a folder that is missing is a share that was not mounted.</summary>
    private ValidateOptionsResult Writable(string path)
    {
        try
        {
            if (environment.IsDevelopment()) { Folder.EnsurePrivate(path); }
            Folder.TryWriting(path);
            return ValidateOptionsResult.Success;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"{Key} names {path}, which cannot be written.");
        }
    }
}

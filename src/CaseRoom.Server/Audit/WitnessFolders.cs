using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Audit;

/// <summary>The folders that take checkpoints, and what must hold of them and of all witnesses together (AUD-41,
/// AUD-120).</summary>
internal sealed class WitnessFolders(IOptions<CaseRoomSettings> installation, IHostEnvironment environment)
    : IValidateOptions<AuditSettings>
{
    /// <summary>Witnesses outside Development: who alters what one keeps has the other against them.</summary>
    private const int Least = 2;

    /// <summary>Each with the key of its setting, the first first; none outside Development where none is
    /// set.</summary>
    public IReadOnlyList<(string Key, string Path)> Of(AuditSettings settings)
    {
        var first = settings.WitnessPath
            ?? (environment.IsDevelopment() ? $"{Path.TrimEndingDirectorySeparator(KeyPath)}.Witness" : null);
        return
        [
            .. first is null ? Array.Empty<(string, string)>() : [(AuditSettings.WitnessKey, first)],
            .. settings.FurtherWitnessPaths.Select((path, n) => ($"{AuditSettings.FurtherKey}:{n}", path)),
        ];
    }

    public ValidateOptionsResult Validate(string? name, AuditSettings options)
    {
        var folders = Of(options);
        if (folders is not [(AuditSettings.WitnessKey, _), ..])
        {
            return ValidateOptionsResult.Fail(
                $"{AuditSettings.WitnessKey} must name a folder for checkpoints of the access log, where nobody who "
                + "administers the data can write.");
        }

        var fault = folders.Select(FaultOf).Concat(Pairs(folders).Select(SharedBy))
            .FirstOrDefault(one => one is not null)
            ?? TooFew(folders, options);
        return fault is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(fault);
    }

    private string KeyPath => installation.Value.KeyPath;

    private string? FaultOf((string Key, string Path) folder)
    {
        if (!Path.IsPathFullyQualified(folder.Path)) { return $"{folder.Key} must be an absolute path."; }
        string[] others = [installation.Value.DataPath, KeyPath];
        return others.Any(other => Folder.Holds(other, folder.Path) || Folder.Holds(folder.Path, other))
            ? $"{folder.Key} must not share a folder with CaseRoom:DataPath or KeyPath."
            : Unwritable(folder);
    }

    /// <summary>Made in Development only: elsewhere a folder that is missing is a share that was not mounted.</summary>
    private string? Unwritable((string Key, string Path) folder)
    {
        try
        {
            if (environment.IsDevelopment()) { Folder.EnsurePrivate(folder.Path); }
            Folder.TryWriting(folder.Path);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"{folder.Key} names {folder.Path}, which cannot be written.";
        }
    }

    private static IEnumerable<((string Key, string Path) One, (string Key, string Path) Other)> Pairs(
        IReadOnlyList<(string Key, string Path)> folders) =>
        folders.SelectMany((other, n) => folders.Take(n).Select(one => (one, other)));

    private static string? SharedBy(((string Key, string Path) One, (string Key, string Path) Other) two)
    {
        var (one, other) = (two.One.Path, two.Other.Path);
        return Folder.Holds(one, other) || Folder.Holds(other, one) || Folder.IsSame(one, other)
            ? $"{two.Other.Key} must not share a folder with {two.One.Key}."
            : null;
    }

    /// <summary>Folders of one file system are one witness: whoever reaches it has them all.</summary>
    private string? TooFew(IReadOnlyList<(string Key, string Path)> folders, AuditSettings options)
    {
        if (environment.IsDevelopment()) { return null; }
        var witnesses = folders.Select(folder => Folder.FileSystemOf(folder.Path)).Distinct().Count()
            + (options.TimeStampUrl is null ? 0 : 1);
        return witnesses >= Least
            ? null
            : $"{AuditSettings.Section} must name a second witness beside WitnessPath: a folder of another file system "
                + "in FurtherWitnessPaths, or TimeStampUrl.";
    }
}

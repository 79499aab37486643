using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Settings;

/// <summary>The folder of the log file can be made and written: lines that are lost, nobody misses in time.</summary>
internal sealed class LogFileRule : IValidateOptions<CaseRoomSettings>
{
    public ValidateOptionsResult Validate(string? name, CaseRoomSettings options)
    {
        // A relative path is said by the rule about paths.
        if (options.LogFile is not { } file || !Path.IsPathFullyQualified(file))
        {
            return ValidateOptionsResult.Success;
        }

        try
        {
            var folder = Path.GetDirectoryName(file)!;
            System.IO.Directory.CreateDirectory(folder);
            Folder.TryWriting(folder);
            return ValidateOptionsResult.Success;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail($"CaseRoom:LogFile names {file}, which cannot be written.");
        }
    }
}

using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Settings;

/// <summary>The data folder can be made and written.</summary>
internal sealed class DataFolderRule : IValidateOptions<CaseRoomSettings>
{
    public ValidateOptionsResult Validate(string? name, CaseRoomSettings options)
    {
        // A relative path is said by the rule about paths; made here, it would land wherever the start was.
        if (!Path.IsPathFullyQualified(options.DataPath)) { return ValidateOptionsResult.Success; }
        try
        {
            Folder.EnsurePrivate(options.DataPath);
            Folder.TryWriting(options.DataPath);
            return ValidateOptionsResult.Success;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ValidateOptionsResult.Fail(
                $"CaseRoom:DataPath names {options.DataPath}, which cannot be written.");
        }
    }
}

using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Settings;

/// <summary>Outside Development the folder of keys is there before the start.</summary>
internal sealed class KeyFolderRule(IHostEnvironment environment) : IValidateOptions<CaseRoomSettings>
{
    public ValidateOptionsResult Validate(string? name, CaseRoomSettings options) =>
        environment.IsDevelopment() || System.IO.Directory.Exists(options.KeyPath)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"CaseRoom:KeyPath names {options.KeyPath}, which does not exist; keys are made only in Development.");
}

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Settings;

/// <summary>
/// Data annotations whose sentences reach the operator as they stand: the validator of the framework wraps them in type
/// and member names, which say nothing to whom edits a settings file.
/// </summary>
internal sealed class AnnotatedSettings<T> : IValidateOptions<T> where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var results = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new(options), results, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(results.Select(result => result.ErrorMessage!));
    }
}

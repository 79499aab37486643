using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>What must hold between sign-in settings. Each sentence names its key.</summary>
internal sealed partial class SignInSettingsRules(IHostEnvironment environment) : IValidateOptions<SignInSettings>
{
    public ValidateOptionsResult Validate(string? name, SignInSettings options)
    {
        var failures = options.Providers.SelectMany(Failures).ToList();
        if (options.Providers.Count == 0 && !environment.IsDevelopment())
        {
            failures.Add(
                "CaseRoom:SignIn:Providers:0:Authority is missing; outside Development a provider must be named.");
        }

        if (options.Providers.DistinctBy(provider => provider.Name).Count() < options.Providers.Count)
        {
            failures.Add("CaseRoom:SignIn:Providers must not use a Name twice.");
        }

        var taking = options.Providers.Where(provider => provider.ApiAudience is not null).ToList();
        if (taking.DistinctBy(provider => provider.Authority.TrimEnd('/')).Count() < taking.Count)
        {
            failures.Add("CaseRoom:SignIn:Providers must not give an Authority's tokens two ApiAudience.");
        }

        if (options.PeopleFile is { } file && !File.Exists(file))
        {
            failures.Add($"CaseRoom:SignIn:PeopleFile names {file}, which does not exist.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> Failures(ProviderSettings provider, int index)
    {
        var key = $"{SignInSettings.Section}:Providers:{index}";
        if (!Name().IsMatch(provider.Name))
        {
            yield return $"{key}:Name must be lower-case letters, digits and hyphens.";
        }

        if (provider.Name == DemoScheme.Name)
        {
            yield return $"{key}:Name must not be {DemoScheme.Name}: that is the provider of Development.";
        }

        if (provider.PlainTokens && provider.DPoP == true)
        {
            yield return $"{key}:PlainTokens must not be true where DPoP is: such a provider binds its tokens.";
        }

        if (string.IsNullOrWhiteSpace(provider.DisplayName))
        {
            yield return $"{key}:DisplayName is missing.";
        }

        if (string.IsNullOrWhiteSpace(provider.Authority))
        {
            yield return $"{key}:Authority is missing.";
        }
        else if (!MayBeAuthority(provider.Authority))
        {
            yield return $"{key}:Authority must be an https address.";
        }

        if (string.IsNullOrWhiteSpace(provider.ClientId))
        {
            yield return $"{key}:ClientId is missing.";
        }

        foreach (var sentence in LevelRules.Failures(provider).Concat(ProofRules.Failures(provider)))
        {
            yield return $"{key}:{sentence}";
        }

        if (string.IsNullOrWhiteSpace(provider.Subject))
        {
            yield return $"{key}:SubjectClaim must name the claim that names a person for good.";
        }

        if (provider.Scopes.Any(scope => scope.Length == 0 || scope.Any(char.IsWhiteSpace)))
        {
            yield return $"{key}:Scopes must hold one word each.";
        }
    }

    private bool MayBeAuthority(string authority) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && url.IsLoopback));

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$")]
    private static partial Regex Name();
}

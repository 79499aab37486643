using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Access;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// Who a patient is, is shown to nobody of whom a provider does not say surely enough who they are. By sign-in and not
/// by person: the same person may have come another way yesterday.
/// </summary>
internal sealed class IdentifiedLevel(IOptions<SignInSettings> settings, Providers providers)
{
    public const string Code = "levelTooLow";

    private const string Acr = "acr";

    public int Required => settings.Value.IdentifiedLevel;

    public bool IsReachedBy(SignedInPerson person) => person.SecurityLevel >= Required;

    /// <summary>Whether a sign-in is kept from what its person may see otherwise.</summary>
    public bool Withholds(SignedInPerson person, View view) => view.Identity && !IsReachedBy(person);

    /// <summary>What is wrong with a sign-in for such a thing, the level in <c>limit</c>; null where nothing is.
    /// </summary>
    public Problem? Fault(SignedInPerson person) =>
        IsReachedBy(person) ? null : new Problem(Code, Limit: Required);

    /// <exception cref="LevelTooLowException">The sign-in is below the level.</exception>
    public void Require(SignedInPerson person)
    {
        if (!IsReachedBy(person)) { throw TooLow(person); }
    }

    public LevelTooLowException TooLow(SignedInPerson person) =>
        new(providers.Find(person.Provider) is { } provider ? Asked(provider) : null);

    /// <summary>Whether a sign-in through the provider can be of that level.</summary>
    public bool MayBeReachedThrough(ProviderSettings provider) =>
        provider.SecurityLevelClaim is null ? provider.UnsaidSecurityLevel >= Required
        : provider.SecurityLevelWords.Count == 0 || provider.SecurityLevelWords.Any(each => each.Level >= Required);

    /// <summary>
    /// What a provider is asked for as <c>acr_values</c> so that the sign-in reaches the level: its words for it, where
    /// the level stands in the claim of the same name; else what it is always asked for.
    /// </summary>
    public string? Asked(ProviderSettings provider)
    {
        var words = provider.SecurityLevelWords.Where(each => each.Level >= Required).Select(each => each.Value);
        return provider.SecurityLevelClaim == Acr && string.Join(' ', words) is { Length: > 0 } asked
            ? asked
            : provider.AcrValues;
    }
}

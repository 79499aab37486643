using CaseRoom.Grains.People;

namespace CaseRoom.Server.SignIn;

/// <summary>Where one can sign in.</summary>
/// <param name="TestData">Whether this installation holds test data only (Development).</param>
/// <param name="Providers">In the order to show.</param>
/// <param name="DemoPeople">Whom one can sign in as in Development: add <c>person=userName</c> to the demo provider's
/// address.</param>
internal sealed record SignInChoices(
    bool TestData, IReadOnlyList<SignInProvider> Providers, IReadOnlyList<SessionPerson> DemoPeople);

/// <summary>One provider; <c>Url</c> takes <c>returnUrl</c>, a path on this site.</summary>
/// <param name="Identified">Whether a sign-in there may be of the level for who a patient is; <c>Url</c> then takes
/// <c>identified=true</c>, which asks for that.</param>
internal sealed record SignInProvider(string Name, string DisplayName, string Url, bool Identified);

/// <summary>A person as pages show one.</summary>
/// <param name="Region">nord, midt, vest, sor-ost or null.</param>
internal sealed record SessionPerson(
    Guid PersonId, string UserName, string Name, string Profession, PersonRole Role, string Organisation, string? Unit,
    string? Region, string Country)
{
    public static SessionPerson Of(DirectoryPerson person) => new(
        person.Id, person.UserName, person.Name, person.Profession, person.Role, person.Organisation, person.Unit,
        person.Region, person.Country);
}

/// <summary>Who is signed in.</summary>
/// <param name="Person">Them.</param>
/// <param name="Provider">The provider they came through.</param>
/// <param name="TestData">Whether this installation holds test data only (Development).</param>
/// <param name="UnsafeCallHeader">Header that every call with another method than GET carries, as <c>name:
/// value</c>.</param>
internal sealed record SessionView(SessionPerson Person, string Provider, bool TestData, string UnsafeCallHeader)
{
    public static SessionView Of(SignedInPerson person, bool testData) => new(
        SessionPerson.Of(person.Person), person.Provider, testData, Security.RequestGuard.Header);
}

/// <summary>One of the reader's sessions, or the sign-in of a program of theirs.</summary>
/// <param name="Id">Names it, and opens nothing.</param>
/// <param name="BegunAt">When they signed in.</param>
/// <param name="UsedAt">When it was last used, to the minute.</param>
/// <param name="EndsAt">When it ends if it is not used; of a program, when the newest token ends that was used.</param>
/// <param name="Provider">What the provider is called.</param>
/// <param name="Browser">A kind of browser, such as Firefox; null where it is not known.</param>
/// <param name="System">A kind of system, such as Windows; null where it is not known.</param>
/// <param name="Current">Whether it is the one that asks.</param>
/// <param name="Program">As which client a program signed in; null for a browser.</param>
internal sealed record OwnSession(
    Guid Id, DateTimeOffset BegunAt, DateTimeOffset UsedAt, DateTimeOffset EndsAt, string Provider, string? Browser,
    string? System, bool Current, string? Program);

/// <summary>Where the browser goes to end the session at the provider too.</summary>
internal sealed record SignedOut(string Next);

/// <summary>
/// What a page seals unsent work under. Random, made with the session and kept in it alone: it ends with the session.
/// </summary>
/// <param name="Key">Base 64 of 32 bytes.</param>
internal sealed record OfflineKey(string Key);

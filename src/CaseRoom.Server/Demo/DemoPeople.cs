using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Demo;

/// <summary>The invented people of Development, from <c>demo-people.json</c>. Their ids never change.</summary>
internal static class DemoPeople
{
    private static readonly Lazy<IReadOnlyList<PeopleEntry>> Catalogue = new(() =>
    {
        using var file = DemoResource.Open("demo-people.json");
        return PeopleFile.Read(file);
    });

    private static readonly Lazy<IReadOnlyList<PeopleEntry>> Outside = new(() =>
    {
        using var file = DemoResource.Open("demo-strangers.json");
        return PeopleFile.Read(file);
    });

    public static IReadOnlyList<PeopleEntry> All => Catalogue.Value;

    /// <summary>Who can sign in and is not known here: for invitations by a link. Their ids are nobody's.</summary>
    public static IReadOnlyList<PeopleEntry> Strangers => Outside.Value;

    /// <summary>The demo person with this user name, known here or not; or null.</summary>
    public static PeopleEntry? Find(string? userName) => All.Concat(Strangers)
        .FirstOrDefault(each => string.Equals(each.Person.UserName, userName, StringComparison.Ordinal));
}

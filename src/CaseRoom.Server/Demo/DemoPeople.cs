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

    public static IReadOnlyList<PeopleEntry> All => Catalogue.Value;

    /// <summary>The demo person with this user name, or null.</summary>
    public static PeopleEntry? Find(string? userName) =>
        All.FirstOrDefault(each => string.Equals(each.Person.UserName, userName, StringComparison.Ordinal));
}

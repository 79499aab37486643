using CaseRoom.Server.Settings;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Settings;

public sealed class DefaultsTests(DevelopmentServer development)
{
    [Fact, Rule("SET-04")]
    public void Data_and_keys_lie_apart_and_outside_the_checkout()
    {
        var settings = new CaseRoomSettings();
        foreach (var folder in new[] { settings.DataPath, settings.KeyPath })
        {
            Path.IsPathFullyQualified(folder).ShouldBeTrue();
            Folder.Holds(SharedData.RepositoryRoot, folder).ShouldBeFalse(folder);
        }

        Folder.Holds(settings.DataPath, settings.KeyPath).ShouldBeFalse();
    }

    [Fact, Rule("SET-05")]
    public void The_server_is_found_at_port_5080_unless_told_otherwise() =>
        PublicAddress.Default.ToString().ShouldBe("http://localhost:5080/");

    [Fact, Rule("SET-05")]
    public void Told_another_address_it_says_where_to_go() => development.Process.Output.ShouldContain(
        $"Open {development.Process.Address.GetLeftPart(UriPartial.Authority)} ");

    [Theory, Rule("SET-02")]
    [InlineData("/a/b", "/a/b", true)]
    [InlineData("/a/b", "/a/b/c", true)]
    [InlineData("/a/b", "/a/bc", false)]
    [InlineData("/a/b", "/a", false)]
    public void A_folder_holds_itself_and_what_lies_below(string outer, string inner, bool holds) =>
        Folder.Holds(outer, inner).ShouldBe(holds);
}

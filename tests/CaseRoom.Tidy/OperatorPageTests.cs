using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CaseRoom.Tidy;

/// <summary>Whoever runs the server finds every setting in what they are given to read.</summary>
public sealed partial class OperatorPageTests
{
    [Fact]
    public void Every_setting_stands_in_the_operators_page_or_the_readme()
    {
        var told = Repository.Read("deploy/operations.md").Text + Repository.Read("README.md").Text;
        var settings =
            from file in Repository.Files("*Settings.cs")
            where file.Path.StartsWith("src/CaseRoom.Server/", StringComparison.Ordinal)
            from Match found in Setting().Matches(file.Text)
            select (File: file.Path, Name: found.Groups["name"].Value);
        var all = settings.ToList();
        all.Count.ShouldBeGreaterThan(20);
        all.Where(setting => !Regex.IsMatch(told, $@"[`:"" ]{setting.Name}\b"))
            .Select(setting => $"{setting.File}: {setting.Name}").ShouldBeEmpty();
    }

    [GeneratedRegex(@"public (?!const|static)[\w<>?\[\]]+ (?<name>\w+) \{ get;")]
    private static partial Regex Setting();
}

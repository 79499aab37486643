using System.Xml.Linq;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Tidy;

/// <summary>Server → Adapters → Grains → Contracts → Domain: each sees what is to its right, nothing to its
/// left.</summary>
public sealed class ProjectLineTests
{
    private static readonly string[] Line = ["Server", "Adapters", "Grains", "Contracts", "Domain"];

    [Fact]
    public void Each_project_references_only_its_neighbour_to_the_right()
    {
        for (var i = 0; i < Line.Length; i++)
        {
            string[] right = i + 1 < Line.Length ? [$"CaseRoom.{Line[i + 1]}.csproj"] : [];
            string.Join(",", References(Line[i])).ShouldBe(string.Join(",", right), $"project references of {Line[i]}");
        }
    }

    [Fact]
    public void Domain_and_contracts_have_no_packages()
    {
        Packages("Domain").ShouldBeEmpty();
        Packages("Contracts").ShouldBeEmpty();
    }

    [Fact]
    public void Grains_has_no_vendor_but_Orleans()
    {
        Packages("Grains").ShouldAllBe(p => p.StartsWith("Microsoft.Orleans.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_vendors_namespace_is_used_only_in_its_adapter_folder()
    {
        var homes = new Dictionary<string, string[]>
        {
            ["Microsoft.Data.Sqlite"] = ["src/CaseRoom.Adapters/Sqlite/", "clients/dotnet/CaseRoom.Cli/Backup/"],
            ["Dapper"] = ["src/CaseRoom.Adapters/Sqlite/"],
            ["UglyToad.PdfPig"] = ["src/CaseRoom.Adapters/Pdf/"],
            ["NetVips"] = ["src/CaseRoom.Decoder/"],
            ["OpenIddict"] = ["src/CaseRoom.Server/Demo/"],
            ["OpenTelemetry"] = ["src/CaseRoom.Server/Telemetry/"],
            ["Microsoft.AspNetCore"] = ["src/CaseRoom.Server/", "clients/dotnet/"],
            ["Serilog"] = ["src/CaseRoom.Server/"],
            ["Orleans"] = ["src/CaseRoom.Grains/", "src/CaseRoom.Server/"],
        };
        var strays =
            from file in Repository.Product
            from line in file.Lines
            from home in homes
            where line.StartsWith($"using {home.Key}", StringComparison.Ordinal) && !home.Value.Any(file.IsIn)
            select $"{file.Path}: {line}";
        strays.ShouldBeEmpty();
    }

    [Fact]
    public void The_reader_of_strangers_files_shares_no_code_with_anybody()
    {
        References("Decoder").ShouldBeEmpty();
        Line.SelectMany(References).ShouldNotContain("CaseRoom.Decoder.csproj");
    }

    private static List<string> References(string project) => Items(project, "ProjectReference")
        .Select(path => Path.GetFileName(path.Replace('\\', '/')))
        .ToList();

    private static List<string> Packages(string project) => Items(project, "PackageReference").ToList();

    private static IEnumerable<string> Items(string project, string kind)
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "src", $"CaseRoom.{project}", $"CaseRoom.{project}.csproj");
        return XDocument.Load(path).Descendants(kind).Select(e => e.Attribute("Include")!.Value);
    }
}

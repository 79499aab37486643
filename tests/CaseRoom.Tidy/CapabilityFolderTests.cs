using Shouldly;
using Xunit;

namespace CaseRoom.Tidy;

/// <summary>
/// A capability is a folder of Domain, and has that name wherever else it has a part. What is no capability is named
/// here, so that a new folder is a decision.
/// </summary>
public sealed class CapabilityFolderTests
{
    private static readonly Dictionary<string, string[]> NoCapability = new()
    {
        ["src/CaseRoom.Contracts/"] = ["Log", "Wire"],
        ["src/CaseRoom.Grains/"] = ["Blobs", "Hosts", "Keys", "Live", "Log", "People"],
        ["src/CaseRoom.Server/"] =
        [
            "Api", "Demo", "Health", "Import", "Live", "Logging", "People", "Problems", "Properties", "Security",
            "Settings", "SignIn", "Store", "Telemetry", "WebClient", "Welcome",
        ],
        ["clients/web/src/"] = ["entry", "language", "shell", "styles", "wire"],
    };

    [Theory]
    [MemberData(nameof(Roots))]
    public void A_folder_is_a_capability_of_the_domain_by_its_name_or_a_part_of_the_shell(string root)
    {
        var capabilities = FoldersOf("src/CaseRoom.Domain/").Select(name => name.ToUpperInvariant());
        FoldersOf(root)
            .Where(name => !capabilities.Contains(name.ToUpperInvariant()))
            .ShouldBe(NoCapability[root], ignoreOrder: true);
    }

    public static TheoryData<string> Roots() => [.. NoCapability.Keys];

    private static List<string> FoldersOf(string root) => Repository.Paths
        .Where(path => path.StartsWith(root, StringComparison.Ordinal))
        .Select(path => path[root.Length..].Split('/'))
        .Where(parts => parts.Length > 1)
        .Select(parts => parts[0])
        .Distinct()
        .ToList();
}

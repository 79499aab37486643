using System.Reflection;
using CaseRoom.Contracts.Wire;
using CaseRoom.Server.Rooms;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>That nothing may be called without a limit, unless somebody wrote down why.</summary>
public sealed class LimitTableTests : IDisposable
{
    /// <summary>Counted where the call is carried out; that they are, stands in the tests of each.</summary>
    private static readonly string[] Inside =
    [
        nameof(Allowance.PatientSideSearches), nameof(Allowance.ColleagueSearches), nameof(Allowance.ProviderSignOuts),
        nameof(Allowance.SharingLooks), nameof(Allowance.VainTries), nameof(Allowance.NameQuestions),
        nameof(Allowance.SignIns), nameof(Allowance.Connections),
    ];

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly WebApplicationFactory<Program> host;

    public LimitTableTests() => host = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseEnvironment("Development")
        .UseSetting("CaseRoom:DemoRoom", "false")
        .UseSetting("CaseRoom:DataPath", Path.Combine(folder.FullName, "data"))
        .UseSetting("CaseRoom:KeyPath", Path.Combine(folder.FullName, "keys")));

    private static IReadOnlyList<string> Allowances { get; } =
    [
        .. typeof(Allowance).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(Allowance)).Select(field => field.Name),
    ];

    [Fact, Rule("LIM-35")]
    public void Every_endpoint_and_method_of_the_hub_has_a_limit_or_a_reason()
    {
        var mapped = Mapped().Select(each => each.Name)
            .Concat(HubMethods.Names.Select(name => $"hub {name}")).ToHashSet();
        mapped.Except(LimitTable.Rows.Keys).ShouldBeEmpty("without a row");
        LimitTable.Rows.Keys.Except(mapped).ShouldBeEmpty("a row of nothing");
        string[] known =
        [
            .. Allowances,
            .. typeof(WireLimits).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name),
        ];
        foreach (var (name, limits) in LimitTable.Rows)
        {
            limits.ShouldNotBeEmpty(name);
            if (limits is [{ } reason] && reason.StartsWith(LimitTable.None, StringComparison.Ordinal))
            {
                reason.Length.ShouldBeGreaterThan(LimitTable.None.Length, name);
                continue;
            }

            limits.Except(known).ShouldBeEmpty(name);
        }
    }

    [Fact, Rule("LIM-35")]
    public void Each_row_says_what_the_endpoint_itself_says()
    {
        foreach (var (name, marks) in Mapped())
        {
            var row = LimitTable.Rows[name];
            marks.Except(row).ShouldBeEmpty($"{name} is counted by it, and its row does not say so");
            row.Intersect(Allowances).Except(Inside).Except(marks)
                .ShouldBeEmpty($"{name} is not counted by it, and its row says so");
        }
    }

    [Fact, Rule("LIM-35", "LIM-12")]
    public void Each_reading_by_somebody_known_is_counted_as_one() =>
        LimitTable.Rows
            .Where(row => row.Key.StartsWith("GET /api/", StringComparison.Ordinal)
                && !row.Value[0].StartsWith(LimitTable.None, StringComparison.Ordinal)
                && !row.Value.Contains(nameof(WireLimits.ReadsPerSecond)))
            .ShouldBeEmpty();

    public void Dispose()
    {
        host.Dispose();
        folder.Delete(recursive: true);
    }

    private List<(string Name, IReadOnlyList<string> Marks)> Mapped() =>
    [
        .. from endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
           let route = (RouteEndpoint)endpoint
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]
           select ($"{method} {route.RoutePattern.RawText}",
               (IReadOnlyList<string>)[.. endpoint.Metadata.GetOrderedMetadata<LimitMark>().Select(mark => mark.Name)]),
    ];
}

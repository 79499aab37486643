using System.Reflection;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Server.Live;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Security;

public sealed class AccessMatrixTests(AccessScene scene) : IClassFixture<AccessScene>
{
    [Fact, Rule("ACC-24")]
    public void Every_endpoint_and_method_of_the_hub_has_a_row()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
        using (var host = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Development")
            .UseSetting("CaseRoom:DataPath", Path.Combine(folder.FullName, "data"))
            .UseSetting("CaseRoom:KeyPath", Path.Combine(folder.FullName, "keys"))))
        {
            var mapped = host.Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .SelectMany(Names)
                .Concat(HubMethods()).ToHashSet();
            var rows = AccessTable.Rows.Select(r => r.Name).ToList();
            mapped.Except(rows).ShouldBeEmpty("without a row");
            rows.Except(mapped).ShouldBeEmpty("a row of nothing");
            rows.Count.ShouldBe(mapped.Count);
        }

        folder.Delete(recursive: true);
    }

    [Fact, Rule("ACC-24")]
    public void Every_group_of_the_table_names_seats_that_there_are()
    {
        var known = Seats.All.Select(s => s.Name).ToHashSet();
        known.ShouldBe(Seats.Everybody, ignoreOrder: true);
        AccessTable.Rows
            .SelectMany(r => AccessColumn.All.SelectMany(r.Shows).Concat(r.Answers))
            .ShouldAllBe(name => known.Contains(name));
    }

    [Theory, Rule("ACC-24", "ACC-25", "ACC-02", "ACC-04", "ACC-05")]
    [MemberData(nameof(Rows))]
    public async Task It_answers_to_whom_its_row_says_and_shows_each_what_its_row_says(string name)
    {
        var row = AccessTable.Rows.Single(r => r.Name == name);
        var answers = new Dictionary<string, Answer>();
        foreach (var seat in Seats.All) { answers[seat.Name] = await row.Ask(scene, seat); }

        answers.Where(a => a.Value.Given).Select(a => a.Key).ShouldBe(row.Answers, ignoreOrder: true, "answers to");
        foreach (var column in AccessColumn.All)
        {
            answers.Where(a => a.Value.Text.Contains(column.Needle, StringComparison.Ordinal)).Select(a => a.Key)
                .ShouldBe(row.Shows(column), ignoreOrder: true, $"shows {column.Name} to");
        }
    }

    public static TheoryData<string> Rows() => [.. AccessTable.Rows.Select(r => r.Name)];

    private static IEnumerable<string> Names(Microsoft.AspNetCore.Http.Endpoint endpoint)
    {
        var route = (RouteEndpoint)endpoint;
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"];
        return methods.Select(method => $"{method} {route.RoutePattern.RawText}");
    }

    /// <summary>What SignalR lets a page call: every public method of the class, also one that the contract does not
    /// name.</summary>
    private static IEnumerable<string> HubMethods()
    {
        var called = typeof(RoomsHub)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetBaseDefinition().DeclaringType == typeof(RoomsHub))
            .Select(m => m.Name);
        return called.Union(typeof(IRoomsHub).GetMethods().Select(m => m.Name)).Select(name => $"hub {name}");
    }
}

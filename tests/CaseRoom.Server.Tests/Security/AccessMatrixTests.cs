using System.Text.Json.Nodes;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Rooms;
using CaseRoom.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Security;

public sealed class AccessMatrixTests(AccessScene scene) : IClassFixture<AccessScene>
{
    /// <summary>How far a cursor came, what was erased, a sign-in that was refused, and what a provider ended: of no
    /// answer.</summary>
    private static readonly AccessKind[] NoReading =
    [
        AccessKind.LiveProgress, AccessKind.LiveEnd, AccessKind.Erasure, AccessKind.SignIn, AccessKind.ProviderSignOut,
    ];

    [Fact, Rule("ACC-24")]
    public void Every_endpoint_and_method_of_the_hub_has_a_row()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
        using (var host = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseEnvironment("Development")
            .UseSetting("CaseRoom:DemoRoom", "false")
            .UseSetting("CaseRoom:DataPath", Path.Combine(folder.FullName, "data"))
            .UseSetting("CaseRoom:KeyPath", Path.Combine(folder.FullName, "keys"))))
        {
            var mapped = host.Services.GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .SelectMany(Names)
                .Concat(HubMethods.Names.Select(name => $"hub {name}")).ToHashSet();
            var rows = AccessTable.Rows.Select(r => r.Name).ToList();
            mapped.Except(rows).ShouldBeEmpty("without a row");
            rows.Except(mapped).ShouldBeEmpty("a row of nothing");
            rows.Distinct().Count().ShouldBe(mapped.Count);
        }

        folder.Delete(recursive: true);
    }

    [Fact, Rule("ACC-24")]
    public void Rows_of_one_address_say_what_of_it_they_ask_for() =>
        AccessTable.Rows.Select(row => row.Title).ShouldBeUnique();

    [Fact, Rule("ACC-180")]
    public void Every_form_and_format_of_a_document_has_a_row()
    {
        string[] printed = [.. scene.Renderers.Select(renderer => renderer.Format)];
        string[] logs = ["csv", .. printed];
        VariantsOf(DocumentRows.OwnLog).ShouldBe(logs, ignoreOrder: true);
        VariantsOf(DocumentRows.RoomLog).ShouldBe(logs, ignoreOrder: true);
        VariantsOf(DocumentRows.Conclusion).ShouldBe(
            Enum.GetValues<ReportForm>().SelectMany(form => ((string[])["json", .. printed]).SelectMany(format =>
                DocumentRows.For.Select(whom => DocumentRows.VariantOf(form, format, whom)))),
            ignoreOrder: true);
    }

    /// <summary>What is read of a case is recorded under a kind: one that nobody asks for here was forgotten.</summary>
    [Fact, Rule("ACC-180")]
    public void Every_kind_of_reading_is_asked_for_by_a_row() => Enum.GetValues<AccessKind>()
        .Except(AccessTable.Rows.SelectMany(row => row.Records!))
        .ShouldBe(NoReading, ignoreOrder: true);

    [Fact, Rule("ACC-24", "ACC-226")]
    public void Every_group_of_the_table_names_seats_that_there_are()
    {
        var known = Seats.All.Select(s => s.Name).ToHashSet();
        known.ShouldBe(Seats.Everybody, ignoreOrder: true);
        AccessTable.Rows
            .SelectMany(r => AccessColumn.All.SelectMany(r.Shows).Concat(r.Answers))
            .ShouldAllBe(name => known.Contains(name));
    }

    [Theory, Rule("ACC-24", "ACC-25", "ACC-02", "ACC-04", "ACC-05", "ACC-56", "ACC-80", "SEC-11")]
    [MemberData(nameof(Rows))]
    public async Task It_answers_to_whom_its_row_says_and_shows_each_what_its_row_says(string name)
    {
        var row = AccessTable.Rows.Single(r => r.Title == name);
        var answers = new Dictionary<string, Answer>();
        foreach (var seat in Seats.All) { answers[seat.Name] = await row.Ask(scene, seat); }

        answers.Where(a => a.Value.Given).Select(a => a.Key).ShouldBe(row.Answers, ignoreOrder: true, "answers to");
        foreach (var column in AccessColumn.All)
        {
            answers.Where(a => a.Value.Text.Contains(column.Needle, StringComparison.Ordinal)).Select(a => a.Key)
                .ShouldBe(row.Shows(column), ignoreOrder: true, $"shows {column.Name} to");
        }
    }

    /// <summary>Nobody is let in by a provider alone: there the rows that answer everybody are all.</summary>
    [Fact, Rule("ACC-226")]
    public void Whom_the_directory_does_not_know_is_answered_as_nobody_but_for_the_link_that_they_hold()
    {
        IEnumerable<string> To(string seat) =>
            AccessTable.Rows.Where(row => row.Answers.Contains(seat)).Select(row => row.Name);
        To(Seats.Unknown).ShouldBe(To(Seats.Nobody));
        To(Seats.Unbound).Except(To(Seats.Unknown))
            .ShouldAllBe(name => name.StartsWith("POST /api/expert-invitations/", StringComparison.Ordinal));
        To(Seats.Unbound).Count().ShouldBeGreaterThan(To(Seats.Unknown).Count());
    }

    [Fact, Rule("ACC-111")]
    public void Who_is_kept_away_is_answered_by_no_row_that_does_not_answer_who_was_removed()
    {
        IEnumerable<IReadOnlyList<string>> GroupsOf(AccessRow row) =>
            [row.Answers, .. AccessColumn.All.Select(column => row.Shows(column))];
        foreach (var row in AccessTable.Rows.Where(row => AccessRow.IsOfRoom(row.Name)))
        {
            foreach (var seats in GroupsOf(row).Where(seats => !seats.Contains(Seats.Removed)))
            {
                seats.Intersect(Seats.Shut).ShouldBeEmpty(row.Name);
            }
        }
    }

    [Theory, Rule("SIG-61", "ACC-100")]
    [MemberData(nameof(Rows))]
    public async Task Below_the_level_it_answers_nobody_who_sees_identity_and_everybody_else_as_before(string name)
    {
        var row = AccessTable.Rows.Single(r => r.Title == name);
        var answers = new Dictionary<string, Answer>();
        // Whoever is answered nothing at any level would have tried too often by now.
        foreach (var seat in Seats.All.Where(seat => row.Answers.Contains(seat.Name)))
        {
            answers[seat.Name] = await row.Ask(scene, seat.Lower);
        }

        answers.Where(a => a.Value.Given).Select(a => a.Key)
            .ShouldBe(row.AnswersLower, ignoreOrder: true, "answers to");
        answers.Where(a => a.Value.Text.Contains(AccessColumn.Identity.Needle, StringComparison.Ordinal))
            .ShouldBeEmpty("shows identity to");
    }

    [Fact, Rule("AUD-21")]
    public void Every_row_says_what_a_reading_leaves_in_the_access_log() =>
        AccessTable.Rows.Where(row => row.Records is null).Select(row => row.Name).ShouldBeEmpty();

    [Theory, Rule("AUD-20", "AUD-21", "AUD-27", "AUD-50")]
    [MemberData(nameof(Rows))]
    public async Task It_leaves_in_the_access_log_what_its_row_says(string name)
    {
        var row = AccessTable.Rows.Single(r => r.Title == name);
        // One whose searches for families nobody else of these tests takes.
        var seat = Seats.All.Single(s =>
            s.Name == (row.RecordedOf ?? (row.Answers.Contains("Deputy") ? "Deputy" : "Coordinator")));
        var before = await RowsAsync(seat);
        var answer = await row.Ask(scene, seat);
        var after = await RowsAsync(seat);

        foreach (var (were, are) in ((IReadOnlyList<AccessEntry>, IReadOnlyList<AccessEntry>)[])
            [(before.Room, after.Room), (before.None, after.None)])
        {
            are.Skip(were.Count).Where(IsBegun).Select(r => r.Kind).Except(row.Records!).ShouldBeEmpty();
        }

        foreach (var kind in row.Records!)
        {
            // A material and a link are one row a visit: one that was seen here before leaves no other.
            if (kind is AccessKind.Material or AccessKind.Invitation) { Count(after, kind).ShouldBePositive(name); }
            else if (kind is AccessKind.RoomList) { ShouldBeOfOneList(before, after, name); }
            else if (kind is AccessKind.Live) { Count(after, kind).ShouldBeGreaterThan(Count(before, kind), name); }
            else { (Count(after, kind) - Count(before, kind)).ShouldBe(RowsOf(kind, answer, row), name); }
        }
    }

    public static TheoryData<string> Rows() => [.. AccessTable.Rows.Select(r => r.Title)];

    /// <summary>What the access log holds of a seat: of this room, and of what belongs to none.</summary>
    private async Task<(IReadOnlyList<AccessEntry> Room, IReadOnlyList<AccessEntry> None)> RowsAsync(Seat seat)
    {
        var person = scene.ReaderIn(seat);
        return (await scene.Kept.InAsync(StreamId.Room(scene.Room.RoomId), person),
            await scene.Kept.InAsync(StreamId.Audit, person));
    }

    private static IEnumerable<string?> VariantsOf(string name) =>
        AccessTable.Rows.Where(row => row.Name == name).Select(row => row.Variant);

    /// <summary>One row, and of a search one for each whom it found.</summary>
    private static int RowsOf(AccessKind kind, Answer answer, AccessRow row) => kind switch
    {
        AccessKind.PeopleSearch => JsonNode.Parse(answer.Text)!.AsArray().Count,
        AccessKind.PatientSideSearch => Math.Max(JsonNode.Parse(answer.Text)!.AsArray().Count, 1),
        // That it holds what is closed to parents stands in a row of its own (AUD-132).
        AccessKind.Export when row.Shows(AccessColumn.Closed).Count > 0 => 2,
        _ => 1,
    };

    private static int Count(
        (IReadOnlyList<AccessEntry> Room, IReadOnlyList<AccessEntry> None) rows, AccessKind kind) =>
        rows.Room.Concat(rows.None).Count(r => r.Kind == kind);

    /// <summary>A list is one row of what belongs to no room, and in each room that it shows one a visit: whether
    /// somebody was shown the list before, by the order of the tests, changes nothing.</summary>
    private static void ShouldBeOfOneList(
        (IReadOnlyList<AccessEntry> Room, IReadOnlyList<AccessEntry> None) before,
        (IReadOnlyList<AccessEntry> Room, IReadOnlyList<AccessEntry> None) after, string name)
    {
        (Lists(after.None) - Lists(before.None)).ShouldBe(1, name);
        (Lists(after.Room) - Lists(before.Room)).ShouldBeInRange(0, 1, name);

        static int Lists(IReadOnlyList<AccessEntry> rows) => rows.Count(row => row.Kind is AccessKind.RoomList);
    }

    /// <summary>How far an earlier cursor came is told whenever it is.</summary>
    private static bool IsBegun(AccessEntry row) => row.Kind is not (AccessKind.LiveProgress or AccessKind.LiveEnd);

    private static IEnumerable<string> Names(Microsoft.AspNetCore.Http.Endpoint endpoint)
    {
        var route = (RouteEndpoint)endpoint;
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"];
        return methods.Select(method => $"{method} {route.RoutePattern.RawText}");
    }
}

using System.Net;
using CaseRoom.Server.Tests.Materials;
using CaseRoom.Server.Tests.Requests;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>Files that leave only with a person who has just proved who they are, in a time that the test moves.
/// </summary>
public sealed class FreshFileTests : IAsyncLifetime
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(16);
    private static readonly byte[] Paper = PaperFile.Saying("Hoyre arm");

    private readonly MovedServer server = MovedServer.Start();
    private readonly Guid roomId = Guid.CreateVersion7();
    private HttpClient anders = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact, Rule("SIG-52", "UPL-22")]
    public async Task A_file_as_it_came_is_saved_soon_after_signing_in_and_shown_at_any_time()
    {
        var upload = new Upload(roomId);
        (await upload.SendAsync(anders, Paper)).Problem.ShouldBeNull();
        var material = $"/api/rooms/{roomId}/materials/{upload.MaterialId}";
        using (var soon = await anders.AskAsync($"{material}/original"))
        {
            (await soon.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(Paper);
        }

        server.Clock.Advance(TooLong);
        await TooLateAsync(anders, $"{material}/original");
        (await StatusAsync(anders, $"{material}/content")).ShouldBe(HttpStatusCode.OK);
        // Who may have none is not told that there is one.
        using var nils = await server.BearerAsync("nils");
        server.Clock.Advance(TooLong);
        (await StatusAsync(nils, $"{material}/original")).ShouldBe(HttpStatusCode.NotFound);
        var log = await anders.GetStringAsync(new Uri($"/api/rooms/{roomId}/access-log", UriKind.Relative), Stop);
        log.Split("\"original\"").Length.ShouldBe(1 + 2, log);
    }

    [Theory, Rule("SIG-52")]
    [InlineData("csv")]
    [InlineData("pdf")]
    [InlineData("html")]
    public async Task An_access_log_is_saved_soon_after_signing_in_and_read_at_any_time(string format)
    {
        var path = $"/api/rooms/{roomId}/access-log";
        (await StatusAsync(anders, $"{path}.{format}")).ShouldBe(HttpStatusCode.OK);
        server.Clock.Advance(TooLong);
        await TooLateAsync(anders, $"{path}.{format}");
        (await StatusAsync(anders, path)).ShouldBe(HttpStatusCode.OK);
        (await anders.GetStringAsync(new Uri(path, UriKind.Relative), Stop)).ShouldContain("\"refused\"");
        using var nils = await server.BearerAsync("nils");
        server.Clock.Advance(TooLong);
        (await StatusAsync(nils, $"{path}.{format}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Rule("SIG-52")]
    public async Task The_log_of_all_ones_cases_is_saved_soon_after_signing_in()
    {
        using var emma = await server.BearerAsync("emma");
        (await StatusAsync(emma, "/api/access-log.csv")).ShouldBe(HttpStatusCode.NotFound);
        server.Clock.Advance(TooLong);
        await TooLateAsync(emma, "/api/access-log.csv");
    }

    [Theory, Rule("SIG-52", "AUD-130")]
    [InlineData("findings.csv", "")]
    [InlineData("readings.csv?reader=d2000000-0000-4000-8000-000000000001", "/readers")]
    public async Task A_table_of_a_log_review_is_saved_soon_after_signing_in_and_the_page_read_at_any_time(
        string table, string page)
    {
        using var controller = await server.BearerAsync("gunnar");
        (await StatusAsync(controller, $"/api/log-review/{table}")).ShouldBe(HttpStatusCode.OK);
        server.Clock.Advance(TooLong);
        await TooLateAsync(controller, $"/api/log-review/{table}");
        (await StatusAsync(controller, $"/api/log-review{page}")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(anders, $"/api/log-review/{table}")).ShouldBe(HttpStatusCode.NotFound);
    }

    public async ValueTask InitializeAsync()
    {
        anders = await server.BearerAsync("anders");
        await anders.OpenRoomAsync(roomId);
    }

    public ValueTask DisposeAsync()
    {
        anders.Dispose();
        return server.DisposeAsync();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.AskAsync(path);
        return answer.StatusCode;
    }

    private static async Task TooLateAsync(HttpClient client, string path)
    {
        using var answer = await client.AskAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldContain("\"signInTooOld\"");
        answer.Headers.WwwAuthenticate.ToString().ShouldContain("insufficient_user_authentication");
    }
}

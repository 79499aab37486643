using System.Net;
using System.Text;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>The access log as files.</summary>
public sealed class AccessLogFileTests(RecordedRoom room) : IClassFixture<RecordedRoom>
{
    [Theory, Rule("AUD-34")]
    [InlineData("nb", "Hvem har sett i saken", "Åpnet saken", "Fagperson")]
    [InlineData("nn", "Kven har sett i saka", "Opna saka", "Fagperson")]
    [InlineData("en", "Who has looked at the case", "Opened the case", "Professional")]
    public async Task It_is_a_pdf_and_a_table_in_each_language(string lang, string title, string opened, string role)
    {
        using var nils = await room.Server.BearerAsync("nils");
        (await nils.AskAsync(room.Paths[0])).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var kari = await room.Server.BearerAsync(LiveScene.Opener);

        var csv = await BytesAsync(kari, $"csv?lang={lang}", "text/csv");
        csv.AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble).ShouldBeTrue();
        var lines = Encoding.UTF8.GetString(csv).Split("\r\n");
        lines[1].ShouldMatch("^\"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}\";");
        lines.ShouldContain(line => line.Contains(opened, StringComparison.Ordinal)
            && line.Contains(role, StringComparison.Ordinal));
        var pdf = Encoding.Latin1.GetString(await BytesAsync(kari, $"pdf?lang={lang}", "application/pdf"));
        pdf.ShouldStartWith("%PDF-");
        var html = Encoding.UTF8.GetString(await BytesAsync(kari, $"html?lang={lang}", "text/html"));
        html.ShouldContain(title);
        html.ShouldContain(opened);
        (await nils.AskAsync($"/api/rooms/{room.Scene.RoomId}/access-log.csv")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<byte[]> BytesAsync(HttpClient client, string file, string mediaType)
    {
        using var answer = await client.AskAsync($"/api/rooms/{room.Scene.RoomId}/access-log.{file}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldContain("-access-");
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}

using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Streams;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>The access log as files.</summary>
public sealed partial class AccessLogFileTests(RecordedRoom room) : IClassFixture<RecordedRoom>
{
    /// <summary>Title, what was done, and a role, in words that no other of the languages has.</summary>
    private static readonly Dictionary<string, string[]> OnPaper = new()
    {
        ["nb"] = ["Hvem har sett i saken", "Åpnet saken"],
        ["nn"] = ["Kven har sett i saka", "Opna saka"],
        ["en"] = ["Who has looked at the case", "Opened the case", "Professional"],
    };

    private static readonly (string Person, string Name)[] Readers =
        [("nils", "Nils Tindebekk"), ("mari", "Mari Snøkrystad")];

    [Theory, Rule("AUD-34", "AUD-225")]
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
        var pdf = await BytesAsync(kari, $"pdf?lang={lang}", "application/pdf");
        Encoding.Latin1.GetString(pdf).ShouldStartWith("%PDF-");
        ShouldBeIn(lang, PdfText.Of(pdf));
        var html = Encoding.UTF8.GetString(await BytesAsync(kari, $"html?lang={lang}", "text/html"));
        html.ShouldContain(title);
        html.ShouldContain(opened);
        (await nils.AskAsync($"/api/rooms/{room.Scene.RoomId}/access-log.csv")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Rule("AUD-34", "AUD-161")]
    public async Task Paper_and_table_hold_every_reading_that_the_store_holds_and_no_other()
    {
        await using var scene = await LiveScene.OpenAsync(
            room.Server.Address, ("nils", Role.Specialist), ("mari", Role.CentreStaff));
        var own = $"/api/rooms/{scene.RoomId}";
        using var nils = await room.Server.BearerAsync("nils");
        using var mari = await room.Server.BearerAsync("mari");
        foreach (var path in (string[])
            [own, $"{own}/events", $"{own}/log", $"{own}/annotations", $"{own}/materials/{scene.MaterialId}/content"])
        {
            foreach (var reader in (HttpClient[])[nils, mari])
            {
                // In a minute of its own, which is how exactly the paper tells the time.
                room.Server.Clock.Advance(TimeSpan.FromMinutes(1));
                using var answer = await reader.AskAsync(path);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            }
        }

        var stream = StreamId.Room(scene.RoomId);
        var kept = await room.Kept.InAsync(stream);
        using var kari = await room.Server.BearerAsync(LiveScene.Opener);
        using var file = await kari.AskAsync($"{own}/access-log.pdf");
        var text = PdfText.Of(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        foreach (var (person, name) in Readers)
        {
            var read = kept.Where(entry => entry.Reader.PersonId == LiveScene.IdOf(person)).ToList();
            read.Count.ShouldBeGreaterThanOrEqualTo(5);
            (text.Split(name).Length - 1).ShouldBe(read.Count, name);
        }

        var after = await room.Kept.InAsync(stream);
        var told = Minute().Matches(text).Select(match => match.Value).ToHashSet();
        told.ShouldBe(after.Select(entry => Written(entry.At)).ToHashSet(), ignoreOrder: true);
        foreach (var (format, lang) in
            from format in (string[])["csv", "html"] from lang in OnPaper.Keys select (format, lang))
        {
            using var other = await kari.AskAsync($"{own}/access-log.{format}?lang={lang}");
            var words = await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (var (person, name) in Readers)
            {
                (words.Split(name).Length - 1).ShouldBe(
                    kept.Count(entry => entry.Reader.PersonId == LiveScene.IdOf(person)), $"{format} {lang} {name}");
            }

            if (format is not "csv") { continue; }
            // A line for what the columns are, and nothing behind the last.
            (words.Split("\r\n").Length - 2).ShouldBe((await room.Kept.InAsync(stream)).Count, lang);
        }
    }

    /// <summary>Its own words, and none that another of the languages alone has.</summary>
    private static void ShouldBeIn(string lang, string paper)
    {
        foreach (var (language, words) in OnPaper)
        {
            foreach (var word in words)
            {
                if (language == lang) { paper.ShouldContain(word); }
                else { paper.ShouldNotContain(word); }
            }
        }
    }

    /// <summary>As the paper writes it in bokmål.</summary>
    private static string Written(DateTimeOffset at) => $"{NorwegianTime.WallAt(at):dd'.'MM'.'yyyy HH':'mm}";

    [GeneratedRegex(@"\d{2}\.\d{2}\.\d{4} \d{2}:\d{2}")]
    private static partial Regex Minute();

    private async Task<byte[]> BytesAsync(HttpClient client, string file, string mediaType)
    {
        using var answer = await client.AskAsync($"/api/rooms/{room.Scene.RoomId}/access-log.{file}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, file);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldContain("-access-");
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}

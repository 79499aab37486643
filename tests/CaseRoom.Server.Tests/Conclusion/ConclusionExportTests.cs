using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Server.Tests.Live;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Conclusion;

/// <summary>
/// Every file of a signed conclusion, downloaded as a browser downloads it and read as a person reads it.
/// </summary>
public sealed partial class ConclusionExportTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string[]> Said = new()
    {
        ["nb"] =
        [
            "Samlet konklusjon", "Deltakere", "Særmerknad fra", "Ikke uttalt:", "Kontrollkode",
            "Innspill til individuell plan",
            "1. Personens mål, ressurser og behov for tjenester", "2. Hvem som deltar", "3. Hvem som har ansvar",
            "4. Hva personen, tjenestene", "5. Hvilke tiltak", "6. Hvordan tiltakene", "7. Planperioden", "8. Samtykke",
            "9. Nødvendig eller ønsket samarbeid", "Målinger", "82,5 U/L", "35–210", "Slektninger", "er utelatt",
            "4 år",
        ],
        ["nn"] =
        [
            "Samla konklusjon", "Deltakarar", "Særmerknad frå", "Ikkje uttalt:", "Kontrollkode",
            "Innspel til individuell plan",
            "1. Personen sine mål, ressursar og behov for tenester", "2. Kven som deltek", "3. Kven som har ansvar",
            "4. Kva personen, tenestene", "5. Kva tiltak", "6. Korleis tiltaka", "7. Planperioden", "8. Samtykke",
            "9. Nødvendig eller ønskt samarbeid", "Målingar", "82,5 U/L", "35–210", "Slektningar", "er utelatne",
            "4 år",
        ],
        ["en"] =
        [
            "Joint conclusion", "Participants", "Dissent by", "Not stated:", "Check code",
            "Input to the individual plan",
            "1. The person's goals, resources and needs for services", "2. Who takes part", "3. Who is responsible",
            "4. What the person, the services", "5. Which measures", "6. How the measures", "7. Plan period",
            "8. Consent",
            "9. Necessary or wanted cooperation", "Measurements", "82.5 U/L", "35–210", "Relatives", "are left out",
            "4 years",
        ],
    };

    /// <summary>What people wrote stands in every file in the words they wrote.</summary>
    private static readonly string[] Written =
    [
        ConclusionScene.Statement, ConclusionScene.Dissent, ConclusionScene.AuntsFinding, "Å orke gymtimen",
        "Hvilepause midt på dagen", "Genpanel med CHRNE", "Kommunens koordinator", "Ptose", "ORPHA:590", "What is it?",
    ];

    [Fact]
    [Rule("EXP-01", "EXP-02", "EXP-03", "EXP-04", "EXP-05", "EXP-06", "EXP-09", "EXP-10", "EXP-16")]
    public async Task Every_format_language_and_form_holds_what_was_signed_and_the_code_on_its_last_page()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var scene = await ConclusionScene.SignedAsync(server);
        using var kari = await server.BearerAsync(LiveScene.Opener);
        var codes = new HashSet<string>();
        foreach (var (language, said) in Said)
        {
            foreach (var form in new[] { "identified", "pseudonymised" })
            {
                foreach (var format in new[] { "pdf", "html", "json" })
                {
                    var file = await DownloadAsync(kari, scene.RoomId, format, language, form);
                    var (text, last) = Read(format, file);
                    var name = $"{format} {language} {form}";
                    foreach (var words in (string[])[.. said, .. Written])
                    {
                        text.ShouldContain(words, Case.Sensitive, name);
                    }

                    foreach (var who in new[] { "ingrid", "nils", "mari", "kari" })
                    {
                        text.ShouldContain(NameOf(who), Case.Sensitive, name);
                    }

                    text.ShouldNotContain(ConclusionScene.BrothersFinding, Case.Sensitive, name);
                    ShouldKeep(text, form, name);
                    codes.Add(Code().Match(last).Value);
                    output.WriteLine($"{name}: {file.Length} bytes");
                }
            }
        }

        codes.ShouldHaveSingleItem().ShouldNotBeEmpty();
    }

    [Fact]
    [Rule("EXP-10", "CCL-14")]
    public async Task The_same_conclusion_exported_twice_has_the_same_code_and_a_changed_one_another()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var scene = await ConclusionScene.SignedAsync(server);
        using var kari = await server.BearerAsync(LiveScene.Opener);
        var first = await CodeAsync();
        await server.KillAsync();
        await server.RestartAsync();
        (await CodeAsync()).ShouldBe(first);

        await scene.GiveAsync(LiveScene.Opener, new ChangePhase(Phase.InConference, "Nytt svar"));
        await scene.GiveAsync("ingrid", new SetDiagnosisStatus(DiagnosisStatus.Solved, [], ""));
        await scene.GiveAsync(LiveScene.Opener, new ChangePhase(Phase.Proposed));
        var read = await scene.As("ingrid").ViewAsync(scene.RoomId, TestContext.Current.CancellationToken);
        await scene.GiveAsync("ingrid", Reading.Everything(read.State));
        (await CodeAsync()).ShouldNotBe(first);
        (await CodeAsync("&version=1")).ShouldBe(first);

        async Task<string> CodeAsync(string query = "")
        {
            var file = await DownloadAsync(kari, scene.RoomId, "pdf", "nb", "pseudonymised", query);
            return Code().Match(Read("pdf", file).Last).Value;
        }
    }

    [Theory]
    [InlineData("pdf")]
    [InlineData("html")]
    [InlineData("json")]
    [Rule("EXP-19", "EXP-20", "AUD-132")]
    public async Task What_is_closed_to_parents_is_in_no_file_but_one_for_the_health_service(string format)
    {
        await using var server = await ServerProcess.StartAsync();
        await using var scene = await LiveScene.OpenAsync(server, ("ingrid", Role.ResponsibleDoctor));
        var goal = Guid.CreateVersion7();
        await scene.GiveAsync(LiveScene.Opener, new IdentifyPatient(
            ConclusionScene.PatientName, null, new DateOnly(DateTime.Today.Year - 14, 1, 2), null, null));
        foreach (var (id, words) in new[] { (Guid.CreateVersion7(), "Sove bedre"), (goal, "Prevensjon alene") })
        {
            await scene.GiveAsync(LiveScene.Opener, new RecordGoal(
                id, words, "", new DateOnly(2025, 3, 1), "nb", false));
        }

        await scene.GiveAsync("ingrid", new CloseToParents(ClosedKind.Goal, goal, Closed: true, "Ønsket det"));
        using var ingrid = await server.BearerAsync("ingrid");
        var (family, _) = Read(format, await DownloadAsync(ingrid, scene.RoomId, format, "nb", "identified"));
        family.ShouldContain("Sove bedre");
        family.ShouldNotContain("Prevensjon");
        family.ShouldNotContain("foreldre");
        var (health, _) = Read(
            format, await DownloadAsync(ingrid, scene.RoomId, format, "nb", "identified", "&closed=true"));
        health.Split("Prevensjon alene").Length.ShouldBe(2, "once, and not in the plan");
        health.ShouldContain("Inneholder det som er lukket for foreldre");

        // That it was taken along is told to who controls the log, and not where the parents read who has looked.
        using var gunnar = await server.BearerAsync("gunnar");
        var reader = LiveScene.IdOf("ingrid");
        var told = await gunnar.GetStringAsync(
            new Uri($"/api/log-review/readings.csv?reader={reader}", UriKind.Relative),
            TestContext.Current.CancellationToken);
        told.ShouldContain($"\"{format} identified nb  closed\"");
        var own = await ingrid.GetStringAsync(new Uri($"/api/rooms/{scene.RoomId}/access-log", UriKind.Relative),
            TestContext.Current.CancellationToken);
        own.ShouldContain("identified nb");
        own.ShouldNotContain("closed\"");
    }

    [Fact]
    [Rule("REP-17")]
    public async Task A_conclusion_that_is_too_large_for_a_file_says_so_at_once_and_downloads_as_data()
    {
        await using var server = await ServerProcess.StartAsync();
        await using var scene = await LiveScene.OpenAsync(server, ("ingrid", Role.ResponsibleDoctor));
        await scene.GiveAsync(LiveScene.Opener, new RecordGoal(
            Guid.CreateVersion7(), "x", "", new DateOnly(2025, 3, 1), "nb", false));
        await scene.GiveAsync(LiveScene.Opener, new ChangePhase(Phase.Ready));
        // Each counts as 8 × 2,000 characters, once among the statements.
        for (var i = 0; i < 130; i++)
        {
            await scene.GiveAsync(
                LiveScene.Opener, new ProposeStatement(Guid.CreateVersion7(), new string('\u202E', 2_000)));
        }

        using var kari = await server.BearerAsync(LiveScene.Opener);
        foreach (var format in new[] { "pdf", "html" })
        {
            using var answer = await kari.AskAsync($"/api/rooms/{scene.RoomId}/conclusion.{format}");
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await answer.ProblemCodeAsync()).ShouldBe("reportTooLarge");
        }

        (await DownloadAsync(kari, scene.RoomId, "json", "nb", "pseudonymised")).Length.ShouldBeGreaterThan(100_000);
    }

    private static async Task<byte[]> DownloadAsync(
        HttpClient client, Guid room, string format, string language, string form, string more = "")
    {
        using var answer = await client.AskAsync(
            $"/api/rooms/{room}/conclusion.{format}?lang={language}&form={form}{more}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(format switch
        {
            "pdf" => "application/pdf",
            "html" => "text/html",
            _ => "application/json",
        });
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldEndWith($"-{language}.{format}");
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The text of the whole file, and of its last page or part.</summary>
    private static (string Text, string Last) Read(string format, byte[] file)
    {
        switch (format)
        {
            case "pdf":
                var pages = PdfText.Pages(file);
                return (string.Join(' ', pages), pages[^1]);
            case "html":
                var html = HtmlTree.Text(HtmlTree.Of(file));
                return (html, html[(html.Length * 9 / 10)..]);
            default:
                var report = JsonNode.Parse(file)!;
                var blocks = report["blocks"]!.AsArray();
                return (string.Join(' ', Strings(report)), string.Join(' ', blocks.TakeLast(3).SelectMany(Strings)));
        }
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Strings(p.Value)),
        JsonArray a => a.SelectMany(Strings),
        JsonValue v when v.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static void ShouldKeep(string text, string form, string name)
    {
        foreach (var secret in new[] { ConclusionScene.PatientName, ConclusionScene.PatientNumber, "Kanaridal" })
        {
            text.Contains(secret, StringComparison.Ordinal).ShouldBe(form == "identified", $"{secret} in {name}");
        }
    }

    private static string NameOf(string person) => CaseRoom.Server.Demo.DemoPeople.Find(person)!.Person.Name;

    [GeneratedRegex("(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}")]
    private static partial Regex Code();
}

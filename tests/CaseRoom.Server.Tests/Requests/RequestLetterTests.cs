using System.Text.Json.Nodes;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Requests;

/// <summary>All that a sender wrote comes into the room, however much it is.</summary>
public sealed class RequestLetterTests(DevelopmentServer server)
{
    private const string Team = "Sjeldenteamet";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Alphabets => ["Blåbærsyltetøy og ", "Čáhppes guovža ", "متلازمة نادرة ", "症候群"];

    [Theory, Rule("REQ-22", "CASE-23"), MemberData(nameof(Alphabets))]
    public async Task A_question_and_what_was_done_are_taken_at_their_limits_together(string words)
    {
        using var olav = await server.Process.BearerAsync("olav");
        var (id, outcome) = await SendAsync(olav, Long(words, Limits.Text), Long(words, Limits.Paragraph));
        ((string?)outcome["status"]).ShouldBe("applied", outcome.ToJsonString());
        var letter = (await olav.ReadAsync(id))["request"]!["letter"]!;
        ((string)letter["question"]!).ShouldBe(Long(words, Limits.Text));
        ((string)letter["done"]!).ShouldBe(Long(words, Limits.Paragraph));
    }

    [Fact, Rule("REQ-22", "CASE-23")]
    public async Task What_is_over_its_limit_is_refused_by_its_name()
    {
        using var olav = await server.Process.BearerAsync("olav");
        var (_, outcome) = await SendAsync(olav, Long("å", Limits.Text + 1), "x");
        ((string?)outcome["problem"]!["code"]).ShouldBe("tooLong");
        ((string?)outcome["problem"]!["field"]).ShouldBe("question");
        ((int?)outcome["problem"]!["limit"]).ShouldBe(Limits.Text);
    }

    [Fact, Rule("REQ-23")]
    public async Task What_fits_the_history_stands_in_it_and_there_is_no_document()
    {
        var room = await AcceptedAsync("Blodprøver er tatt.", "Mer om familien.");
        History(room).ShouldBe("Blodprøver er tatt.\n\nMer om familien.");
        room["state"]!["materials"]!["items"]!.AsObject().ShouldBeEmpty();
    }

    [Fact, Rule("REQ-23")]
    public async Task What_the_history_has_no_room_for_stands_whole_in_a_document_and_the_history_says_so()
    {
        var (first, second) = (Long("Først ", 3_000), Long("Så dette ", Limits.Text));
        var room = await AcceptedAsync("Blodprøver er tatt.", first, second);
        History(room).ShouldBe(
            $"Blodprøver er tatt.\n\n{first}\n\n"
            + "Flere opplysninger fra avsenderen står i dokumentet «Forespørsel om drøfting».");

        var (material, paper) = room["state"]!["materials"]!["items"]!.AsObject().ShouldHaveSingleItem();
        ((string?)paper!["title"]).ShouldBe("Forespørsel om drøfting");
        using var kari = await server.Process.BearerAsync("kari");
        var text = await kari.GetStringAsync(
            new Uri($"/api/rooms/{room["roomId"]}/materials/{material}/content", UriKind.Relative), Stop);
        string[] told = ["Hva gjør vi?", "Blodprøver er tatt.", first, second];
        foreach (var said in told) { text.ShouldContain(said); }
        text.ShouldStartWith("Olav Havgløtt, ");
        text.ShouldNotContain("Kvitsandbukta");
    }

    [Theory, Rule("GRD-15")]
    [InlineData("13116900216", true)]
    [InlineData("13116900217", false)]
    public async Task A_letter_with_a_national_identity_number_becomes_a_document_that_is_said_to_hold_one(
        string number, bool identified)
    {
        var room = await AcceptedAsync($"Prøve {number}.", Long("Først ", 3_000), Long("Så dette ", Limits.Text));
        // Whoever accepts sees the document, and not who the patient is before they have a relation.
        using var kari = await server.Process.BearerAsync("kari");
        var told = await kari.GetStringAsync(new Uri($"/api/rooms/{room["roomId"]}/events", UriKind.Relative), Stop);
        told.Contains("\"identified\":true", StringComparison.Ordinal).ShouldBe(identified);
    }

    /// <summary>A request that more was given to, accepted by its coordinator: the room as they see it.</summary>
    private async Task<JsonObject> AcceptedAsync(string done, params string[] given)
    {
        using var olav = await server.Process.BearerAsync("olav");
        using var kari = await server.Process.BearerAsync("kari");
        var (id, _) = await SendAsync(olav, "Hva gjør vi?", done);
        foreach (var text in given)
        {
            await kari.AnswerAsync(id, "askForMore", new { what = "Mer", reason = "For lite" });
            var outcome = await olav.AnswerAsync(id, "giveMore", new { text });
            ((string?)outcome["status"]).ShouldBe("applied", outcome.ToJsonString());
        }

        var reply = await kari.TellAsync($"/api/requests/{id}/accept", new
        {
            commandId = Guid.CreateVersion7(), unitId = await kari.UnitAsync(Team), role = "coordinator",
            reason = "Vi tar den.",
        });
        ((string?)reply["outcome"]!["status"]).ShouldBe("applied", reply.ToJsonString());
        using var answer = await kari.AskAsync($"/api/rooms/{reply["roomId"]}");
        return await answer.JsonAsync();
    }

    private static async Task<(Guid Id, JsonObject Outcome)> SendAsync(HttpClient client, string question, string done)
    {
        var id = Guid.CreateVersion7();
        return (id, await client.TellAsync("/api/requests", new
        {
            commandId = Guid.CreateVersion7(), requestId = id, kind = "generalPractitioner", question,
            urgency = "ordinary", done, responsibleNow = "Fastlegen", unitId = await client.UnitAsync(Team),
        }));
    }

    private static string? History(JsonObject room) => (string?)room["state"]!["case"]!["texts"]!["history"]!["text"];

    private static string Long(string words, int length) =>
        string.Concat(Enumerable.Repeat(words, (length / words.Length) + 1))[..length];
}

using System.Net;
using CaseRoom.Testing;
using Microsoft.Data.Sqlite;

namespace CaseRoom.Server.Tests.Security;

/// <summary>Everything that leaves a row in the access log, while that takes none.</summary>
public sealed class UnrecordedTests(AccessScene scene) : IClassFixture<AccessScene>
{
    private const string Full = "full";

    [Theory, Rule("AUD-20", "AUD-191")]
    [MemberData(nameof(Recorded))]
    public async Task It_answers_503_and_shows_nothing_to_whoever_asks(string name)
    {
        var row = AccessTable.Rows.Single(r => r.Title == name);
        // Who is answered, and who is refused: nobody may know what the answer would have been.
        string[] seats = row.RecordedOf is { } only
            ? [only]
            : [row.Answers.FirstOrDefault("Coordinator"), Seats.Removed, Seats.Stranger];
        foreach (var seat in Seats.All.Where(s => seats.Contains(s.Name)))
        {
            await scene.HubAsync(seat);
            Change($"CREATE TRIGGER {Full} BEFORE INSERT ON accesses BEGIN SELECT RAISE(ABORT, 'full'); END");
            scene.Withheld = HttpStatusCode.ServiceUnavailable;
            try
            {
                await IsWithheldAsync(row, seat);
            }
            finally
            {
                scene.Withheld = null;
                Change($"DROP TRIGGER {Full}");
            }
        }

        // Otherwise it would hold of a server that answers nothing at all.
        (await row.Ask(scene, Seats.All.Single(s => s.Name == seats[0]))).Given
            .ShouldBe(row.Answers.Count > 0, name);
    }

    public static TheoryData<string> Recorded() =>
        [.. AccessTable.Rows.Where(row => row.Records is { Count: > 0 }).Select(row => row.Title)];

    /// <summary>To a hub that is a call that fails; no cursor begins, without which nobody signals.</summary>
    private async Task IsWithheldAsync(AccessRow row, Seat seat)
    {
        if (row.Name.StartsWith("hub ", StringComparison.Ordinal))
        {
            var hub = (await scene.HubAsync(seat))!;
            var before = hub.Received.Count(call => call.IsBatch);
            var (_, error) = await hub.CallAsync("Follow", scene.RoomOf(seat).RoomId, 0, "");
            error.ShouldNotBeNull().ShouldContain("unavailable");
            hub.Received.Count(call => call.IsBatch).ShouldBe(before);
            return;
        }

        var said = (await row.Ask(scene, seat)).Text;
        said.ShouldContain("\"code\":\"unavailable\"");
        said.ShouldNotContain("What is it?");
        AccessColumn.All.Where(column => said.Contains(column.Needle, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(scene.DataPath, "accesses.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

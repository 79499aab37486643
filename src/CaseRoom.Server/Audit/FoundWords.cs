using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Audit;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Audit;

/// <summary>Records what a guard's question shows of a room: words of it, or of a file, that whoever gave the command
/// did not send themselves (AUD-170, AUD-171).</summary>
internal sealed class FoundWords(RoomReader reader, Accesses accesses)
{
    /// <summary>Before they are told what stands in a file.</summary>
    /// <exception cref="UnrecordedException">It may not be told.</exception>
    public Task FileAsync(SignedInPerson person, RoomReading reading, Guid material) =>
        accesses.ShownOnceAsync(person, reading, Access.Of(AccessKind.Material, material));

    /// <summary>Before they are told what became of a command.</summary>
    /// <param name="sent">What it held: words of it are their author's own.</param>
    /// <inheritdoc cref="FileAsync"/>
    public async Task RoomAsync<TSent>(SignedInPerson person, Guid roomId, TSent sent, Outcome outcome)
    {
        if (outcome.Problem?.Found is not { Count: > 0 } found) { return; }
        var own = JsonSerializer.Serialize(sent, WireJson.Options);
        if (found.All(one => own.Contains(Escaped(one.Excerpt), StringComparison.Ordinal))
            || await reader.SeenAsync(roomId, person.PersonId) is not { } reading)
        {
            return;
        }

        await accesses.ShownOnceAsync(person, reading, Access.Of(AccessKind.Room, roomId));
    }

    private static string Escaped(string words) => JsonSerializer.Serialize(words, WireJson.Options)[1..^1];
}

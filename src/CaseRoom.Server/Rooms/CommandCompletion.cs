using System.Text.Json;
using System.Text.Json.Nodes;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Membership;
using CaseRoom.Grains.Streams;

namespace CaseRoom.Server.Rooms;

/// <summary>
/// Fills in what a client has no say in: a member's name, profession and organisation come from the directory, whatever
/// was sent.
/// </summary>
internal sealed class CommandCompletion(MemberCards cards)
{
    /// <summary>Command name → the field that holds a member's card.</summary>
    private static readonly Dictionary<string, string> CardFields = new()
    {
        [Contracts.Rooms.RoomCommandNames.Names.Of(typeof(InviteMember))] = "person",
        [Contracts.Rooms.RoomCommandNames.Names.Of(typeof(HandOver))] = "to",
    };

    public async Task<EncodedCommand> CompleteAsync(WireCommand command)
    {
        var sent = JsonSerializer.SerializeToUtf8Bytes(command.Data, WireJson.Options);
        var data = CardFields.TryGetValue(command.Type, out var field)
            ? await WithCardAsync(command.Data, field) ?? sent
            : sent;
        var digest = EncodedCommand.DigestOf(command.Type, command.BasedOn, sent);
        return new EncodedCommand(command.CommandId, command.Type, command.BasedOn, data, digest);
    }

    /// <summary>The data with the directory's card; null when the directory has nobody by that id.</summary>
    private async Task<byte[]?> WithCardAsync(JsonElement data, string field)
    {
        if (JsonObject.Create(data) is not { } whole
            || whole[field] is not JsonObject named
            || named["personId"] is not JsonValue value
            || !value.TryGetValue<Guid>(out var id)
            || await cards.FindAsync(id) is not { } card)
        {
            // An unknown person is refused where the field is read: the card that was sent is not a person here.
            return data.ValueKind is JsonValueKind.Object ? Without(data, field) : null;
        }

        whole[field] = JsonSerializer.SerializeToNode(card, WireJson.Options);
        return JsonSerializer.SerializeToUtf8Bytes(whole, WireJson.Options);
    }

    private static byte[] Without(JsonElement data, string field)
    {
        var whole = JsonObject.Create(data)!;
        whole.Remove(field);
        return JsonSerializer.SerializeToUtf8Bytes(whole, WireJson.Options);
    }
}

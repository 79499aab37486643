using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseRoom.Grains.Streams;

/// <summary>A command on its way to a grain: bytes plus envelope. Domain types never cross a grain call.</summary>
/// <param name="CommandId">Made by the client.</param>
/// <param name="Type">A name from the stream's catalogue.</param>
/// <param name="BasedOn">The version that the author saw, or null.</param>
/// <param name="Data">UTF-8 JSON of the command's fields, completed by the server where a client has no say.</param>
/// <param name="Digest">SHA-256 over type, basedOn, looked and data as the client sent them.</param>
/// <param name="Looked">The author was asked about names in the text, and looked.</param>
[GenerateSerializer, Immutable, Alias("caseroom.command")]
public sealed record EncodedCommand(
    Guid CommandId, string Type, long? BasedOn, byte[] Data, byte[] Digest, bool Looked = false)
{
    /// <summary>The digest of a command whose author sent these bytes.</summary>
    public static byte[] DigestOf(string type, long? basedOn, byte[] sent, bool looked = false)
    {
        // A command before there was anything to look at keeps its digest.
        var head = string.Create(CultureInfo.InvariantCulture, $"{type}\n{basedOn}\n{(looked ? "looked\n" : "")}");
        return SHA256.HashData([.. Encoding.UTF8.GetBytes(head), .. sent]);
    }
}

/// <summary>What one person sends in one call.</summary>
/// <param name="Counted">A client gives it, which takes of what the stream allows in a time; not the server, which has
/// done something already.</param>
[GenerateSerializer, Immutable, Alias("caseroom.call")]
public sealed record EncodedCall(Guid Actor, EncodedCommand[] Commands, bool Counted = false);

/// <summary>One outcome per command, in order: UTF-8 JSON of the wire's outcomes.</summary>
[GenerateSerializer, Immutable, Alias("caseroom.outcome")]
public sealed record EncodedOutcome(byte[] Outcomes);

/// <summary>Committed events from–to, and the chain's hash at both ends.</summary>
/// <param name="Before">The hash right before <paramref name="From"/>, which shows whose continuation this is; empty
/// where the log does not reach that far.</param>
/// <param name="Hash">The hash at <paramref name="To"/>.</param>
/// <param name="Events">Each the event's one encoding, in order.</param>
[GenerateSerializer, Immutable, Alias("caseroom.range")]
public sealed record EncodedRange(long From, long To, byte[] Before, byte[] Hash, EncodedEvent[] Events);

/// <summary>One event's bytes with its place.</summary>
/// <param name="Hash">32 bytes, the chain up to and including this event.</param>
[GenerateSerializer, Immutable, Alias("caseroom.event")]
public sealed record EncodedEvent(long Sequence, byte[] Bytes, byte[] Hash)
{
    /// <summary>What the bytes say, where whoever wrote them is on this host: it is not sent to others, who read the
    /// bytes.</summary>
    [NonSerialized]
    internal object? Recorded;
}

/// <summary>The committed state of a stream in its JSON form, with the head it belongs to.</summary>
[GenerateSerializer, Immutable, Alias("caseroom.state")]
public sealed record EncodedState(long Sequence, byte[] Hash, byte[] State);

/// <summary>The committed end of a log.</summary>
[GenerateSerializer, Immutable, Alias("caseroom.head")]
public sealed record EncodedHead(long Sequence, byte[] Hash);

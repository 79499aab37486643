using System.Text.Json;
using CaseRoom.Domain.Access.Guard;

namespace CaseRoom.Contracts.Wire;

/// <summary>A command as clients send it, in the hub and over HTTP.</summary>
/// <param name="CommandId">UUIDv7 made by the client; the same id again gives the first outcome again.</param>
/// <param name="Type">A name from the catalogue.</param>
/// <param name="Data">The command's fields.</param>
/// <param name="BasedOn">The version of the edited thing that the author saw.</param>
/// <param name="Looked">The author was asked about names in the text (<c>namesFound</c>), and looked.</param>
public sealed record WireCommand(
    Guid CommandId, string Type, JsonElement Data, long? BasedOn = null, bool Looked = false);

/// <summary>What became of a command; a refusal is a result, never a fault of the call.</summary>
public enum OutcomeStatus
{
    Applied,
    Refused,

    /// <summary>Not known whether it was kept: send it again with the same id.</summary>
    Unknown,
}

/// <summary>The outcome of one command.</summary>
/// <param name="FirstSequence">Of its first event; null when it had none.</param>
/// <param name="LastSequence">Of its last event; null when it had none.</param>
/// <param name="Repeated">The id was decided before: this is the first outcome again.</param>
/// <param name="Problem">Why it was refused; null otherwise.</param>
public sealed record Outcome(
    Guid CommandId, OutcomeStatus Status, long? FirstSequence, long? LastSequence, bool Repeated, Problem? Problem);

/// <summary>Why something was refused, with what the client needs to say so in the reader's language.</summary>
/// <param name="Code">Stable; from the closed catalogue of refusals.</param>
/// <param name="Found">What the guard asks about; null but for <c>namesFound</c>.</param>
/// <param name="Told">Names of DICOM attributes by which a file may tell who somebody is; else null.</param>
public sealed record Problem(
    string Code, string? Field = null, string? Reason = null, long? Current = null, int? Limit = null,
    IReadOnlyList<string>? Lacking = null, IReadOnlyList<FoundInText>? Found = null,
    IReadOnlyList<string>? Told = null);

using CaseRoom.Domain.Access.Guard;

namespace CaseRoom.Domain.Refusals;

/// <summary>
/// Why a command was not applied: one closed catalogue for every capability. A refusal is a value, not an exception; it
/// is translated to a problem in one place and to the reader's language in the client.
/// </summary>
/// <param name="Code">Stable; clients and translations rely on it.</param>
public abstract record Refusal(string Code)
{
    /// <summary>The person may not do this here. Also said of what does not exist, so that the two look
    /// alike.</summary>
    public sealed record NotAllowed() : Refusal("notAllowed");

    /// <summary>The thing named by the command is not in this log, or not visible to the actor.</summary>
    public sealed record NotFound(string Field) : Refusal("notFound");

    /// <summary>An id made by the client is in use already.</summary>
    public sealed record AlreadyExists(string Field) : Refusal("alreadyExists");

    /// <summary>Somebody else changed it first; the current version is named.</summary>
    public sealed record StaleVersion(long Current) : Refusal("staleVersion");

    /// <summary>A field is empty that must not be.</summary>
    public sealed record Missing(string Field) : Refusal("missing");

    /// <summary>A field is longer than its limit (UTF-16 code units).</summary>
    public sealed record TooLong(string Field, int Limit) : Refusal("tooLong");

    /// <summary>A field has a value that the model does not allow; the reason is a stable word.</summary>
    public sealed record Invalid(string Field, string Reason) : Refusal("invalid");

    /// <summary>A limit of the room is reached (number of items).</summary>
    public sealed record LimitReached(string Field, int Limit) : Refusal("limitReached");

    /// <summary>The phase the room is in does not allow it.</summary>
    public sealed record PhaseForbids(string Phase) : Refusal("phaseForbids");

    /// <summary>A step to the next phase lacks these things (stable words: question, responsibleDoctor, goals
    /// …).</summary>
    public sealed record StepNotReady(IReadOnlyList<string> Lacking) : Refusal("stepNotReady");

    /// <summary>No given consent covers this disclosure.</summary>
    public sealed record ConsentMissing(string Scope) : Refusal("consentMissing");

    /// <summary>
    /// What would cross the border may tell who somebody is; given again by an author who looked, it does. Told to
    /// nobody but who gave the command.
    /// </summary>
    public sealed record NamesFound(IReadOnlyList<FoundInText> Found) : Refusal("namesFound");

    /// <summary>Only the author may do this.</summary>
    public sealed record NotOwn() : Refusal("notOwn");

    /// <summary>The patient keeps the author from a part of what this is about: that is said, and not which.</summary>
    public sealed record KeptFromPart() : Refusal("keptFromPart");

    /// <summary>It is retracted, resolved, withdrawn or signed already.</summary>
    public sealed record AlreadyDone(string State) : Refusal("alreadyDone");

    /// <summary>The command id was used before with another actor or other content.</summary>
    public sealed record CommandIdReused() : Refusal("commandIdReused");
}

namespace CaseRoom.Domain.Streams;

/// <summary>What a decider may know beside state and command. Time is an argument; there is no clock in
/// Domain.</summary>
/// <param name="Actor">Who gives the command.</param>
/// <param name="Now">UTC.</param>
/// <param name="BasedOn">The version of the edited thing that the author saw, or null.</param>
/// <param name="Looked">The author was asked about names in the text, and looked.</param>
public readonly record struct DecisionContext(
    Actor Actor, DateTimeOffset Now, long? BasedOn = null, bool Looked = false);

using System.Collections.Immutable;

namespace CaseRoom.Domain.Consent;

/// <summary>All decisions in their order; the last one of a scope and receiver counts.</summary>
public sealed record ConsentState(
    ImmutableList<RecordedConsent> Decisions, ImmutableList<RecordedInformation> Information)
{
    public static ConsentState Empty { get; } =
        new(ImmutableList<RecordedConsent>.Empty, ImmutableList<RecordedInformation>.Empty);

    /// <summary>Whether the newest decision on the scope is <em>given</em>.</summary>
    public bool IsGiven(ConsentScope scope, string? receiver = null) =>
        Decisions.FindLast(d => d.Scope == scope && d.Receiver == receiver)?.Decision == ConsentDecision.Given;
}

public sealed record RecordedConsent(
    ConsentScope Scope, string? Receiver, ConsentDecision Decision, string FormVersion, string Language, DateOnly On,
    bool Interpreter, string GivenBy, string ReceivedBy, Guid By, long Order);

public sealed record RecordedInformation(
    DateOnly On, string InformedBy, bool Objects, string? ToWhom, string? What, Guid By, long Order);

using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Consent;

/// <summary>Who answered: somebody of the room, or whom a record of somebody else's answer names.</summary>
internal sealed record Voice(Guid? Person, string GivenBy)
{
    public static Voice Of(RecordedConsent answer) => new(answer.Giver, answer.GivenBy);

    /// <summary>A part of the patient's side is the same by its code and by the words kept before (CASE-81).</summary>
    private string Said => PatientSidePart.In(GivenBy.Trim()) is { } part
        ? PatientSidePart.CodeOf(part)
        : GivenBy.Trim();

    public bool Equals(Voice? other) => other is not null && (Person is { } person
        ? other.Person == person
        : other.Person is null && string.Equals(Said, other.Said, StringComparison.OrdinalIgnoreCase));

    public override int GetHashCode() =>
        Person?.GetHashCode() ?? Said.GetHashCode(StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// The answers on one scope and receiver that stand: the last one of each who answered since the last settlement, and
/// that settlement. Where they differ the most protective holds (SPEC.md, CON-45 to CON-48).
/// </summary>
internal sealed class Answers
{
    private readonly Dictionary<Voice, ConsentDecision> standing = [];
    private readonly ConsentDecision? settled;
    private readonly RoomState state;
    private readonly DateTimeOffset now;

    private Answers(
        RoomState state, ConsentScope scope, string? receiver, ReceiverKind? kind, DateTimeOffset now)
    {
        (this.state, this.now) = (state, now);
        var last = state.Consent.Settlements.FindLast(s => s.IsOn(scope, receiver, kind));
        var ofAge = Ages.IsReached(state, Ages.InHealth, now);
        settled = last is null || (ofAge && Ages.IsFromBefore(state, last.On)) ? null : last.Decision;
        foreach (var answer in state.Consent.Decisions.Where(d => d.IsOn(scope, receiver, kind)
            && d.Order > (last?.Order ?? 0) && !(ofAge && Ages.IsFromBefore(state, d.On))))
        {
            Add(Voice.Of(answer), answer.Decision);
        }
    }

    public static Answers Of(
        RoomState state, ConsentScope scope, string? receiver, ReceiverKind? kind, DateTimeOffset now) =>
        new(state, scope, receiver, kind, now);

    /// <summary>What somebody answered last; null where nothing of theirs stands.</summary>
    public ConsentDecision? Of(Voice voice) => standing.TryGetValue(voice, out var decision) ? decision : null;

    /// <summary>Whether it is a yes of nobody who is named, beside a no of somebody who is: it may be theirs, or of
    /// nobody who answers, and is no voice of its own (CON-63).</summary>
    public bool LacksName(Voice voice, ConsentDecision decision) => voice.Person is null
        && decision is ConsentDecision.Given
        && standing.Any(one => one.Key.Person is not null && one.Value is not ConsentDecision.Given);

    /// <summary>Which answer holds once somebody has answered so; null where then no other one differs.</summary>
    public ConsentDecision? With(Voice voice, ConsentDecision decision)
    {
        Add(voice, decision);
        var all = settled is { } one ? standing.Values.Append(one).ToList() : [.. standing.Values];
        var given = all.Contains(ConsentDecision.Given);
        return given && all.Exists(d => d is not ConsentDecision.Given)
            ? decision is ConsentDecision.Given ? all.Find(d => d is not ConsentDecision.Given) : decision
            : null;
    }

    /// <summary>The own word of a patient of age stands for what was recorded of them before they were of the room,
    /// and a no of who is named for a yes of nobody who is (CON-63).</summary>
    private void Add(Voice voice, ConsentDecision decision)
    {
        if (voice.Person is { } person)
        {
            var (ofAge, isNo) = (IsPatientOfAge(person), decision is not ConsentDecision.Given);
            foreach (var (unnamed, said) in standing.Where(one => one.Key.Person is null).ToList())
            {
                if (ofAge || (isNo && said is ConsentDecision.Given)) { standing.Remove(unnamed); }
            }
        }

        standing[voice] = decision;
    }

    private bool IsPatientOfAge(Guid person) =>
        state.Membership.Members.GetValueOrDefault(person) is { Role: Role.Patient }
        && (state.Case.Identity?.BirthDate is null || Ages.IsReached(state, Ages.InHealth, now));
}

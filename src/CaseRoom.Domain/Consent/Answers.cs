using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Consent;

/// <summary>Who answered: somebody of the room, or whom a record of somebody else's answer names.</summary>
/// <param name="SignedIn">Whether they answered themselves; whose voice it is does not hang on it.</param>
internal sealed record Voice(Guid? Person, string GivenBy, bool SignedIn)
{
    public static Voice Of(RecordedConsent answer) =>
        new(answer.Giver, answer.GivenBy, answer.Proof is ConsentProof.SignedIn);

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
    private readonly Dictionary<Voice, RecordedConsent> said = [];
    private readonly HashSet<Voice> ownNo = [];
    private readonly ConsentDecision? settled;
    private readonly RoomState state;
    private readonly DateTimeOffset now;

    private Answers(
        RoomState state, ConsentScope scope, string? receiver, ReceiverKind? kind, DateTimeOffset now,
        bool unfounded = false)
    {
        (this.state, this.now) = (state, now);
        var last = state.Consent.Settlements.FindLast(s => s.IsOn(scope, receiver, kind));
        var ofAge = Ages.IsReached(state, Ages.InHealth, now);
        settled = last is null || (ofAge && Ages.IsFromBefore(state, last.On)) ? null : last.Decision;
        foreach (var answer in state.Consent.Decisions.Where(d => d.IsOn(scope, receiver, kind)
            && (unfounded || !d.Unfounded) && d.Order > (last?.Order ?? 0)
            && !(ofAge && Ages.IsFromBefore(state, d.On))))
        {
            // In an older log what others recorded replaced it, and the last answer held.
            if (answer.Holds is null || !IsAgainstOwnNo(Voice.Of(answer), answer.Decision))
            {
                Add(Voice.Of(answer), answer.Decision);
                said[Voice.Of(answer)] = answer;
            }
        }
    }

    public static Answers Of(
        RoomState state, ConsentScope scope, string? receiver, ReceiverKind? kind, DateTimeOffset now) =>
        new(state, scope, receiver, kind, now);

    /// <summary>Each yes that stands since the last settlement, whatever became of who said it.</summary>
    public static IReadOnlyList<RecordedConsent> YesOf(
        RoomState state, ConsentScope scope, string? receiver, ReceiverKind? kind)
    {
        var all = new Answers(state, scope, receiver, kind, DateTimeOffset.MinValue, unfounded: true);
        return [.. all.standing.Where(one => one.Value is ConsentDecision.Given).Select(one => all.said[one.Key])];
    }

    /// <summary>Whether a yes and a no stand beside each other.</summary>
    public bool Differ
    {
        get
        {
            var all = All();
            return all.Contains(ConsentDecision.Given) && all.Exists(IsNo);
        }
    }

    /// <summary>What somebody answered last; null where nothing of theirs stands.</summary>
    public ConsentDecision? Of(Voice voice) => standing.TryGetValue(voice, out var decision) ? decision : null;

    /// <summary>Whether what is given is the yes of others alone, each of whom is named (CON-125).</summary>
    public bool AreOthers(Voice voice)
    {
        var yes = standing.Where(one => one.Value is ConsentDecision.Given).Select(one => one.Key.Person).ToList();
        return yes.Count > 0 && yes.TrueForAll(person => person is not null && person != voice.Person);
    }

    /// <summary>Whether it is a yes of nobody who is named, beside a no of somebody who is: it may be theirs, or of
    /// nobody who answers, and is no voice of its own (CON-63).</summary>
    public bool LacksName(Voice voice, ConsentDecision decision) => voice.Person is null
        && decision is ConsentDecision.Given
        && standing.Any(one => one.Key.Person is not null && one.Value is not ConsentDecision.Given);

    /// <summary>Which answer holds once somebody has answered so; null where then no other one differs.</summary>
    public ConsentDecision? With(Voice voice, ConsentDecision decision)
    {
        if (IsAgainstOwnNo(voice, decision)) { return standing[voice]; }
        Add(voice, decision);
        return !Differ ? null : IsNo(decision) ? decision : All().Find(IsNo);
    }

    private static bool IsNo(ConsentDecision decision) => decision is not ConsentDecision.Given;

    private List<ConsentDecision> All() =>
        settled is { } one ? [.. standing.Values, one] : [.. standing.Values];

    /// <summary>Whether others record a yes of somebody whose own no stands (CON-96).</summary>
    private bool IsAgainstOwnNo(Voice voice, ConsentDecision decision) =>
        !voice.SignedIn && !IsNo(decision) && ownNo.Contains(voice);

    /// <summary>The own word of a patient of age stands for what was recorded of them before they were of the room,
    /// and a no of who is named for a yes of nobody who is (CON-63).</summary>
    private void Add(Voice voice, ConsentDecision decision)
    {
        if (voice.Person is { } person)
        {
            var (ofAge, isNo) = (IsPatientOfAge(person), IsNo(decision));
            foreach (var (unnamed, said) in standing.Where(one => one.Key.Person is null).ToList())
            {
                if (ofAge || (isNo && said is ConsentDecision.Given)) { standing.Remove(unnamed); }
            }
        }

        standing[voice] = decision;
        if (voice.SignedIn && IsNo(decision)) { ownNo.Add(voice); }
        else if (!IsNo(decision)) { ownNo.Remove(voice); }
    }

    private bool IsPatientOfAge(Guid person) =>
        state.Membership.Members.GetValueOrDefault(person) is { Role: Role.Patient }
        && (state.Case.Identity?.BirthDate is null || Ages.IsReached(state, Ages.InHealth, now));
}

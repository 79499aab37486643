using System.Collections.Immutable;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Conclusion;

/// <param name="Signatures">By person id, of the version being signed; a change of wording clears them.</param>
/// <param name="ReopenedBecause">The reason of the last reopening: it becomes the reason of the next version.</param>
public sealed record ConclusionState(
    ImmutableDictionary<Guid, Statement> Statements,
    ImmutableDictionary<Guid, Recommendation> Recommendations,
    ImmutableList<Guid> Cosigners,
    ImmutableDictionary<Guid, DateTimeOffset> Signatures,
    ImmutableList<SealedVersion> Versions,
    string? ReopenedBecause)
{
    public static ConclusionState Empty { get; } = new(
        ImmutableDictionary<Guid, Statement>.Empty, ImmutableDictionary<Guid, Recommendation>.Empty,
        ImmutableList<Guid>.Empty, ImmutableDictionary<Guid, DateTimeOffset>.Empty, ImmutableList<SealedVersion>.Empty,
        null);
}

/// <param name="Text">The exact wording now.</param>
/// <param name="Wording">1-based number of the wording; a correction does not raise it, a change does.</param>
/// <param name="Earlier">Earlier texts, oldest first, so that the difference can be shown.</param>
/// <param name="Corrections">Corrections of this wording that nobody has objected to, oldest first.</param>
/// <param name="Positions">By person id; a position on an earlier wording is asked again and not counted.</param>
/// <param name="Dissent">The sequence at which a dissent was last taken or given up; 0 when none was.</param>
/// <param name="Version">The sequence at which its words last changed.</param>
public sealed record Statement(
    string Text, int Wording, ImmutableList<EarlierText> Earlier, ImmutableList<Correction> Corrections,
    Guid? AnswersGoal, string? Withdrawn, ImmutableDictionary<Guid, Position> Positions,
    ImmutableDictionary<Guid, Advice> Advice, Guid By, DateTimeOffset At, long Order, long Dissent, long Version)
{
    /// <summary>Whose position counts and was taken before the correction with this number: they have not seen it
    /// (CCL-30).
    /// </summary>
    /// <param name="number">1-based, as in <see cref="Corrections"/>.</param>
    public IEnumerable<Guid> NotSeenBy(int number) => Positions
        .Where(p => p.Value.Wording == Wording && p.Value.Correction < number)
        .OrderBy(p => p.Value.At).ThenBy(p => p.Key)
        .Select(p => p.Key);
}

/// <summary>A corrected spelling; its number is its place in the list, from 1.</summary>
public sealed record Correction(string Before, string After, Guid By, DateTimeOffset At);

/// <param name="Wording">The wording number the text had.</param>
public sealed record EarlierText(int Wording, string Text);

/// <param name="Correction">How many times the wording had been corrected when the position was taken.</param>
public sealed record Position(PositionKind Kind, string? Reason, int Wording, int Correction, DateTimeOffset At);

/// <summary>The view of somebody who advises and takes no position: GP or expert abroad (BRIEF 12).</summary>
/// <param name="Wording">The number of the wording it was given on.</param>
public sealed record Advice(string Text, int Wording, DateTimeOffset At);

/// <summary>What a conference recommends to an addressee; a measure once somebody takes it on (BRIEF 13).</summary>
/// <param name="Due">By when; or null.</param>
/// <param name="Extent">How much or how often, in words; or null.</param>
/// <param name="Withdrawn">The reason, once withdrawn; or null.</param>
/// <param name="Order">The sequence at which it was proposed.</param>
public sealed record Recommendation(
    RecommendationKind Kind, string Text, Addressee Addressee, DateOnly? Due, string? Extent, string? Withdrawn,
    Answer? Answer, Guid By, DateTimeOffset At, long Order, long Version);

/// <summary>What the addressee said.</summary>
/// <param name="Owner">Who takes it on, in words; null for another answer.</param>
/// <param name="Reason">Given where it is declined or forwarded.</param>
public sealed record Answer(
    AnswerKind Kind, string? Owner, string? Reason, Addressee? ForwardedTo, Guid By, DateTimeOffset At);

/// <summary>A signed version: what stood in it, by value. It never changes.</summary>
/// <param name="SealedAt">The sequence of the event that sealed it.</param>
/// <param name="Participants">By person id.</param>
public sealed record SealedVersion(
    int Number, string CheckCode, string? Reason, ImmutableDictionary<Guid, Statement> Statements,
    ImmutableDictionary<Guid, Recommendation> Recommendations, ImmutableDictionary<Guid, DateTimeOffset> Signatures,
    DateTimeOffset At, long SealedAt, ImmutableDictionary<Guid, Participant> Participants);

/// <summary>A professional of the room as they stood when a version was sealed; the patient's side is not
/// listed.</summary>
public sealed record Participant(MemberCard Person, Role Role, Standing Standing);

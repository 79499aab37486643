using System.Collections.Immutable;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>What matters to the patient, in their words. Who asked is free text, and a patient who writes it down
/// themselves stands there by name (ACC-02).</summary>
internal static class SeenGoals
{
    public static GoalRecorded Of(GoalRecorded e, View view) => view.Identity
        ? e
        : new GoalRecorded(e.GoalId, e.Words, AskedBy: "", e.AskedOn, e.Language, e.Interpreter);

    public static GoalsAskedInVain Of(GoalsAskedInVain e, View view) => view.Identity
        ? e
        : new GoalsAskedInVain(e.Reason, e.Because, AskedBy: "", e.AskedOn);

    public static GoalsMissing? Of(GoalsMissing? missing, View view) => view.Identity || missing is null
        ? missing
        : new GoalsMissing(missing.Reason, missing.Because, AskedBy: "", missing.AskedOn);

    public static ImmutableDictionary<Guid, Goal> Of(ImmutableDictionary<Guid, Goal> goals, View view) => view.Identity
        ? goals
        : goals.ToImmutableDictionary(g => g.Key, g => new Goal(
            g.Value.Words, AskedBy: "", g.Value.AskedOn, g.Value.Language, g.Value.Interpreter,
            view.Mask.Alias(g.Value.By),
            g.Value.Edit is { } edit ? new GoalEdit(view.Mask.Alias(edit.By), edit.At) : null, g.Value.Order,
            g.Value.Version));
}

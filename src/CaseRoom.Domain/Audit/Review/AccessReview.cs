using System.Collections.Immutable;

namespace CaseRoom.Domain.Audit.Review;

/// <summary>Finds unusual patterns in who read what, of one organisation's rooms (SPEC.md, AUD-60 to AUD-69). It
/// sees no clinical content, and what it finds tells of the patient nothing.</summary>
public static class AccessReview
{
    /// <summary>What one more rule adds to a finding's weight.</summary>
    private const int More = 5;

    private const int Heaviest = 99;

    /// <summary>Emergency accesses first, then by weight.</summary>
    public static IReadOnlyList<Finding> Of(ReviewInput input)
    {
        var scene = new ReviewScene(input);
        var found = (Finding[])
        [
            .. EmergencyRule.Of(scene), .. TieRules.Of(scene), .. PartRules.Of(scene), .. HabitRules.Of(scene),
            .. RoomRules.Of(scene),
        ];
        return
        [
            .. Merged([.. Unsettled(found, input.Settled)])
                .OrderByDescending(finding => finding.Rule is ReviewRule.Emergency)
                .ThenByDescending(finding => finding.Weight)
                .ThenByDescending(finding => finding.Emergency?.From ?? finding.Rows[^1].Entry.At)
                .ThenBy(finding => finding.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Without the readings that were looked into under the same rule.</summary>
    private static IEnumerable<Finding> Unsettled(IEnumerable<Finding> found, IReadOnlyList<Settlement> settled)
    {
        var known = settled.SelectMany(each => each.Rules.SelectMany(rule => each.Keys.Select(key => (rule, key))))
            .ToHashSet();
        foreach (var finding in found)
        {
            var left = finding.Keys.Where(key => !known.Contains((finding.Rule, key))).ToImmutableList();
            if (left.Count == finding.Keys.Count) { yield return finding; }
            else if (!left.IsEmpty)
            {
                var keys = left.ToHashSet();
                yield return finding with
                {
                    Keys = left, Rows = [.. finding.Rows.Where(row => keys.Contains(row.Entry.ReadingId))],
                };
            }
        }
    }

    /// <summary>What is wholly within a heavier finding about the same person is told with it.</summary>
    private static IEnumerable<Finding> Merged(IReadOnlyList<Finding> found)
    {
        var kept = new List<Finding>();
        foreach (var finding in found.OrderByDescending(each => each.Weight).ThenBy(each => each.Rule))
        {
            var place = finding.PersonId is { } person && finding.Emergency is null
                ? kept.FindIndex(each => each.Emergency is null && each.PersonId == person
                    && finding.Keys.All(each.Keys.Contains))
                : -1;
            if (place < 0)
            {
                kept.Add(finding);
                continue;
            }

            kept[place] = kept[place] with
            {
                Also = [.. kept[place].Also, finding.Rule],
                Weight = Math.Min(Heaviest, kept[place].Weight + More),
            };
        }

        return kept;
    }
}

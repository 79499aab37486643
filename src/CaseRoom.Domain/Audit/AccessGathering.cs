using CaseRoom.Domain.Reports;

namespace CaseRoom.Domain.Audit;

/// <summary>Makes lines fewer where a document cannot hold them, beginning with whoever has most (AUD-83).</summary>
internal static class AccessGathering
{
    /// <param name="rooms">The lines of each room, newest first.</param>
    /// <param name="make">Of the lines of each room, and whether some are gathered.</param>
    /// <returns>The first that can be drawn; one that cannot where all that could be was gathered.</returns>
    public static Report Fitting(
        IReadOnlyList<IReadOnlyList<AccessLine>> rooms,
        Func<IReadOnlyList<IReadOnlyList<AccessLine>>, bool, Report> make)
    {
        var report = make(rooms, false);
        var readers = rooms.SelectMany(lines => lines).OfType<AccessLine.Reading>()
            .CountBy(line => line.Begun.Reader.PersonId)
            .OrderByDescending(reader => reader.Value).Select(reader => reader.Key).ToList();
        // Twice as many each time: how many are needed is not known, and each try sets the whole.
        for (var most = 1; ReportSize.Of(report) > ReportCheck.MaxSize && most < 2 * readers.Count; most *= 2)
        {
            var gathered = readers.Take(most).ToHashSet();
            report = make([.. rooms.Select(lines => Gathered(lines, gathered))], true);
        }

        return report;
    }

    /// <summary>Where the oldest of them stood.</summary>
    private static IReadOnlyList<AccessLine> Gathered(IReadOnlyList<AccessLine> lines, HashSet<Guid> people)
    {
        var (kept, places) = (new List<AccessLine>(), new Dictionary<AccessThingRead, int>());
        foreach (var line in lines.Reverse())
        {
            if (line is not AccessLine.Reading reading || !people.Contains(reading.Begun.Reader.PersonId))
            {
                kept.Add(line);
            }
            else if (places.TryGetValue(AccessThingRead.Of(reading.Begun), out var place))
            {
                var first = (AccessLine.Reading)kept[place];
                kept[place] = first with
                {
                    Until = reading.Until ?? reading.At, Times = first.Times + reading.Times,
                };
            }
            else
            {
                places[AccessThingRead.Of(reading.Begun)] = kept.Count;
                kept.Add(reading);
            }
        }

        kept.Reverse();
        return kept;
    }
}

namespace CaseRoom.Domain.Audit.Review;

/// <summary>Statistics that a few outliers, such as what is looked for, do not move.</summary>
internal static class Robust
{
    /// <summary>By which the median deviation of a normal distribution is its standard deviation.</summary>
    private const double Scale = 1.4826;

    public static double Median(IReadOnlyList<double> values)
    {
        if (values.Count == 0) { return 0; }
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Median and so many scaled median deviations, each taken to be one at least: counts of nought and
    /// one deviate by less than a single case.</summary>
    public static double Above(IReadOnlyList<double> values, double deviations)
    {
        var median = Median(values);
        var spread = Median([.. values.Select(value => Math.Abs(value - median))]);
        return median + deviations * Math.Max(1, Scale * spread);
    }

    public static double Quantile(IReadOnlyList<double> values, double share) =>
        values.Count == 0 ? 0 : values.Order().ElementAt((int)Math.Floor(share * (values.Count - 1)));

    /// <summary>How likely at least <paramref name="hits"/> of <paramref name="tries"/> are.</summary>
    public static double AtLeast(int hits, int tries, double chance)
    {
        if (chance >= 1) { return 1; }
        var (below, term) = (0.0, Math.Pow(1 - chance, tries));
        for (var n = 0; n < hits; n++)
        {
            below += term;
            term *= (tries - n) / (n + 1.0) * chance / (1 - chance);
        }

        return Math.Max(0, 1 - below);
    }
}

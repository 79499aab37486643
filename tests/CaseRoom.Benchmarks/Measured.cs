using System.Globalization;

namespace CaseRoom.Benchmarks;

/// <summary>One figure over all repetitions, beside what it is compared with; printed as a row of a table.</summary>
internal sealed class Measured(string name)
{
    private readonly List<double> figures = [];
    private readonly List<double> baselines = [];

    public string Name => name;

    public static string Heading(string what, string beside) =>
        $"{"",-44}{what,12}{beside,12}{"ratio",8}   spread of the ratio";

    /// <summary>The share of figures that are at most the result.</summary>
    public static double Quantile(IEnumerable<double> figures, double share)
    {
        var sorted = figures.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    /// <summary>One repetition: both were measured one right after the other.</summary>
    public void Add(double figure, double baseline)
    {
        figures.Add(figure);
        baselines.Add(baseline);
    }

    /// <summary>Of the repetitions' own ratios the one in the middle: each pair was measured in the same
    /// minute.</summary>
    public double Ratio => Quantile(Ratios, 0.5);

    /// <summary>As one object of JSON, by the names of the table.</summary>
    public object ToJson() => new
    {
        name, figure = Rounded(Quantile(figures, 0.5)), baseline = Rounded(Quantile(baselines, 0.5)),
        ratio = Rounded(Ratio), ratios = Ratios.Select(Rounded),
    };

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-44}{Quantile(figures, 0.5),12:F3}{Quantile(baselines, 0.5),12:F3}{Ratio,8:F2}"
        + $"   {Ratios[0]:F2} to {Ratios[^1]:F2}");

    private List<double> Ratios => [.. figures.Zip(baselines, (figure, baseline) => figure / baseline).Order()];

    private static double Rounded(double number) => Math.Round(number, 3);
}

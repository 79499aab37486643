using System.Globalization;

namespace CaseRoom.Testing.Generation;

/// <summary>
/// Which stories a property is held against: always the same ten thousand, some more from a seed that differs from run
/// to run, or one alone. A story is what its seed says and nothing else, so a failing one is told again by its seed.
/// </summary>
/// <param name="Seeds">One a story.</param>
/// <param name="Says">For the output: which stories these are, and how one is told alone.</param>
public sealed record StoryPlan(IReadOnlyList<int> Seeds, string Says)
{
    /// <summary>The environment's name for the seed of the one story to tell.</summary>
    public const string SeedVariable = "CASEROOM_SEED";

    private const int SameEveryRun = 10_000;
    private const int FirstSeed = 20260302;
    private const int NewEveryRun = 500;

    /// <summary>Most stories are short; every hundredth is long.</summary>
    private const int LongEvery = 100;

    /// <summary>Whether one story alone was asked for: then it need not reach everything.</summary>
    public bool IsOne => Seeds.Count == 1;

    public static StoryPlan OfThisRun()
    {
        if (Environment.GetEnvironmentVariable(SeedVariable) is { Length: > 0 } alone)
        {
            return new([int.Parse(alone, CultureInfo.InvariantCulture)], $"the story of seed {alone} alone");
        }

        var other = Random.Shared.Next(int.MaxValue - NewEveryRun);
        return new(
            [.. Enumerable.Range(FirstSeed, SameEveryRun), .. Enumerable.Range(other, NewEveryRun)],
            $"{SameEveryRun} stories from seed {FirstSeed} and {NewEveryRun} from seed {other}; "
                + $"{SeedVariable}=seed tells one alone");
    }

    public static bool IsLong(int seed) => seed % LongEvery == 0;

    public static Story Tell(int seed) => StoryTeller.Tell(seed, IsLong(seed) ? 250 : 10 + (seed % 30));
}

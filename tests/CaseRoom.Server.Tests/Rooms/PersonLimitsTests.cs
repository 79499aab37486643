using System.Diagnostics;
using CaseRoom.Server.Rooms;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Times that a person has, and how they grow back.</summary>
public sealed class PersonLimitsTests : IDisposable
{
    private const int GrownBack = 3;

    private static readonly Allowance[] All =
    [
        Allowance.Openings, Allowance.Imports, Allowance.DirectoryImports, Allowance.Uploads, Allowance.Exports,
        Allowance.Requests,
    ];

    private readonly PersonLimits limits = new();
    private readonly Guid person = Guid.CreateVersion7();

    [Fact, Rule("HOST-01")]
    public void A_person_has_the_times_of_each_allowance_and_takes_none_of_anothers()
    {
        foreach (var allowance in All)
        {
            for (var n = 0; n < allowance.AtOnce; n++) { limits.May(allowance, person).ShouldBeTrue(); }
        }

        var other = Guid.CreateVersion7();
        All.ShouldAllBe(allowance => limits.May(allowance, other));
    }

    [Fact, Rule("HOST-01")]
    public async Task So_many_times_a_minute_grow_back_and_no_more()
    {
        var rested = Stopwatch.StartNew();
        foreach (var allowance in All)
        {
            while (limits.May(allowance, person))
            {
                // Until none is left.
            }
        }

        var taken = All.ToDictionary(a => a, _ => 0);
        while (taken[Allowance.Exports] < GrownBack)
        {
            foreach (var allowance in All) { taken[allowance] += limits.May(allowance, person) ? 1 : 0; }
            rested.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        foreach (var allowance in All)
        {
            taken[allowance].ShouldBeLessThanOrEqualTo(
                1 + (int)(rested.Elapsed.TotalMinutes * allowance.PerMinute), $"{allowance.PerMinute} a minute");
        }

        taken[Allowance.Uploads].ShouldBeGreaterThanOrEqualTo(GrownBack);
        taken[Allowance.Imports].ShouldBeGreaterThanOrEqualTo(GrownBack);
    }

    public void Dispose() => limits.Dispose();
}

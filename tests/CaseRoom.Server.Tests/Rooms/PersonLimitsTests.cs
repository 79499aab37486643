using CaseRoom.Contracts.Wire;
using CaseRoom.Grains.Materials;
using CaseRoom.Grains.Rooms;
using CaseRoom.Server.Rooms;
using CaseRoom.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CaseRoom.Server.Tests.Rooms;

/// <summary>Times that a person has, and how they grow back, in a time that the test moves.</summary>
public sealed class PersonLimitsTests : IDisposable
{
    private static readonly Allowance[] All =
    [
        Allowance.Openings, Allowance.Imports, Allowance.DirectoryImports, Allowance.Uploads, Allowance.Exports,
        Allowance.LogReviews,
        Allowance.Requests, Allowance.VainTries, Allowance.ColleagueSearches, Allowance.PatientSideSearches,
    ];

    private readonly FakeTimeProvider clock = new();
    private readonly PersonLimits limits;
    private readonly Guid person = Guid.CreateVersion7();

    public PersonLimitsTests() => limits = new PersonLimits(CommandRates.Shipped, clock);

    [Fact, Rule("LIM-04")]
    public void An_installation_sets_how_many_commands_a_person_gives()
    {
        using var few = new PersonLimits(new CommandRates(OfPerson: 3, InRoom: 6), clock);
        few.Fault(person, 12).ShouldBeNull();
        few.Fault(person, 1)!.Limit.ShouldBe(3);
        clock.Advance(TimeSpan.FromSeconds(1));
        few.Fault(person, 3).ShouldBeNull();
        few.Fault(person, 1).ShouldNotBeNull();
    }

    [Fact, Rule("LIM-33", "LIM-34")]
    public void An_installation_sets_how_many_files_a_person_takes_out_and_puts_into_the_directory()
    {
        var settings = Options.Create(new LimitSettings { DirectoryImports = 1, Exports = 2 });
        using var few = new PersonLimits(CommandRates.Shipped, clock, settings);
        few.May(Allowance.DirectoryImports, person).ShouldBeTrue();
        few.May(Allowance.DirectoryImports, person).ShouldBeFalse();
        few.May(Allowance.Exports, person).ShouldBeTrue();
        few.May(Allowance.Exports, person).ShouldBeTrue();
        few.May(Allowance.Exports, person).ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(1));
        few.May(Allowance.Exports, person).ShouldBeTrue();
    }

    [Fact, Rule("LIM-19")]
    public async Task One_persons_files_are_read_one_after_another_and_wait_for_nobody_elses()
    {
        var stop = TestContext.Current.CancellationToken;
        var first = await limits.ReadingAsync(person, stop);
        using var other = await limits.ReadingAsync(Guid.CreateVersion7(), stop);
        var (second, third) = (limits.ReadingAsync(person, stop), limits.ReadingAsync(person, stop));
        second.IsCompleted.ShouldBeFalse();
        first.Dispose();
        using var next = await second;
        third.IsCompleted.ShouldBeFalse();
        clock.Advance(PersonLimits.LongestWait);
        await Should.ThrowAsync<NoFileReaderException>(() => third);
    }

    [Fact, Rule("HOST-01")]
    public void A_person_has_the_times_of_each_allowance_and_takes_none_of_anothers()
    {
        foreach (var allowance in All) { Taken(allowance).ShouldBe(allowance.AtOnce); }
        var other = Guid.CreateVersion7();
        All.ShouldAllBe(allowance => limits.May(allowance, other));
    }

    [Fact, Rule("HOST-01")]
    public void So_many_times_in_a_period_grow_back_evenly_and_no_more_than_there_were()
    {
        foreach (var allowance in All)
        {
            Taken(allowance);
            clock.Advance(allowance.Period / 2);
            Taken(allowance).ShouldBe(allowance.Growing / 2);
        }

        clock.Advance(TimeSpan.FromDays(1));
        foreach (var allowance in All) { Taken(allowance).ShouldBe(allowance.AtOnce); }
    }

    [Fact, Rule("LIM-04", "LIM-05")]
    public void Commands_and_signals_of_a_second_grow_back_within_it_and_what_is_too_much_takes_nothing()
    {
        limits.MaySubmit(person, 4 * WireLimits.CommandsPerSecond).ShouldBeTrue();
        limits.MaySubmit(person, 1).ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(1));
        limits.MaySubmit(person, WireLimits.CommandsPerSecond + 1).ShouldBeFalse();
        limits.MaySubmit(person, WireLimits.CommandsPerSecond).ShouldBeTrue();
        for (var n = 0; n < WireLimits.SignalsPerSecond; n++) { limits.MaySignal(person).ShouldBeTrue(); }
        limits.MaySignal(person).ShouldBeFalse();
    }

    [Fact, Rule("LIM-12")]
    public void Readings_of_a_second_grow_back_within_it_beside_what_is_given()
    {
        Reads().ShouldBe(4 * WireLimits.ReadsPerSecond);
        limits.MaySubmit(person, 1).ShouldBeTrue();
        clock.Advance(TimeSpan.FromSeconds(1));
        Reads().ShouldBe(WireLimits.ReadsPerSecond);
        limits.MayRead(Guid.CreateVersion7()).ShouldBeTrue();
    }

    [Fact, Rule("HOST-02")]
    public void Only_tries_in_vain_are_counted_and_asking_takes_none()
    {
        for (var n = 0; n < 1_000; n++) { limits.MayTry(person).ShouldBeTrue(); }
        for (var n = 0; n < Allowance.VainTries.AtOnce; n++) { limits.TriedInVain(person); }
        limits.MayTry(person).ShouldBeFalse();
    }

    [Fact, Rule("HOST-01")]
    public void However_many_came_before_who_has_used_theirs_up_is_still_told_so()
    {
        Taken(Allowance.Requests);
        for (var n = 0; n < 25_000; n++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            limits.May(Allowance.Requests, Guid.CreateVersion7()).ShouldBeTrue();
        }

        limits.May(Allowance.Requests, person).ShouldBeFalse();
    }

    public void Dispose() => limits.Dispose();

    private int Taken(Allowance allowance)
    {
        var taken = 0;
        while (limits.May(allowance, person)) { taken++; }
        return taken;
    }

    private int Reads()
    {
        var taken = 0;
        while (limits.MayRead(person)) { taken++; }
        return taken;
    }
}

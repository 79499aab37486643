using CaseRoom.Adapters.Sqlite;
using CaseRoom.Server.SignIn;
using CaseRoom.Testing;
using Microsoft.AspNetCore.DataProtection;

namespace CaseRoom.Server.Tests.SignIn;

/// <summary>How long, and how many, sign-ins of programs are kept.</summary>
public sealed class ProgramsKeptTests : IDisposable
{
    private static readonly Guid Person = Guid.NewGuid();
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly MovedClock clock = new();
    private readonly SessionEndings endings = new();
    private readonly ProgramSessions programs;

    public ProgramsKeptTests() => programs = new ProgramSessions(
        new SqliteSignInSessions(Path.Combine(folder.FullName, "sessions.db")),
        new EphemeralDataProtectionProvider(), endings, clock);

    [Fact, Rule("SIG-64")]
    public async Task The_first_use_stays_and_the_last_one_is_told()
    {
        await UseAsync("key");
        var begun = (await programs.ListAsync(Person)).ShouldHaveSingleItem();
        clock.Advance(TimeSpan.FromDays(20));
        await UseAsync("key");
        var later = (await programs.ListAsync(Person)).ShouldHaveSingleItem();
        later.BegunAt.ShouldBe(begun.BegunAt);
        (later.UsedAt - begun.UsedAt).ShouldBe(TimeSpan.FromDays(20), TimeSpan.FromMinutes(1));
        later.EndsAt.ShouldBeGreaterThan(begun.EndsAt);
        clock.Advance(TimeSpan.FromDays(31));
        (await programs.ListAsync(Person)).ShouldBeEmpty();
    }

    [Fact, Rule("SIG-65")]
    public async Task One_that_was_ended_stays_so_for_as_long_as_it_is_tried_and_ninety_days_more()
    {
        await UseAsync("key");
        var told = new List<Guid>();
        endings.Ended += told.Add;
        var held = (await programs.ListAsync(Person)).Single();
        await programs.EndAsync(held);
        told.ShouldBe([held.Id]);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            clock.Advance(TimeSpan.FromDays(89));
            (await UseAsync("key")).ShouldBeFalse();
            (await programs.ListAsync(Person)).ShouldBeEmpty();
        }
    }

    [Fact, Rule("SIG-64")]
    public async Task Of_more_than_a_person_has_use_for_the_least_used_is_not_listed()
    {
        for (var n = 0; n <= ProgramSessions.Held; n++)
        {
            (await UseAsync($"key {n}")).ShouldBeTrue();
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        var listed = await programs.ListAsync(Person);
        listed.Count.ShouldBe(ProgramSessions.Held);
        listed.ShouldNotContain(one => one.Id == ProgramSessions.IdOf(Person, "key 0"));
        (await UseAsync("key 0")).ShouldBeTrue();
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<bool> UseAsync(string key) => programs.UseAsync(
        ProgramSessions.IdOf(Person, key),
        new ProgramUse(Person, "helseid", "caseroom-cli", clock.GetUtcNow().AddMinutes(5)));
}

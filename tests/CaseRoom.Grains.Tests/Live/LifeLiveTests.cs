using System.Diagnostics;
using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Live;
using CaseRoom.Grains.Rooms;
using CaseRoom.Grains.Tests.Streams;
using CaseRoom.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Grains.Tests.Live;

/// <summary>The clock moves over birthdays, the end of an authority and a death while people read.</summary>
[Collection(RoomCluster.OneAtATime)]
public sealed class LifeLiveTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly DateOnly Today = NorwegianTime.DateAt(DateTimeOffset.UtcNow);

    /// <summary>Days from now on which something ends: the grains' own clock stands still beside it. Never the day that
    /// most years lack.</summary>
    private static readonly DateOnly Then = Today.AddDays(Today.AddDays(40) is { Month: 2, Day: 29 } ? 41 : 40);

    private static readonly DateTimeOffset Moment = NorwegianTime.StartOf(Then);
    private readonly RoomCluster cluster;
    private readonly Guid id = Guid.CreateVersion7();
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
    private readonly LiveRooms live;

    public LifeLiveTests(RoomCluster cluster)
    {
        this.cluster = cluster;
        live = new LiveRooms(cluster.Grains, clock, NullLogger<LiveRooms>.Instance);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => live.DisposeAsync();

    [Theory, Rule("LIFE-02", "LIFE-03", "LIFE-04", "LIFE-05")]
    [InlineData(12, "")]
    [InlineData(16, "Representative ErnExpert Observer")]
    [InlineData(18, "ChildCoordinator")]
    public async Task At_a_birthday_the_open_streams_of_those_end_whose_part_it_ends(int age, string ended)
    {
        var room = await OpenAsync(Then.AddYears(-age), Parent(until: null));
        var readers = await FollowAllAsync();
        if (age > 16) { readers.Remove(Role.Representative); }
        clock.SetUtcNow(Moment.AddMinutes(-10));
        await SayAsync(room, "before");
        foreach (var reader in readers.Values) { await UntilAsync(() => Heard(reader, "before")); }

        clock.SetUtcNow(Moment);
        await SayAsync(room, "after");
        var expected = ended.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>).ToList();
        foreach (var (role, reader) in readers)
        {
            await UntilAsync(() => expected.Contains(role) ? IsOver(reader) : Heard(reader, "after"));
            Heard(reader, "after").ShouldBe(!expected.Contains(role), role.ToString());
        }
    }

    [Fact, Rule("LIFE-02", "MEM-22")]
    public async Task With_the_last_day_of_an_authority_the_open_stream_ends()
    {
        var room = await OpenAsync(Today.AddYears(-9), Parent(until: Then.AddDays(-1)));
        var reader = (await FollowAllAsync())[Role.Representative];
        clock.SetUtcNow(Moment.AddMinutes(-10));
        await SayAsync(room, "before");
        await UntilAsync(() => Heard(reader, "before"));
        clock.SetUtcNow(Moment);
        await UntilAsync(() => IsOver(reader));
        ((object?)await live.FollowAsync(id, reader, 0, [], Stop)).ShouldBeNull();
    }

    [Fact, Rule("MEM-24", "LIFE-02")]
    public async Task With_the_hour_of_an_emergency_access_the_open_stream_ends()
    {
        var room = await OpenAsync(Today.AddYears(-9), Parent(until: null));
        var doctor = new RecordingReader(Cast.Id(Role.EmergencyDoctor));
        ((object?)await live.FollowAsync(id, doctor, 0, [], Stop)).ShouldBeNull();
        var taken = await RoomCluster.SubmitAsync(room, doctor.PersonId, RoomCluster.Encode(new TakeEmergencyAccess(
            Guid.CreateVersion7(), Cast.Card(Role.EmergencyDoctor), "unconscious, unknown medicine",
            new Duty(Cast.Organisation))));
        taken[0].Status.ShouldBe(OutcomeStatus.Applied);
        // The host hears of it a moment later; a page that has read the room says how far it is.
        await Eventually.IsTrueAsync(async () => await live.FollowAsync(id, doctor, 0, [], Stop) is not null);
        clock.SetUtcNow(DateTimeOffset.UtcNow + EmergencyRules.Lasts - TimeSpan.FromMinutes(20));
        await SayAsync(room, "before");
        await UntilAsync(() => Heard(doctor, "before"));
        clock.SetUtcNow(DateTimeOffset.UtcNow + EmergencyRules.Lasts);
        await SayAsync(room, "after");
        await UntilAsync(() => IsOver(doctor));
        Heard(doctor, "after").ShouldBeFalse();
    }

    [Fact, Rule("MEM-46", "LIFE-02")]
    public async Task With_the_last_day_for_which_a_link_let_an_expert_in_their_open_stream_ends()
    {
        var room = await OpenAsync(Today.AddYears(-9), Parent(until: null));
        var (asked, hash) = (Guid.CreateVersion7(), new string('h', 43));
        await GiveAsync(room, new InviteExpert(
            asked, new("A", "b", "c", "DK", "d"), AdviceOn.Treatment, Today.AddDays(9), Then.AddDays(-1), hash));
        var expert = new RecordingReader(Cast.Id(Role.ErnExpert, 1));
        var came = await RoomCluster.SubmitAsync(room, expert.PersonId, RoomCluster.Encode(
            new AcceptExpertInvitation(
                asked, hash, Cast.Card(Role.ErnExpert, 1), new("c", "DK"), new(Guid.CreateVersion7(), "A"))));
        came[0].Status.ShouldBe(OutcomeStatus.Applied);
        await Eventually.IsTrueAsync(async () => await live.FollowAsync(id, expert, 0, [], Stop) is not null);
        clock.SetUtcNow(Moment.AddMinutes(-10));
        await SayAsync(room, "before");
        await UntilAsync(() => Heard(expert, "before"));
        clock.SetUtcNow(Moment);
        await SayAsync(room, "after");
        await UntilAsync(() => IsOver(expert));
        Heard(expert, "after").ShouldBeFalse();
    }

    [Fact, Rule("LIFE-10", "LIFE-11")]
    public async Task After_a_death_nothing_reaches_patient_and_family_but_who_reads_by_a_decision()
    {
        var room = await OpenAsync(Today.AddYears(-9), Parent(until: null));
        var readers = await FollowAllAsync();
        await SayAsync(room, "before");
        foreach (var reader in readers.Values) { await UntilAsync(() => Heard(reader, "before")); }
        await GiveAsync(room, new RecordDeath(Today, [Cast.Id(Role.NextOfKin)], "", "asked for it"));
        await SayAsync(room, "after");
        foreach (var (role, reader) in readers)
        {
            var gone = role is Role.Patient or Role.Representative;
            await UntilAsync(() => gone ? IsOver(reader) : Heard(reader, "after"));
            Heard(reader, "after").ShouldBe(!gone, role.ToString());
        }
    }

    [Fact, Rule("LIFE-07", "LIFE-10")]
    public async Task A_sweep_records_a_birthday_and_after_a_death_none()
    {
        var died = Guid.CreateVersion7();
        await OpenAsync(Then.AddYears(-16), Parent(until: null));
        var other = await OpenAsync(Then.AddYears(-16), Parent(until: null), died);
        await GiveAsync(other, new RecordDeath(Today, [], "", ""));
        var asked = new List<Guid>();
        var due = new DueRooms(RoomCluster.Durable, clock, (room, call) =>
        {
            lock (asked) { asked.Add(room); }
            return Task.FromResult(new CaseRoom.Grains.Streams.EncodedOutcome([]));
        });
        clock.SetUtcNow(NorwegianTime.StartOf(new DateOnly(Then.Year, Then.Month, 1).AddMonths(1)));
        await due.SweepAsync(fault => Assert.Fail($"{fault}"), Stop);
        asked.ShouldContain(id);
        asked.ShouldNotContain(died);
    }

    private static Relation Parent(DateOnly? until) => new("mother", "Coordinator 0", new(
        LinkKind.ParentalResponsibility, "birth register", new DateOnly(2020, 1, 1), until));

    private async Task<IRoomGrain> OpenAsync(DateOnly born, Relation parent, Guid? roomId = null)
    {
        var room = await cluster.OpenAsync(roomId ?? id);
        var giver = born.AddYears(16) <= Today ? "patient" : "mother";
        await GiveAsync(
            room,
            new IdentifyPatient("Kanari Fugl", null, born, null, null), Consent(ConsentScope.ErnAdvice, giver),
            Consent(ConsentScope.Teaching, giver));
        foreach (var role in Roles)
        {
            var relation = role switch
            {
                Role.Patient => new Relation("patient", "Coordinator 0", new(LinkKind.Self)),
                Role.Representative => parent,
                _ => null,
            };
            // Of a patient who is of age already nobody comes in by a parent's right.
            if (role is Role.Representative && born.AddYears(16) <= Today) { continue; }
            await GiveAsync(room, Cast.Invite(role, 0, relation));
            (await RoomCluster.SubmitAsync(room, Cast.Id(role), RoomCluster.Encode(new Join())))[0].Status
                .ShouldBe(OutcomeStatus.Applied);
        }

        return room;
    }

    private static Role[] Roles =>
    [
        Role.Patient, Role.Representative, Role.NextOfKin, Role.ChildCoordinator, Role.ErnExpert, Role.Observer,
        Role.Specialist,
    ];

    /// <summary>Given after the sixteenth birthday where there has been one.</summary>
    private static RecordConsent Consent(ConsentScope scope, string giver) => new(
        scope, null, ConsentDecision.Given, "form 1", "nb", Today, false, giver, "",
        Authority: giver is "patient" ? null : Parent(null).Link);

    private static async Task GiveAsync(IRoomGrain room, params RoomCommand[] commands)
    {
        foreach (var command in commands)
        {
            var outcome = (await RoomCluster.SubmitAsync(room, RoomCluster.Encode(command)))[0];
            outcome.Status.ShouldBe(OutcomeStatus.Applied, $"{command}: {outcome.Problem}");
        }
    }

    /// <summary>The question is what everybody of the room is shown.</summary>
    private static Task SayAsync(IRoomGrain room, string text) => GiveAsync(
        room, new SetText(CasePart.Question, text, new Provenance(ProvenanceKind.Member)));

    private async Task<Dictionary<Role, RecordingReader>> FollowAllAsync()
    {
        var readers = Roles.ToDictionary(r => r, r => new RecordingReader(Cast.Id(r)));
        foreach (var reader in readers.Values) { await live.FollowAsync(id, reader, 0, [], Stop); }
        return readers;
    }

    private static bool IsOver(RecordingReader reader) => reader.Received is [.., ResetReason.Removed];

    private static bool Heard(RecordingReader reader, string text) => reader.Batches
        .SelectMany(b => b.Events).Select(System.Text.Encoding.UTF8.GetString)
        .Any(e => e.Contains($"\"{text}\"", StringComparison.Ordinal));

    /// <summary>The host looks at its clock by itself, and its beats come as the clock goes on.</summary>
    private async Task UntilAsync(Func<bool> reached)
    {
        var waited = Stopwatch.StartNew();
        while (!reached())
        {
            waited.Elapsed.ShouldBeLessThan(Patience);
            clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Delay(10, Stop);
        }
    }
}

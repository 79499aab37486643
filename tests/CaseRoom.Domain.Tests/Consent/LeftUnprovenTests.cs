using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Consent;

/// <summary>What an older log's representative said, of whom no authority was recorded, once they have left.</summary>
public sealed class LeftUnprovenTests
{
    private const ConsentScope Scope = ConsentScope.ErnAdvice;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Mother = Cast.Id(Role.Representative);

    private static Past[] Said { get; } =
    [
        .. Opened, .. Joined(Role.Patient), new RelationRecorded(Cast.Id(Role.Patient), Self),
        new MemberInvited(Cast.Card(Role.Representative), Role.Representative, null),
        new(Mother, new MemberJoined(Mother, Role.Representative)),
        new ConsentRecorded(Scope, null, ConsentDecision.Given, "1", "nb", Day, false, "mother", "Kari", null, Mother),
    ];

    private static Past[] Ends { get; } =
    [
        new MemberRemoved(Mother, Role.Representative, "left"),
        new PartEnded(Mother, Role.Representative, PartEnd.InHealth),
    ];

    private static bool IsOpen(params Past[] then) => Ages.Covers(Given(Said, then).State, Scope, Now);

    [Fact, Rule("CON-127")]
    public void It_opens_nothing_before_they_leave_nor_after_nor_when_they_come_again()
    {
        IsOpen().ShouldBeFalse();
        foreach (var left in Ends)
        {
            IsOpen(left).ShouldBeFalse();
            IsOpen(
                left, new MemberInvited(Cast.Card(Role.Representative), Role.Representative, Parent),
                new(Mother, new MemberJoined(Mother, Role.Representative))).ShouldBeFalse();
        }
    }

    [Fact, Rule("CON-127")]
    public void What_was_said_by_an_authority_on_record_counts_as_it_did()
    {
        foreach (var left in Ends) { IsOpen(new RelationRecorded(Mother, Parent), left).ShouldBeTrue(); }
    }

    [Fact, Rule("CON-127")]
    public void What_each_reader_is_told_of_it_is_the_same_from_the_events_and_from_the_state()
    {
        var shield = new AddressProtected(null, AddressGrade.Confidential, Day, "register", []);
        foreach (var proven in (bool[])[false, true])
        {
            foreach (var left in Ends)
            {
                Past[] then = proven ? [new RelationRecorded(Mother, Parent), left] : [left];
                IsTold(Given(Said, then).State, [.. Said, .. then]);
                Past[] hidden = [shield, .. then];
                IsTold(Given(Said, hidden).State, [.. Said, .. hidden]);
            }
        }
    }

    private static void IsTold(RoomState state, IReadOnlyList<Past> log)
    {
        foreach (var view in new[]
        {
            View.Full, Viewer.Pseudonym(state), Viewer.ViewOf(state, Cast.Id(Role.Coordinator))!,
            Viewer.ViewOf(state, Cast.Id(Role.Patient))!,
        })
        {
            var told = RoomState.Empty;
            var machine = new RoomMachine();
            for (var i = 0; i < log.Count; i++)
            {
                if (Redaction.Of(log[i].Event, view) is { } seen)
                {
                    told = machine.Evolve(told, new(i + 1, Now, log[i].Actor, Guid.Empty, seen));
                }
            }

            told.Consent.Decisions.Select(d => d.Unfounded)
                .ShouldBe(Redaction.Of(state, view).Consent.Decisions.Select(d => d.Unfounded), $"{view}");
        }
    }
}

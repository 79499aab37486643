using System.Globalization;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Membership;

/// <summary>From when and until when somebody acts for the patient.</summary>
public sealed class AuthorityTests
{
    [Theory, Rule("MEM-22")]
    [InlineData("2026-03-02", "2026-03-02", true)]
    [InlineData("2020-01-01", null, true)]
    [InlineData("2020-01-01", "2026-03-01", false)]
    [InlineData("2026-03-03", null, false)]
    public void A_guardian_acts_from_the_first_day_of_their_authority_to_the_last(
        string from, string? until, bool holds)
    {
        var guardian = Cast.Id(Role.Representative);
        var link = new FamilyLink(LinkKind.Guardian, "decision", Date(from), until is null ? null : Date(until));
        var room = Given(Everyone, new RelationRecorded(guardian, Parent with { Link = link }));
        foreach (var command in new RoomCommand[]
        {
            new RecordGoal(NewId, "To sleep", "", Day, "nb", false), new Join(),
            new RecordConsent(
                ConsentScope.ErnAdvice, null, ConsentDecision.Withdrawn, "form 1", "nb", Day, false, "mother", ""),
        })
        {
            room.When(Role.Representative, command);
            if (holds) { room.ThenAccepted(); }
            else { room.ThenRefused(new Refusal.NotAllowed()); }
        }
    }

    [Fact, Rule("MEM-22")]
    public void The_authority_ends_with_the_day_in_Norway_and_not_with_the_day_in_Greenwich()
    {
        var link = new FamilyLink(LinkKind.Guardian, "decision", new(2020, 1, 1), new(2026, 3, 2));
        var room = Given(Everyone, new RelationRecorded(Cast.Id(Role.Representative), Parent with { Link = link }));
        var late = new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);
        new RoomMachine().Decide(room.State, new Join(), new(Cast.Actor(Role.Representative), late))
            .ShouldBe(new Decision<RoomEvent>.Refused(new Refusal.NotAllowed()));
    }

    [Fact, Rule("MEM-22")]
    public void An_authority_that_has_ended_is_neither_recorded_nor_invited_with()
    {
        var ended = Parent with { Link = Parent.Link! with { Until = new(2026, 3, 1) } };
        var today = Parent with { Link = Parent.Link! with { Until = new(2026, 3, 2) } };
        var past = new Refusal.Invalid("until", "inThePast");
        Given(Everyone).When(Role.Coordinator, new RecordRelation(Cast.Id(Role.Representative), ended))
            .ThenRefused(past);
        Given(Everyone).When(Role.Coordinator, new RecordRelation(Cast.Id(Role.Representative), today))
            .ThenAccepted();
        Given(Everyone).When(Role.Coordinator, Cast.Invite(Role.Representative, 1, ended)).ThenRefused(past);
        Given(Everyone).When(Role.Coordinator, Cast.Invite(Role.Representative, 1, today)).ThenAccepted();
    }

    [Fact, Rule("MEM-22", "CASE-24")]
    public void An_authority_from_the_first_day_that_can_be_written_to_the_last_breaks_nothing()
    {
        var always = Parent with
        {
            Link = new FamilyLink(LinkKind.Guardian, "decision", DateOnly.MinValue, DateOnly.MaxValue),
        };
        var room = Given(Everyone).When(
            Role.Coordinator, new RecordRelation(Cast.Id(Role.Representative), always)).ThenAccepted();
        room.When(Role.Representative, new Join()).ThenAccepted();
        DueRules.LookAt(room.State).ShouldNotBeNull();
    }

    private static DateOnly Date(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Custody;

/// <summary>Who is told that a room of theirs was erased.</summary>
public sealed class ErasureNoticeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Patient = Cast.Id(Role.Patient);
    private static readonly Guid Parent = Cast.Id(Role.Representative);

    private static ErasureReceipt Receipt { get; } = new(
        "Barneavdelingen", "Sykehuset Nord HF", ErasureGround.PatientAsked, "2026/4711", "Dr A", Now, 7, "ab");

    private static Past Bound(DateOnly? until = null) => new RelationRecorded(Parent, new("guardian", "Kari", new(
        LinkKind.Guardian, "decision", new DateOnly(2020, 1, 1), until)));

    private static IEnumerable<Guid> Told(params Past[] then) => ErasureNotice.To(Given(Everyone, then).State, Now);

    [Fact, Rule("CASE-110")]
    public void The_patient_and_who_stands_for_them_by_an_authority_on_record_are_told_and_nobody_else()
    {
        Told().ShouldBe([Patient]);
        Told(Bound()).ShouldBe([Patient, Parent], ignoreOrder: true);
        Told(Bound(new(2026, 3, 1))).ShouldBe([Patient]);
        Told(Bound(), new MemberRemoved(Parent, Role.Representative, "left")).ShouldBe([Patient]);
        Told(Bound(), new DeathRecorded(Day, [Parent], "a", "b")).ShouldBe([Parent]);
    }

    [Fact, Rule("CASE-110", "CASE-111")]
    public void Where_an_address_is_protected_no_place_is_told_nor_who_works_there()
    {
        ErasureNotice.Of(Receipt, hidesPlaces: false).ShouldBe(Receipt with { Reference = "" });
        ErasureNotice.Of(Receipt, hidesPlaces: true).ShouldBe(
            Receipt with { Reference = "", Unit = "", Organisation = "", ProposedBy = "" });
        ErasureNotice.HidesPlaces(Given(Everyone).State).ShouldBeFalse();
    }
}

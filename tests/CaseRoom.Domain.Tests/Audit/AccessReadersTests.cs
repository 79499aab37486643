using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit;

public sealed class AccessReadersTests
{
    private static readonly AccessWorker Worker = new("Emma Kanari", "Sykehuset", "Sengepost 3");
    private static readonly View Seen = new(Reach.Room, true, false, IdSet.Empty);

    [Fact, Rule("AUD-07")]
    public void A_members_row_says_who_they_are_and_on_what_basis_they_read()
    {
        var relation = new Relation("treating doctor", "Kari");
        AccessReaders.Of(RoomState.Empty, Member(Role.Specialist, relation), Seen, Worker).ShouldBe(new AccessReader(
            NewId, Worker.Name, Worker.Organisation, Worker.Unit, Role.Specialist,
            new AccessBasis(BasisKind.Relation, "treating doctor"), new AccessView(Reach.Room, true, false),
            new AccessGrounds(Purpose.Treatment, 1, SelfChosen: false)));
        AccessReaders.Of(RoomState.Empty, Member(Role.ErnExpert, null), Seen, Worker).Basis
            .ShouldBe(new AccessBasis(BasisKind.Consent, null));
    }

    [Theory, Rule("AUD-08")]
    [InlineData(Role.Patient, BasisKind.OwnCase)]
    [InlineData(Role.Representative, BasisKind.Authority)]
    [InlineData(Role.NextOfKin, BasisKind.Invitation)]
    public void Of_the_patients_side_neither_name_nor_place_is_kept(Role role, BasisKind basis)
    {
        var proven = new Relation("Extract", "Kari", new FamilyLink(LinkKind.ParentalResponsibility, "Extract"));
        var relation = role is Role.Representative ? proven : null;
        var reader = AccessReaders.Of(RoomState.Empty, Member(role, relation), Seen, Worker);
        (reader.Name, reader.Organisation, reader.Unit).ShouldBe((null, null, null));
        (reader.PersonId, reader.Role, reader.Basis!.Kind).ShouldBe((NewId, role, basis));
    }

    [Fact, Rule("AUD-08")]
    public void No_authority_is_said_of_a_representative_before_it_is_proven() =>
        AccessReaders.Of(RoomState.Empty, Member(Role.Representative, null), Seen, Worker).Basis!.Kind
            .ShouldBe(BasisKind.Invitation);

    [Fact, Rule("AUD-166")]
    public void Both_numbers_of_the_sign_in_are_kept_of_who_is_at_work_and_of_no_family()
    {
        var numbered = Worker with { HprNumber = "9144900", OrganisationNumber = "983974899" };
        foreach (var reader in (AccessReader[])[
            AccessReaders.Of(RoomState.Empty, Member(Role.Specialist, null), Seen, numbered),
            AccessReaders.Outside(NewId, numbered)])
        {
            (reader.HprNumber, reader.OrganisationNumber).ShouldBe(("9144900", "983974899"));
        }

        var family = AccessReaders.Of(RoomState.Empty, Member(Role.Patient, null), Seen, numbered);
        (family.HprNumber, family.OrganisationNumber).ShouldBe((null, null));
    }

    [Theory, Rule("AUD-166")]
    [InlineData(Role.Specialist, "TREAT")]
    [InlineData(Role.Coordinator, "COC")]
    [InlineData(Role.Observer, "TRAIN")]
    [InlineData(Role.EmergencyDoctor, "ETREAT")]
    [InlineData(Role.Patient, "PATRQT")]
    public void A_row_says_the_code_of_what_it_was_for(Role role, string code) =>
        AccessReaders.Of(RoomState.Empty, Member(role, null), Seen, Worker).Reading(AccessKind.Room).Grounds!.Code
            .ShouldBe(code);

    [Fact, Rule("ACC-61")]
    public void A_row_says_what_for_and_by_which_decision_and_whether_the_reader_took_it_themselves()
    {
        var observer = AccessReaders.Of(RoomState.Empty, Member(Role.Observer, null), Seen, Worker);
        observer.Grounds.ShouldBe(new AccessGrounds(Purpose.Teaching, 1, SelfChosen: false));
        AccessReaders.Of(RoomState.Empty, Member(Role.EmergencyDoctor, null), Seen, Worker).Grounds
            .ShouldBe(new AccessGrounds(Purpose.Emergency, 1, SelfChosen: true));
        var deputy = AccessReaders.Of(RoomState.Empty, Member(Role.Deputy, null), Seen, Worker);
        deputy.Reading(AccessKind.Room).Grounds!.Purpose.ShouldBe(Purpose.Coordination);
        deputy.Reading(AccessKind.AccessLog).Grounds!.Purpose.ShouldBe(Purpose.LogReview);
        deputy.Reading(AccessKind.HashChain).Grounds!.Decision.ShouldBe(1);
        AccessReaders.Of(RoomState.Empty, Member(Role.Patient, null), Seen, Worker).Reading(AccessKind.AccessLog)
            .Grounds!.Purpose.ShouldBe(Purpose.OwnCase);
        AccessReaders.Outside(NewId, Worker).Reading(AccessKind.LogReview).Grounds!.Purpose
            .ShouldBe(Purpose.LogReview);
        AccessReaders.Outside(NewId, Worker).Reading(AccessKind.PeopleSearch).Grounds
            .ShouldBe(new AccessGrounds(Purpose.Administration, null, SelfChosen: false, "HOPERAT"));
    }

    private static Member Member(Role role, Relation? relation) => new(
        new MemberCard(NewId, "", "", null, "", Region.Unknown, "NO"), role, Standing.Active, relation, false, 1);
}

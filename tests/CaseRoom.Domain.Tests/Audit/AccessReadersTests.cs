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
            new AccessBasis(BasisKind.Relation, "treating doctor"), new AccessView(Reach.Room, true, false)));
        AccessReaders.Of(RoomState.Empty, Member(Role.ErnExpert, null), Seen, Worker).Basis
            .ShouldBe(new AccessBasis(BasisKind.Consent, null));
    }

    [Theory, Rule("AUD-08")]
    [InlineData(Role.Patient, BasisKind.OwnCase)]
    [InlineData(Role.Representative, BasisKind.Authority)]
    [InlineData(Role.NextOfKin, BasisKind.Invitation)]
    public void Of_the_patients_side_neither_name_nor_place_is_kept(Role role, BasisKind basis)
    {
        var reader = AccessReaders.Of(RoomState.Empty, Member(role, null), Seen, Worker);
        (reader.Name, reader.Organisation, reader.Unit).ShouldBe((null, null, null));
        (reader.PersonId, reader.Role, reader.Basis!.Kind).ShouldBe((NewId, role, basis));
    }

    private static Member Member(Role role, Relation? relation) => new(
        new MemberCard(NewId, "", "", null, "", Region.Unknown, "NO"), role, Standing.Active, relation, false, 1);
}

using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Membership;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit;

public sealed class AccessLogPolicyTests
{
    private static readonly Role[] Readers =
        [Role.Patient, Role.Representative, Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy];

    [Fact, Rule("AUD-30", "ACC-229")]
    public void It_is_read_by_the_patients_side_and_who_answers_for_the_room_with_sight_of_identity()
    {
        Enum.GetValues<Role>().Where(role => AccessLogPolicy.MayRead(role, Seen(identity: true)))
            .ShouldBe(Readers, ignoreOrder: true);
        Enum.GetValues<Role>().Where(role => AccessLogPolicy.MayRead(role, Seen(identity: false))).ShouldBeEmpty();
        var kept = Seen(identity: true) with { Kept = new([Guid.CreateVersion7()]) };
        Enum.GetValues<Role>().Where(role => AccessLogPolicy.MayRead(role, kept)).ShouldBeEmpty();
    }

    private static View Seen(bool identity) => new(Reach.Room, identity, false, IdSet.Empty);
}

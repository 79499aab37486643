using CaseRoom.Domain.Access;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Life;

public sealed class ProtectedAddressTests
{
    private static readonly OrganisationRef School = new(Id(71), "Lomvik skole");
    private static readonly MemberCard Far = Cast.Card(Role.CentreStaff, 5) with
    {
        OrganisationId = Id(72), Organisation = "Sjeldensenteret", UnitId = null,
    };

    private static readonly Guid Father = Cast.Id(Role.Representative);

    private static readonly ProtectAddress Protect = new(
        null, AddressGrade.StrictlyConfidential, Day, "the population register", [School]);

    private static readonly PatientIdentified Known = new("Kanari Fugl", null, null, "Lomvik", "Lomvikveien 1");
    private static readonly PatientDescribed Described = new(Sex.Female, AgeBand.From6To11, Region.Nord);

    private static Scenario Room(params Past[] then) => Given(
        Working, [Known, Described, new RelationRecorded(Father, Parent), .. then]);

    [Theory, Rule("LIFE-20")]
    [InlineData(Role.ResponsibleDoctor)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Deputy)]
    public void Who_runs_the_case_and_sees_identity_records_a_protection_and_lifts_it(Role by)
    {
        var room = Room().When(by, Protect);
        room.Then(new AddressProtected(
            null, AddressGrade.StrictlyConfidential, Day, "the population register", Protect.Places));
        var lift = new LiftAddressProtection(null, Day, "the population register");
        room.When(by, lift with { Source = " " }).ThenRefused(new Refusal.Missing("source"));
        room.When(by, lift).Then(new AddressProtectionLifted(null, Day, "the population register"));
        room.State.Life.Protected.ShouldBeEmpty();
        room.When(by, lift).ThenRefused(new Refusal.NotFound("personId"));
        room.When(by, Protect with { Source = "" }).ThenRefused(new Refusal.Missing("source"));
    }

    [Fact, Rule("LIFE-20")]
    public void It_is_the_patients_or_a_named_parents_and_ends_with_the_last_that_is_lifted()
    {
        var room = Room();
        room.When(Role.Coordinator, Protect with { PersonId = Cast.Id(Role.GeneralPractitioner) })
            .ThenRefused(new Refusal.Invalid("personId", "notFamily"));
        room.When(Role.Coordinator, Protect).ThenAccepted();
        room.When(Role.Coordinator, Protect with { PersonId = Father }).ThenAccepted();
        room.When(Role.Coordinator, new RemoveMember(Father, "moved")).ThenAccepted();
        room.When(Role.Coordinator, new LiftAddressProtection(null, Day, "x")).ThenAccepted();
        room.State.Life.Protected.ShouldHaveSingleItem().PersonId.ShouldBe(Father);
        Viewer.ViewOf(room.State, Cast.Id(Role.ResponsibleDoctor))!.Shield.ShouldNotBeNull();
        room.When(Role.Coordinator, new LiftAddressProtection(Father, Day, "x")).ThenAccepted();
        Viewer.ViewOf(room.State, Cast.Id(Role.ResponsibleDoctor))!.Shield.ShouldBeNull();
    }

    [Fact, Rule("LIFE-20", "LIFE-22")]
    public void Who_is_not_shown_the_places_adds_some_and_takes_none_away()
    {
        var room = Room().When(Role.Coordinator, Protect);
        var hospital = new OrganisationRef(Cast.Unit, "Barneavdelingen");
        room.When(Role.ResponsibleDoctor, Protect with { Places = [hospital] }).ThenAccepted();
        room.State.Life.Protected.ShouldHaveSingleItem().Places.ShouldBe([School, hospital]);
        Seen(room, Role.ResponsibleDoctor).Life.Protected.ShouldHaveSingleItem().Places.ShouldBeEmpty();
        Seen(room, Role.Coordinator).Life.Protected.ShouldHaveSingleItem().Places.Count.ShouldBe(2);
        room.When(Role.Coordinator, Protect).ThenAccepted();
        room.State.Life.Protected.ShouldHaveSingleItem().Places.ShouldBe([School]);
    }

    [Fact, Rule("LIFE-22")]
    public void That_it_holds_is_told_to_who_sees_identity_in_the_room_and_to_nobody_else()
    {
        var room = Room().When(Role.Coordinator, Protect);
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.EmergencyDoctor))
        {
            var sees = Viewer.ViewOf(room.State, Cast.Id(role))!;
            var told = sees is { Reach: Reach.Room, Identity: true };
            Redaction.Of(room.State, sees).Life.Protected.IsEmpty.ShouldBe(!told, role.ToString());
            (Redaction.Of(room.Events[0], sees) is not null).ShouldBe(told, role.ToString());
        }
    }

    [Fact, Rule("LIFE-21")]
    public void Who_is_not_shown_where_the_patient_lives_writes_nothing_in_its_place()
    {
        var room = Room().When(Role.Coordinator, Protect);
        var doctor = Role.ResponsibleDoctor;
        room.When(doctor, new IdentifyPatient("Kanari Fugl", null, null, "Havn", null))
            .ThenRefused(new Refusal.Invalid("municipality", "addressProtected"));
        room.When(doctor, new IdentifyPatient("Kanari Fugl", null, null, null, "Havneveien"))
            .ThenRefused(new Refusal.Invalid("contact", "addressProtected"));
        room.When(doctor, new IdentifyPatient("Kanari Marie Fugl", null, null, null, null))
            .Then(Known with { Name = "Kanari Marie Fugl" });
        room.When(Role.Specialist, new DescribePatient(Sex.Female, AgeBand.From6To11, Region.Vest))
            .ThenRefused(new Refusal.Invalid("region", "addressProtected"));
        room.When(Role.Specialist, new DescribePatient(Sex.Male, AgeBand.From6To11, Region.Unknown))
            .Then(Described with { Sex = Sex.Male });
        room.When(Role.Coordinator, new IdentifyPatient("Kanari Fugl", null, null, "Havn", null))
            .Then(new PatientIdentified("Kanari Fugl", null, null, "Havn", null));
    }

    [Fact, Rule("LIFE-21")]
    public void A_recommendation_goes_where_it_went_when_its_author_is_not_shown_the_name()
    {
        var room = Room().When(Role.Coordinator, Protect);
        var seen = Seen(room, Role.ResponsibleDoctor).Conclusion.Recommendations[AdvisedId];
        seen.Addressee.ShouldBe(Gp with { Name = "" });
        var revised = new ReviseRecommendation(
            AdvisedId, RecommendationKind.Treatment, "Do C.", seen.Addressee, null, null);
        room.When(Role.ResponsibleDoctor, revised).Then(new RecommendationRevised(
            AdvisedId, RecommendationKind.Treatment, "Do C.", Gp, null, null));
        room.When(Role.Coordinator, revised with { Text = "Do D." }).ThenRefused(new Refusal.Missing("addressee"));
    }

    [Theory, Rule("CON-35")]
    [InlineData(Role.Representative)]
    [InlineData(Role.Patient)]
    public void What_others_keep_out_under_a_protected_address_the_family_does_not_let_in(Role family)
    {
        RecordBlock Of(int id, MemberCard person) => new(Id(id), person, null, null, Day, "mother", null);
        var room = Room(new MemberInvited(Far, Role.CentreStaff, null)).When(Role.Coordinator, Protect)
            .When(Role.Coordinator, Of(75, Cast.Card(Role.Specialist))).ThenAccepted();
        room.When(family, new LiftBlock(Id(75), "No longer"))
            .ThenRefused(new Refusal.Invalid("blockId", "coordinatorRecords"));
        room.When(Role.Coordinator, new LiftBlock(Id(75), "No longer")).ThenAccepted();
        room.When(family, Of(76, Far)).ThenAccepted().When(family, new LiftBlock(Id(76), "No longer")).ThenAccepted();
    }

    [Fact, Rule("CON-35")]
    public void A_parent_does_not_let_in_whom_the_child_or_somebody_else_keeps_out_and_the_child_does()
    {
        var block = new RecordBlock(Id(75), Cast.Card(Role.Specialist), null, null, Day, "patient", null);
        var lift = new LiftBlock(Id(75), "No longer");
        foreach (var by in (Role[])[Role.Patient, Role.Coordinator])
        {
            Room().When(by, block).ThenAccepted().When(Role.Representative, lift)
                .ThenRefused(new Refusal.Invalid("blockId", "coordinatorRecords"));
            Room().When(by, block).ThenAccepted().When(Role.Patient, lift).ThenAccepted();
        }

        Room().When(Role.Representative, block).ThenAccepted().When(Role.Representative, lift).ThenAccepted();
        Room().When(Role.Representative, block).ThenAccepted().When(Role.Patient, lift).ThenAccepted();
    }

    [Theory, Rule("CON-34")]
    [InlineData(Role.Representative)]
    [InlineData(Role.Patient)]
    public void Whom_a_family_keeps_out_tells_it_of_nobody_where_they_work(Role family)
    {
        var room = Room(new MemberInvited(Far, Role.CentreStaff, null)).When(Role.Coordinator, Protect);
        RecordBlock Of(MemberCard? person, Guid? organisation = null, Guid? unit = null) => new(
            Id(75), person, organisation is { } all ? new(all, "X") : null, null, Day, "father", null, null,
            unit is { } some ? new(some, "X") : null);
        // Where the doctor, the coordinator and the GP work, where somebody far away does, and where nobody does.
        foreach (var place in (Guid[])[Cast.Organisation, Cast.Local, Cast.Unit, Far.OrganisationId!.Value, Id(76)])
        {
            room.When(family, Of(null, organisation: place))
                .ThenRefused(new Refusal.Invalid("organisation", "coordinatorRecords"));
            room.When(family, Of(null, unit: place) with { Parts = [GoalId] })
                .ThenRefused(new Refusal.Invalid("unit", "coordinatorRecords"));
        }

        foreach (var person in (MemberCard[])
            [Cast.Card(Role.ResponsibleDoctor), Cast.Card(Role.GeneralPractitioner), Cast.Card(Role.Specialist, 9)])
        {
            room.When(family, Of(person)).ThenRefused(new Refusal.Invalid("person", "coordinatorRecords"));
        }

        room.When(Role.Coordinator, Of(null, organisation: Cast.Local)).ThenAccepted();
        room.When(family, Of(Far) with { BlockId = Id(77) }).ThenAccepted();
        Room().When(family, Of(null, organisation: Cast.Organisation))
            .ThenRefused(new Refusal.Invalid("organisation", "handOverInstead"));
    }

    private static RoomState Seen(Scenario room, Role role) =>
        Redaction.Of(room.State, Viewer.ViewOf(room.State, Cast.Id(role))!);
}

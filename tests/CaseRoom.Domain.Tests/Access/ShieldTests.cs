using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access;

public sealed class ShieldTests
{
    private static readonly AddressProtected Protected = new(
        null, AddressGrade.Confidential, Day, "register", [new(Id(71), "Lomvik sykehus")]);

    private static readonly Guid Father = Cast.Id(Role.Representative);

    private static readonly MemberCard Home = Cast.Card(Role.Specialist, 5) with
    {
        OrganisationId = Id(71), Organisation = "Lomvik sykehus", UnitId = null,
    };

    private static readonly MemberCard Far = Cast.Card(Role.CentreStaff, 5) with
    {
        OrganisationId = Id(72), Organisation = "Sjeldensenteret", UnitId = null, Region = Region.SorOst,
    };

    private static readonly Provenance FromGp = new(ProvenanceKind.Letter, "Dr Olav, Lomvik legesenter");

    private static readonly TextSet Question = new(CasePart.Question, "What is it?", FromGp);

    private static readonly FactRecorded Sign =
        new(Id(78), new Phenotype(new("Ataxia"), false, null, null, FromGp), null);

    private static readonly Past[] Told =
    [
        new PatientIdentified("Kanari Fugl", null, null, "Lomvik", "Lomvikveien 1"),
        new PatientDescribed(Sex.Female, AgeBand.From6To11, Region.Nord),
        new RelationRecorded(Father, Parent),
        new MemberInvited(Home, Role.Specialist, null),
        new MemberInvited(Far, Role.CentreStaff, null),
        new FollowUpSet(null, null, "hun i Lomvik"),
        Question, Sign,
        new ConsentRecorded(
            ConsentScope.ReceiverOutsideHealth, "Lomvik skole", ConsentDecision.Given, "1", "nb", Day, false, "far",
            "legen hans", Authority: new(LinkKind.Guardian, "vedtak fra Lomvik tingrett", Day)),
        new InformationRecorded(Day, "legen hans", true, "Lomvik skole", "alt"),
        new BlockRecorded(Id(73), null, new(Id(74), "Lomvik kommune"), null, Day, "legen hans", null),
    ];

    private static Scenario Room() => Given(Working, [.. Told, Protected]);

    private static RoomState Seen(Scenario room, Role role) =>
        Redaction.Of(room.State, Viewer.ViewOf(room.State, Cast.Id(role))!);

    private static MemberCard Card(Scenario room, Role reader, MemberCard who)
    {
        var id = Policy.IsPatientSide(reader) ? Viewer.AliasOf(room.State, who.PersonId) : who.PersonId;
        return Seen(room, reader).Membership.Members[id].Person;
    }

    [Fact, Rule("ACC-70", "ACC-74", "ACC-200")]
    public void Coordinator_and_deputy_see_the_place_and_nobody_else_a_word_of_it()
    {
        var room = Room();
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.EmergencyDoctor))
        {
            var seen = CanonicalJson.Of(Seen(room, role));
            seen.Contains(Cast.CanaryPlace, StringComparison.Ordinal)
                .ShouldBe(role is Role.Coordinator or Role.Deputy, role.ToString());
        }

        room.When(Role.Coordinator, new LiftAddressProtection(null, Day, "register")).ThenAccepted();
        Seen(room, Role.ResponsibleDoctor).Case.Identity!.Municipality.ShouldBe("Lomvik");
    }

    [Fact, Rule("ACC-70")]
    public void A_coordinator_without_sight_of_identity_is_shown_no_place()
    {
        var room = Room().When(Role.Deputy, new WithdrawRelation(Cast.Id(Role.Coordinator), "x"));
        Viewer.ViewOf(room.State, Cast.Id(Role.Coordinator))!.Shield.ShouldNotBeNull();
        Viewer.ViewOf(room.State, Cast.Id(Role.Deputy))!.Shield.ShouldBeNull();
    }

    [Theory, Rule("ACC-71")]
    [InlineData(Role.ResponsibleDoctor)]
    [InlineData(Role.CentreStaff)]
    public void In_the_room_a_local_service_stands_by_name_without_where_it_is(Role reader)
    {
        var room = Room();
        var gp = Cast.Card(Role.GeneralPractitioner);
        Card(room, reader, gp).ShouldBe(
            gp with
            {
                OrganisationId = null, Organisation = "", UnitId = null, Region = Region.Unknown,
                Profession = reader is Role.ResponsibleDoctor ? gp.Profession : "",
            });
        Card(room, reader, Home).ShouldBe(
            Home with { OrganisationId = null, Organisation = "", Region = Region.Unknown });
        Card(room, reader, Far).ShouldBe(Far);
        Seen(room, reader).Case.Opening!.Unit.ShouldBe(Unit);
        Seen(room, reader).Case.Patient!.Region.ShouldBe(Region.Unknown);
    }

    [Fact, Rule("ACC-71")]
    public void A_responsible_unit_that_was_named_as_a_place_is_told_to_nobody_else()
    {
        var room = Given(Working, [.. Told, Protected with { Places = [Unit] }]);
        var seen = Seen(room, Role.Specialist).Case.Opening!;
        (seen.Controller.Name, seen.Unit.Name, seen.Region).ShouldBe(("", "", Region.Unknown));
    }

    [Theory, Rule("ACC-90")]
    [InlineData(Role.ResponsibleDoctor)]
    [InlineData(Role.Specialist)]
    [InlineData(Role.Assistant)]
    public void Whose_letter_a_text_or_a_fact_is_from_is_told_to_nobody_who_is_not_shown_places(Role reader)
    {
        var seen = Seen(Room(), reader).Case;
        var nameless = new Provenance(ProvenanceKind.Letter);
        seen.Texts[CaseState.Key(CasePart.Question)].Provenance.ShouldBe(nameless);
        seen.Facts[Sign.FactId].Fact.Provenance.ShouldBe(nameless);
        var view = Viewer.ViewOf(Room().State, Cast.Id(reader))!;
        Redaction.Of(Question, view).ShouldBe(Question with { Provenance = nameless });
        Redaction.Of(Sign, view).ShouldBe(Sign with { Fact = Sign.Fact with { Provenance = nameless } });
        Seen(Room(), Role.Coordinator).Case.Facts[Sign.FactId].Fact.Provenance.ShouldBe(FromGp);
    }

    [Theory, Rule("ACC-72")]
    [InlineData(Role.Patient)]
    [InlineData(Role.Representative)]
    [InlineData(Role.NextOfKin)]
    public void To_the_family_who_is_near_stands_by_role_and_nobody_by_where_they_work(Role reader)
    {
        var room = Room();
        foreach (var near in new[] { Cast.Card(Role.GeneralPractitioner), Home, Cast.Card(Role.ResponsibleDoctor) })
        {
            var card = Card(room, reader, near);
            (card.Name, card.Profession, card.Organisation, card.OrganisationId, card.Region)
                .ShouldBe(("", "", "", null, Region.Unknown));
        }

        Card(room, reader, Far).Name.ShouldBe(Far.Name);
        Card(room, reader, Far).Organisation.ShouldBe("");
        var json = CanonicalJson.Of(Seen(room, reader));
        string[] telling = ["Sykehuset", "Barneavdelingen", "Sjeldensenteret", "legen hans", Cast.CanaryPlace];
        foreach (var name in telling)
        {
            json.Contains(name, StringComparison.Ordinal).ShouldBeFalse(name);
        }

        foreach (var worker in room.State.Membership.Members.Where(m => !Policy.IsPatientSide(m.Value.Role)))
        {
            json.Contains(worker.Key.ToString(), StringComparison.Ordinal).ShouldBeFalse(worker.Value.Role.ToString());
        }

        RoomSummary.Of(room.State).People[Cast.Id(reader)].Unit.ShouldBe("");
    }

    [Theory, Rule("ACC-110")]
    [InlineData(Role.Patient)]
    [InlineData(Role.Representative)]
    [InlineData(Role.NextOfKin)]
    public void After_a_hand_over_the_family_is_told_neither_who_answered_before_nor_who_does_now(Role reader)
    {
        var there = new OrganisationRef(Id(75), "Storfjord sykehus");
        var ward = new OrganisationRef(Id(76), "Storfjord");
        var handed = new TransferAccepted(Id(77), there, ward, Region.Vest, "moved", "Storfjord Lund");
        var next = Cast.Card(Role.Coordinator, 5) with { OrganisationId = there.Id, UnitId = ward.Id };
        var room = Given(Working, [
            .. Told, Protected, new MemberInvited(next, Role.Coordinator, null), handed,
        ]);
        room.State.Custody.Former.ShouldBe([new(Controller, Unit)]);
        foreach (var near in new[] { Cast.Card(Role.ResponsibleDoctor), Cast.Card(Role.Deputy), next })
        {
            var card = Card(room, reader, near);
            (card.Name, card.Profession, card.Organisation, card.OrganisationId).ShouldBe(("", "", "", null));
        }

        Card(room, reader, Far).Name.ShouldBe(Far.Name);
        var view = Viewer.ViewOf(room.State, Cast.Id(reader))!;
        var told = CanonicalJson.Of(Redaction.Of(room.State, view)) + CanonicalJson.Of(Redaction.Of(handed, view)!);
        foreach (var name in new[] { Controller, Unit, there, ward })
        {
            told.Contains(name.Id.ToString(), StringComparison.Ordinal).ShouldBeFalse(name.Name);
            told.Contains(name.Name, StringComparison.Ordinal).ShouldBeFalse(name.Name);
        }

        var open = Given(Working, [.. Told, handed]).State;
        Redaction.Of(open, Viewer.ViewOf(open, Cast.Id(reader))!).Custody.Former.ShouldBe([new(Controller, Unit)]);
    }

    [Theory, Rule("ACC-73")]
    [InlineData(Role.ErnExpert)]
    [InlineData(Role.Observer)]
    public void Beyond_the_room_a_local_service_has_no_name_and_nothing_a_region(Role reader)
    {
        var room = Room();
        var gp = Card(room, reader, Cast.Card(Role.GeneralPractitioner));
        (gp.Name, gp.Profession, gp.Region).ShouldBe(("", "profession", Region.Unknown));
        Card(room, reader, Cast.Card(Role.ResponsibleDoctor)).Region.ShouldBe(Region.Unknown);
        Card(room, reader, Far).Region.ShouldBe(Region.SorOst);
        Seen(room, reader).Case.Opening!.Region.ShouldBe(Region.Unknown);
        Viewer.RegionOutside(room.State).ShouldBe(Region.Unknown);
    }

    [Theory, Rule("ACC-74")]
    [InlineData(ReportForm.Identified)]
    [InlineData(ReportForm.Pseudonymised)]
    public void What_is_printed_holds_no_place_whoever_takes_it(ReportForm form)
    {
        Printed(Given(Working, Told), form).ShouldContain(
            form is ReportForm.Identified ? "Lomvik legesenter" : "hun i Lomvik");
        Printed(Room(), form).Contains(Cast.CanaryPlace, StringComparison.Ordinal).ShouldBeFalse();
        Printed(Room(), form).ShouldContain("Sjeldensenteret");
    }

    [Fact, Rule("ACC-75")]
    public void A_protection_changes_every_view_but_that_of_who_sees_places()
    {
        var before = Given(Working, Told).State;
        var after = Room().State;
        Viewer.MayDiffer(before, after).ShouldBeTrue();
        Viewer.MayDiffer(Protected).ShouldBeTrue();
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.EmergencyDoctor))
        {
            Viewer.ViewOf(after, Cast.Id(role))!.Equals(Viewer.ViewOf(before, Cast.Id(role)))
                .ShouldBe(Policy.SeesPlaces(role), role.ToString());
        }
    }

    private static string Printed(Scenario room, ReportForm form) => CanonicalJson.Of(ConclusionReport.Of(
        room.State, new ConclusionRequest(
            ReportLanguage.English, form, "Case 1", TestData: false, new PlanTemplate("1", "x"), Start)));
}

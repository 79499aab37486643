using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit;

public sealed class AccessShieldTests
{
    private static readonly Guid Father = Cast.Id(Role.Representative);

    private static readonly MemberCard Far = Cast.Card(Role.CentreStaff, 5) with
    {
        OrganisationId = Id(72), Organisation = "Sjeldensenteret", UnitId = null,
    };

    private static readonly AddressProtected Protected = new(
        null, AddressGrade.Confidential, Day, "register", [new(Id(71), "Lomvik sykehus")]);

    private static RoomState Room(params Past[] then) => Given(
        Working, [new RelationRecorded(Father, Parent), new MemberInvited(Far, Role.CentreStaff, null), .. then]).State;

    private static AccessEntry Row(Guid person, string organisation, Role? role, string name = "Navn Navnesen") => new(
        Id(80), Start, new AccessReader(
            person, name, organisation, "Enhet", role, new(BasisKind.Relation, "fastlegen i Lomvik"), null),
        AccessKind.Room, AccessOutcome.Shown, []);

    private static AccessReader Seen(RoomState room, Role reader, AccessEntry row) =>
        AccessShield.Of(row, room, Viewer.ViewOf(room, Cast.Id(reader))!, Cast.Id(reader)).Reader;

    [Fact, Rule("AUD-80")]
    public void The_other_parent_is_told_that_a_local_health_service_read_and_neither_who_nor_where()
    {
        var room = Room(Protected);
        AccessEntry[] local =
        [
            Row(Cast.Id(Role.GeneralPractitioner), "Lomvik legesenter", Role.GeneralPractitioner),
            Row(Cast.Id(Role.Specialist), "Lomvik sykehus", Role.Specialist),
            Row(Id(81), "Lomvik kommune", role: null),
        ];
        foreach (var row in local)
        {
            var seen = Seen(room, Role.Representative, row);
            (seen.Name, seen.Organisation, seen.Unit, seen.Hidden)
                .ShouldBe((null, null, null, HiddenPlace.LocalService));
            seen.PersonId.ShouldNotBe(row.Reader.PersonId);
            seen.Basis.ShouldBe(new AccessBasis(BasisKind.Relation, null));
            seen.Role.ShouldBe(row.Reader.Role);
        }

        var doctor = Seen(
            room, Role.Representative, Row(Cast.Id(Role.ResponsibleDoctor), "x", Role.ResponsibleDoctor));
        (doctor.Name, doctor.Hidden).ShouldBe((null, HiddenPlace.Responsible));
        var centre = Seen(room, Role.Representative, Row(Far.PersonId, "Sjeldensenteret", Role.CentreStaff));
        (centre.Name, centre.Organisation, centre.Hidden)
            .ShouldBe(("Navn Navnesen", null, HiddenPlace.Elsewhere));
    }

    [Fact, Rule("AUD-80")]
    public void The_doctor_is_told_by_name_who_read_and_not_where_a_local_service_is()
    {
        var room = Room(Protected);
        var gp = Row(Cast.Id(Role.GeneralPractitioner), "Lomvik legesenter", Role.GeneralPractitioner);
        var seen = Seen(room, Role.ResponsibleDoctor, gp);
        (seen.Name, seen.Organisation, seen.Hidden).ShouldBe(("Navn Navnesen", null, HiddenPlace.LocalService));
        var centre = Row(Far.PersonId, "Sjeldensenteret", Role.CentreStaff);
        Seen(room, Role.ResponsibleDoctor, centre).ShouldBeSameAs(centre.Reader);
        Seen(room, Role.Coordinator, gp).ShouldBeSameAs(gp.Reader);
        Seen(Room(), Role.Representative, gp).ShouldBe(
            gp.Reader with { Basis = new AccessBasis(BasisKind.Relation, null) });
    }

    [Fact, Rule("AUD-110")]
    public void Who_read_where_the_room_was_before_it_was_handed_over_is_told_by_role_alone()
    {
        var there = new OrganisationRef(Id(75), "Storfjord sykehus");
        var room = Room(Protected, new TransferAccepted(
            Id(77), there, new(Id(76), "Barneklinikken"), Region.Vest, "moved", "Lund"));
        AccessEntry[] near =
        [
            Row(Cast.Id(Role.ResponsibleDoctor), "x", Role.ResponsibleDoctor),
            Row(Id(81), Controller.Name, Role.EmergencyDoctor),
            Row(Id(81), "Storfjord sykehus", Role.EmergencyDoctor),
        ];
        foreach (var row in near)
        {
            var seen = Seen(room, Role.Representative, row);
            (seen.Name, seen.Organisation, seen.Unit, seen.Hidden)
                .ShouldBe((null, null, null, HiddenPlace.Responsible));
        }
    }

    [Theory, Rule("AUD-97")]
    [InlineData(false)]
    [InlineData(true)]
    public void A_family_is_told_the_kind_of_a_basis_and_its_words_of_their_own_rows_alone(bool hidden)
    {
        var room = hidden ? Room(Protected) : Room();
        var mother = Row(Id(84), "", Role.Representative) with { Outcome = AccessOutcome.Refused };
        mother = mother with
        {
            Reader = mother.Reader with
            {
                Name = null, Organisation = null, Unit = null,
                Basis = new(BasisKind.Authority, "Dom i Lomvik tingrett"),
            },
        };
        Seen(room, Role.Representative, mother).Basis.ShouldBe(new AccessBasis(BasisKind.Authority, null));
        Seen(room, Role.Patient, mother).Basis.ShouldBe(new AccessBasis(BasisKind.Authority, null));
        Seen(room, Role.Coordinator, mother).ShouldBeSameAs(mother.Reader);
        var own = mother with { Reader = mother.Reader with { PersonId = Father } };
        Seen(room, Role.Representative, own).ShouldBeSameAs(own.Reader);
        var doctor = Row(Cast.Id(Role.ResponsibleDoctor), "x", Role.ResponsibleDoctor) with
        {
            Reader = Row(Far.PersonId, "Sjeldensenteret", Role.CentreStaff).Reader with
            {
                Basis = new(BasisKind.Room, "Etter bekymringsmelding"),
            },
        };
        Seen(room, Role.Patient, doctor).Basis.ShouldBe(new AccessBasis(BasisKind.Room, null));
    }

    [Fact, Rule("AUD-96")]
    public void Of_who_was_refused_a_family_is_told_that_somebody_was_and_of_nobody_who()
    {
        var room = Room(Protected);
        AccessEntry[] refused =
        [
            Row(Cast.Id(Role.GeneralPractitioner), "Lomvik legesenter", Role.GeneralPractitioner),
            Row(Cast.Id(Role.ResponsibleDoctor), "Sykehuset", Role.ResponsibleDoctor),
            Row(Far.PersonId, "Sjeldensenteret", Role.CentreStaff) with { Subjects = [Id(82)], Form = "pdf" },
        ];
        var shown = refused.Select(row => AccessShield.Of(
            row with { Outcome = AccessOutcome.Refused }, room, Viewer.ViewOf(room, Father)!, Father)).ToList();
        shown.ShouldAllBe(row => row.At == Start && row.Outcome == AccessOutcome.Refused
            && row.Reader.Hidden == HiddenPlace.Untold);
        shown.Select(row => CanonicalJson.Of(row)).Distinct().ShouldHaveSingleItem();
        var doctors = Viewer.ViewOf(room, Cast.Id(Role.ResponsibleDoctor))!;
        AccessShield.Of(refused[0] with { Outcome = AccessOutcome.Refused }, room, doctors, Id(83)).Reader.Role
            .ShouldBe(Role.GeneralPractitioner);
        var cells = AccessReport.Row(
            AccessLine.Of([new KeptAccess(1, Start, shown[0])])[0],
            new AccessNames(new Dictionary<Guid, string>(), new Dictionary<Guid, AccessThing>()),
            ReportLanguage.English);
        (cells[3], cells[4], cells[5], cells[9]).ShouldBe(("", "", "Not shown", "Refused"));
    }

    [Theory, Rule("AUD-80")]
    [InlineData(ReportLanguage.Bokmaal, "Lokal helsetjeneste", "Fastlege")]
    [InlineData(ReportLanguage.Nynorsk, "Lokal helseteneste", "Fastlege")]
    [InlineData(ReportLanguage.English, "Local health service", "General practitioner")]
    public void A_hidden_place_is_said_in_words_on_paper_and_in_the_table(
        ReportLanguage language, string words, string role)
    {
        var room = Room(Protected);
        var view = Viewer.ViewOf(room, Father)!;
        var shown = AccessShield.Of(
            Row(Cast.Id(Role.GeneralPractitioner), "Lomvik legesenter", Role.GeneralPractitioner), room, view,
            Father);
        var lines = AccessLine.Of([new KeptAccess(1, shown.At, shown)]);
        var names = AccessNames.Of(room, Redaction.Of(room, view), view, [shown]);
        var cells = AccessReport.Row(lines[0], names, language);
        (cells[3], cells[4], cells[5]).ShouldBe(("", role, words));
        var paper = CanonicalJson.Of(AccessReport.Of(
            Redaction.Of(room, view), lines, names,
            new AccessReportRequest(language, "Case 1", TestData: false, Start)));
        paper.ShouldContain(words);
        paper.Contains(Cast.CanaryPlace, StringComparison.Ordinal).ShouldBeFalse();
        paper.Contains("Sykehuset", StringComparison.Ordinal).ShouldBeFalse();
    }
}

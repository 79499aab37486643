using CaseRoom.Domain.Access;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports.Conclusion;

public sealed class OutsidePartTests
{
    private static readonly OutsideReceiver School = new(ReceiverKind.School, "Lomvik skole");

    [Theory, Rule("CON-61")]
    [InlineData(ReportLanguage.Bokmaal, "Innspill til individuell plan", "Helsedel")]
    [InlineData(ReportLanguage.Nynorsk, "Innspel til individuell plan", "Helsedel")]
    [InlineData(ReportLanguage.English, "Input to the individual plan", "Health part")]
    public void A_receiver_outside_the_health_service_gets_function_and_need_alone(
        ReportLanguage language, string title, string healthPart)
    {
        var room = Given(
            Working,
            (Role.Specialist, new FactRecorded(NewId, new Variant(
                new("GENE7"), ["c.1A>T"], "heterozygous", VariantClass.Pathogenic, Day, "Lab", null, Told))),
            new RecommendationProposed(
                Id(61), RecommendationKind.SchoolAndKindergarten, "Quiet place to rest",
                new Addressee(ReceiverKind.School, "Skolen"), null, "weekly"),
            new RecommendationProposed(
                Id(62), RecommendationKind.Treatment, "Look again", Gp, null, null),
            new GoalRecorded(Id(63), "To sleep, whatever GENE7 says", "mother", Day, "nb", Interpreter: false)).State;
        var report = Printed.Of(room, r => r with { Language = language, Receiver = School, WithClosed = true });

        ReportCheck.Findings(report).ShouldBeEmpty();
        report.Title.ShouldBe(title);
        var text = Printed.Text(report);
        text.ShouldContain("Quiet place to rest");
        foreach (var secret in new[] { "GENE7", "c.1A>T", "Look again", healthPart, "Do B." })
        {
            text.ShouldNotContain(secret);
        }

        Printed.Text(Printed.Of(room)).ShouldContain("whatever GENE7 says");
    }

    [Theory, Rule("EXP-27")]
    [InlineData("BRCA1", "Mother has BRCA1, and rest")]
    [InlineData("F8", "Rest, because of F8.")]
    [InlineData("FMR1 CGG repeats", "Rest, because of FMR1")]
    public void What_names_a_gene_of_a_relative_who_did_not_agree_or_is_marked_so_stays_in_the_health_service(
        string gene, string said)
    {
        Past asked = new RecommendationProposed(
            Id(61), RecommendationKind.SchoolAndKindergarten, said,
            new Addressee(ReceiverKind.School, "Skolen"), null, null);
        Variant known = new(new(gene), [], null, VariantClass.Pathogenic, Day, "Lab", null, Told, MotherId);
        Past[] ways = [
            (Role.Specialist, new FactRecorded(NewId, known)),
            (Role.Specialist, new FactRecorded(NewId, new Measurement(new(gene), 40, new("1"), null, null, Told))),
        ];
        string Text(params Past[] past) =>
            Printed.Text(Printed.Of(Given(Working, past).State, r => r with { Receiver = School }));
        Text(asked).ShouldContain(said, Case.Sensitive, "nothing is known of the gene");
        Text(ways[0], asked).ShouldNotContain(said);
        Text(ways[1], new MarksSet(MarkedKind.Fact, NewId, Genetic: true, null, null), asked).ShouldNotContain(said);
        Text(ways[0], new RelativeDecided(MotherId, ConsentDecision.Refused, Day), asked)
            .ShouldNotContain(said);
    }

    [Fact, Rule("EXP-27")]
    public void A_signed_version_is_read_by_what_is_known_now_too_and_a_short_symbol_in_a_word_is_none()
    {
        var then = Given(Working, new RecommendationProposed(
            Id(61), RecommendationKind.SchoolAndKindergarten, "Rest, as for BRCA1", new Addressee(
                ReceiverKind.School, "Skolen"), null, null)).State;
        var now = Given(Working, (Role.Specialist, new FactRecorded(NewId, new Variant(
            new("BRCA1"), [], null, VariantClass.Pathogenic, Day, "Lab", null, Told)))).State;
        var request = Printed.Request with { Receiver = School };
        Printed.Text(ConclusionReport.Of(then, request)).ShouldContain("as for BRCA1");
        Printed.Text(ConclusionReport.Of(then, request, now.Case)).ShouldNotContain("as for BRCA1");

        var words = new HealthWords([Given(Working, (Role.Specialist, new FactRecorded(NewId, new Variant(
            new("AR"), [], null, VariantClass.Pathogenic, Day, "Lab", null, Told)))).State.Case]);
        words.StandIn("Trenger ARbeidsro, har vært syk").ShouldBeFalse();
        words.StandIn("variant i AR-genet").ShouldBeTrue();
    }

    [Fact, Rule("CON-61")]
    public void Neither_whom_one_proposed_as_coordinator_nor_needs_of_health_alone_tell_the_condition()
    {
        var room = Given(
            Working,
            (Role.Specialist, new FactRecorded(NewId, new Condition(
                new Term("Lillevik syndrom", null), ConditionStatus.Confirmed, null, Told))),
            new FollowUpSet(null, null, "the nurse for Lillevik syndrom"),
            new RecommendationProposed(Id(62), RecommendationKind.PalliativeCare, "Look again", Gp, null, null)).State;
        var printed = Printed.Text(Printed.Of(room));
        printed.ShouldContain("the nurse for Lillevik syndrom");
        const string Palliative = "Palliasjon";
        printed.ShouldContain(Palliative);

        var outside = Printed.Text(Printed.Of(room, r => r with { Receiver = School }));
        outside.ShouldNotContain("Lillevik");
        outside.ShouldNotContain(Palliative);
    }

    [Fact, Rule("CON-64")]
    public void A_receiver_reads_of_its_own_consent_alone()
    {
        var room = Given(
            Working, new PatientIdentified("Kanari Fugl", null, null, null, null),
            Answered("Lomvik skole", ConsentDecision.Given),
            Answered("Barnevernet i Lomvik", ConsentDecision.Refused)).State;
        var text = Printed.Text(Printed.Of(room, r => r with { Receiver = School }));
        text.ShouldContain("Lomvik skole");
        text.ShouldNotContain("Barnevernet");
        Printed.Text(Printed.Of(room, r => r with { Form = ReportForm.Identified })).ShouldContain("Barnevernet");
    }

    [Fact, Rule("CON-99")]
    public void A_paper_without_identity_says_of_each_receiver_what_was_answered_last_and_names_none()
    {
        var text = Printed.Text(Printed.Of(Given(
            Working, Answered("Lomvik skole", ConsentDecision.Given), Answered("Andvik skole", ConsentDecision.Refused),
            Answered("Lomvik  Skole", ConsentDecision.Withdrawn)).State));
        text.ShouldNotContain("vik skole", Case.Insensitive);
        const string Line = "Mottaker utenfor helsetjenesten (Barnehage, skole, PPT): ";
        text.Split(Line).Length.ShouldBe(3);
        text.ShouldNotContain($"{Line}Gitt", Case.Insensitive);
    }

    [Theory, Rule("EXP-25")]
    [InlineData(ReportLanguage.Bokmaal, ReportForm.Pseudonymised)]
    [InlineData(ReportLanguage.Nynorsk, ReportForm.Identified)]
    [InlineData(ReportLanguage.English, ReportForm.Pseudonymised)]
    public void Of_who_took_part_it_is_told_whom_one_can_ask_and_of_nobody_where_they_work(
        ReportLanguage language, ReportForm form)
    {
        var room = Given([
            .. Working, new PatientIdentified("Emma Stjerneglimt", null, null, null, null),
            .. Workers.SelectMany(role => (Past[])[
                new MemberInvited(Canary(role), role, null), new(Canary(role).PersonId, new MemberJoined(
                    Canary(role).PersonId, role)),
            ]),
        ]).State;
        var text = Printed.Text(Printed.Of(
            room, r => r with { Language = language, Form = form, Receiver = School }));
        foreach (var canary in (string[])["canary-place", "canary-profession"])
        {
            text.ShouldNotContain(canary);
            Printed.Text(Printed.Of(room, r => r with { Language = language, Form = form })).ShouldContain(canary);
        }

        foreach (var role in Workers)
        {
            var told = role is Role.Coordinator or Role.Deputy or Role.MunicipalCoordinator or Role.ChildCoordinator;
            text.Contains(Canary(role).Name, StringComparison.Ordinal).ShouldBe(told, role.ToString());
        }
    }

    [Fact, Rule("EXP-26")]
    public void What_another_service_outside_is_asked_for_and_who_answered_is_not_told()
    {
        RecommendationProposed Advise(int id, ReceiverKind kind, string words) => new(
            Id(id), RecommendationKind.Aids, words, new Addressee(kind, $"canary of {kind}"), null, null);
        var room = Given(
            Working, Advise(61, ReceiverKind.School, "Quiet place to rest"),
            Advise(62, ReceiverKind.ChildWelfare, "Respite"), Advise(63, ReceiverKind.Nav, "Aids at work"),
            new RecommendationAnswered(
                Id(61), AnswerKind.Forwarded, "canary owner", null,
                new Addressee(ReceiverKind.Statped, "canary of Statped"))).State;
        var text = Printed.Text(Printed.Of(room, r => r with { Receiver = School }));
        text.ShouldContain("Quiet place to rest");
        text.ShouldContain("canary of School");
        foreach (var other in (string[])[
            "Respite", "Aids at work", "canary of ChildWelfare", "canary of Nav", "canary of Statped", "canary owner"])
        {
            text.ShouldNotContain(other);
            Printed.Text(Printed.Of(room)).ShouldContain(other);
        }
    }

    [Fact, Rule("CON-64", "CON-73")]
    public void Neither_what_was_answered_on_another_kind_of_its_name_nor_what_no_longer_counts_stands_there()
    {
        const string Yes = ": gitt";
        const string No = ": ikke gitt";
        string Of(ConsentRecorded first, ConsentRecorded then) => Printed.Text(Printed.Of(
            Given(Working, first, then).State, r => r with { Receiver = School }));
        var other = Of(
            Answered(School.Name, ConsentDecision.Given),
            Answered(School.Name, ConsentDecision.Refused, ReceiverKind.ChildWelfare));
        other.ShouldContain($"(Barnehage, skole, PPT: {School.Name}){Yes}");
        other.ShouldNotContain(No);
        var older = Of(
            Answered(School.Name, ConsentDecision.Given, kind: null),
            Answered(School.Name, ConsentDecision.Refused));
        older.ShouldContain($"(Barnehage, skole, PPT: {School.Name}){No}");
        older.ShouldNotContain(Yes);
    }

    private static IEnumerable<Role> Workers => Enum.GetValues<Role>()
        .Where(role => !Policy.IsPatientSide(role) && role is not Role.EmergencyDoctor);

    private static MemberCard Canary(Role role) => Cast.Card(role, 5) with
    {
        Name = $"Named {role} Somebody", Organisation = $"canary-place of {role}",
        Profession = $"canary-profession {role}",
    };

    private static ConsentRecorded Answered(
        string receiver, ConsentDecision decision, ReceiverKind? kind = ReceiverKind.School) => new(
        ConsentScope.ReceiverOutsideHealth, receiver, decision, "form 1", "nb", Day, false, "mother", "",
        ReceiverKind: kind);
}

using System.Text;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.Reports;

namespace CaseRoom.Server.Demo;

using static DemoRoomScript;
using static DemoScript;

/// <summary>The material of the demo room, what is marked and said on it, and the beginning of a conclusion; in bokmål,
/// and in nynorsk where the coordinator writes.</summary>
internal static class DemoRoomTalk
{
    private static Guid Chart { get; } = Id(0x40);

    private static Guid Spine { get; } = Id(0x41);

    private static Guid Letter { get; } = Id(0x42);

    private static Guid Examination { get; } = Id(0x43);

    private static Guid Likely { get; } = Id(0x50);

    private static Guid Trial { get; } = Id(0x51);

    private static Guid Night { get; } = Id(0x52);

    public static void Tell(DemoRoomScript script, IReportRenderer pdf)
    {
        script.Upload("ingrid", Chart, "Vekstkurve, lengde (tegnet, testdata)", DemoPictures.GrowthChart());
        script.Upload("siri", Spine, "Rygg, røntgen (tegnet, testdata)", DemoPictures.Spine());
        script.Upload("olav", Letter, "Brev fra fastlegen (testdata)", Encoding.UTF8.GetBytes(LetterText));
        script.Upload("nils", Examination, "Nevrofysiologisk undersøkelse (testdata)", Print(pdf));
        script.Do("kari", new MarkMaterial(Spine, PersonImage: false, SharedAbroad: true));
        script.Do("ingrid", new ChangePhase(Phase.InConference));
        Marks(script);
        Threads(script);
        Statements(script);
        Recommendations(script);
    }

    private static void Marks(DemoRoomScript script)
    {
        script.Do("ingrid", new AddAnnotation(
            Id(0x60), Chart, null, new Rectangle(560, 215, 240, 150), "Knekk i veksten",
            "Faller under kurven sin fra seks år.",
            new Term("Short stature", "HP:0004322")));
        script.Do("siri", new AddAnnotation(
            Id(0x61), Spine, null, new Ellipse(400, 400, 110, 190), "Kurve mot høyre", "Cobb om lag 24 grader.",
            new Term("Scoliosis", "HP:0002650")));
        script.Do("nils", new AddAnnotation(
            Id(0x62), Spine, null, new Arrow(560, 780, 350, 820), "Motkurve", "", null));
    }

    private static void Threads(DemoRoomScript script)
    {
        script.Do("siri", new OpenThread(
            Id(0x70), AnchorKind.Annotation, Id(0x61), false, Id(0x71),
            "Kurven er ny siden bildet for to år siden. Kan den skyldes svakheten alene?", [Person("nils")]));
        script.Do("nils", new AddComment(Id(0x70), Id(0x72), "Ja, det passer med svak ryggmuskulatur.", []));
        script.Do("ingrid", new OpenThread(
            Id(0x73), AnchorKind.Room, null, false, Id(0x74),
            "Har noen erfaring med pustestøtte om natten hos barn i denne alderen?", [Person("frida")]));
        script.Do("frida", new AddComment(
            Id(0x73), Id(0x75), "Vi har fulgt flere familier. Begynn med søvnregistrering hjemme.", []));
    }

    private static void Statements(DemoRoomScript script)
    {
        script.Do("ingrid", new ProposeStatement(
            Likely, "Medfødt myastent syndrom er den mest sannsynlige årsaken.", null));
        script.Do("kari", new ProposeStatement(
            Trial, "Prøvebehandling med pyridostigmin kan begynne no, før det genetiske svaret ligg føre.",
            DemoRoomCase.Strength));
        script.Do("kari", new ProposeStatement(
            Night, "Pusten om natta skal målast innan fire veker.", DemoRoomCase.Sleep));
        script.Do("ingrid", new TakePosition(new StatementSeen(Likely, 1, 0), PositionKind.Agree));
        script.Do("nils", new TakePosition(new StatementSeen(Likely, 1, 0), PositionKind.Agree));
        script.Do("mari", new TakePosition(
            new StatementSeen(Likely, 1, 0), PositionKind.Reservation,
            "Gjelder så lenge enkeltfibermåling ikke er gjort."));
        script.Do("nils", new TakePosition(new StatementSeen(Trial, 1, 0), PositionKind.Agree));
        script.Do("bjorn", new TakePosition(
            new StatementSeen(Trial, 1, 0), PositionKind.Disagree,
            "Noen former blir verre av denne behandlingen. Vent på svaret fra genpanelet."));
        script.Do("olav", new GiveAdvice(
            new StatementSeen(Trial, 1, 0),
            "Legekontoret kan følge opp vekt, puls og mage ukentlig om behandlingen begynner."));
    }

    private static void Recommendations(DemoRoomScript script)
    {
        script.Do("kari", new ProposeRecommendation(
            Id(0x80), RecommendationKind.FurtherInvestigation, "Utvida genpanel for nevromuskulære tilstandar.",
            new Addressee(ReceiverKind.Hospital, "Avdeling for medisinsk genetikk", Person("bjorn")),
            new DateOnly(2026, 12, 15), null));
        script.Do("kari", new ProposeRecommendation(
            Id(0x81), RecommendationKind.SchoolAndKindergarten,
            "Kvilerom og tilrettelagd kroppsøving, i samråd med fysioterapeut.",
            new Addressee(ReceiverKind.School, "Skulen og PPT"), new DateOnly(2027, 1, 10), "Ein pause midt på dagen"));
        script.Do("kari", new ProposeRecommendation(
            Id(0x82), RecommendationKind.CoordinatorAndPlan, "Vurdere behovet for koordinator og individuell plan.",
            new Addressee(ReceiverKind.MunicipalHealth, "Koordinerande eining i kommunen"), null, null));
        script.Do("bjorn", new AnswerRecommendation(Id(0x80), AnswerKind.TakenOn, "Bjørn Trollskogen", null));
    }

    private static byte[] Print(IReportRenderer pdf)
    {
        using var file = new MemoryStream();
        pdf.Render(new Report
        {
            Title = "Nevrofysiologisk undersøkelse",
            Language = ReportLanguage.Bokmaal,
            Form = ReportForm.Pseudonymised,
            PageHeader = "Uten navn og fødselsnummer",
            Banner = "Testdata",
            Meta = new ReportMeta("Testlaboratoriet", "1", new DateTimeOffset(2026, 9, 20, 10, 0, 0, TimeSpan.Zero)),
            Blocks =
            [
                new ReportBlock.Heading(1, "Repetitiv nervestimulering"),
                new ReportBlock.Table(
                    ["Muskel", "Hvile", "Etter anstrengelse"],
                    [
                        ["M. trapezius", "−4 %", "−12 %"],
                        ["M. nasalis", "−3 %", "−10 %"],
                        ["M. abductor digiti minimi", "0 %", "−2 %"],
                    ]),
                new ReportBlock.Heading(1, "Vurdering"),
                new ReportBlock.Paragraph("Fall i amplitude over 10 % etter anstrengelse. Funnet er oppdiktet."),
            ],
        }, file);
        return file.ToArray();
    }

    private const string LetterText =
        """
        Testdata – oppdiktet brev

        Jente i barneskolealder som jeg har fulgt siden fireårsalderen. Foreldrene forteller at hun er sprek om
        morgenen, men at øyelokkene henger og beina blir tunge utover dagen. Hun svelger vrangt når hun er sliten.

        Ved kontroll i september: hengende øyelokk på begge sider etter ett minutts blikk oppover. Reiser seg fra
        gulvet med støtte. Ingen anfall. Utviklingen ellers er som forventet.

        Jeg ber om drøfting av årsak, av hva som bør prøves først, og av hvordan skolen kan legge til rette.

        Vennlig hilsen fastlegen
        """;
}

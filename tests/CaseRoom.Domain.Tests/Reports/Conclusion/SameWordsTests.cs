using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
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

/// <summary>What stands on paper is called as the page calls it, or a reader takes it for something else.</summary>
public sealed class SameWordsTests
{
    private static readonly string Words =
        Path.Combine(SharedData.RepositoryRoot, "clients", "web", "src", "language");

    public static TheoryData<ReportLanguage> Languages => [.. Enum.GetValues<ReportLanguage>()];

    [Theory, Rule("REP-18"), MemberData(nameof(Languages))]
    public void Every_value_is_called_as_on_the_page(ReportLanguage language)
    {
        var (compared, differing) = (0, new List<string>());
        Add<Role>("entry", "role", ValuePhrases.Of);
        Add<DiagnosisStatus>("room", "outcome", ValuePhrases.Of);
        Add<VariantClass>("fact", "class", ValuePhrases.Of);
        Add<Sex>("patient", "sex", ValuePhrases.Of);
        Add<AgeBand>("patient", "age", ValuePhrases.Of);
        Add<Region>("patient", "region", ValuePhrases.Of);
        Add<ConsentScope>("consent", "scope", ValuePhrases.Of);
        Add<RecommendationKind>("conclusion", "kind", RecommendationPhrases.Of);
        Add<ReceiverKind>("conclusion", "receiver", RecommendationPhrases.Of);
        differing.ShouldBeEmpty();
        compared.ShouldBeGreaterThan(70);

        void Add<T>(string file, string section, Func<T, Phrase> called)
            where T : struct, Enum
        {
            var path = Path.Combine(Words, language.Tag(), $"{file}.json");
            var words = JsonNode.Parse(File.ReadAllText(path))![section]!;
            foreach (var value in Enum.GetValues<T>())
            {
                // What is not known is no value: paper says that it is not recorded.
                if (value.ToString() == "Unknown") { continue; }
                var key = JsonNamingPolicy.CamelCase.ConvertName(WireNameOf(value));
                var (page, paper) = ((string?)words[key], called(value).In(language));
                compared++;
                if (page != paper) { differing.Add($"{file}, {section}, {key}: {page}, but on paper: {paper}"); }
            }
        }
    }

    [Theory, Rule("REP-18"), MemberData(nameof(Languages))]
    public void A_zygosity_is_called_as_on_the_page_and_any_other_word_as_it_was_typed(ReportLanguage language)
    {
        var path = Path.Combine(Words, language.Tag(), "fact.json");
        var page = JsonNode.Parse(File.ReadAllText(path))!["zygosities"]!.AsObject();
        page.Count.ShouldBe(3);
        foreach (var (word, called) in page)
        {
            ValuePhrases.OfZygosity(word).In(language).ShouldBe((string?)called);
        }

        ValuePhrases.OfZygosity("mosaic").In(language).ShouldBe("mosaic");
    }

    [Fact, Rule("REP-18")]
    public void A_value_that_no_catalogue_has_is_called_nothing()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ValuePhrases.Of((Role)99));
        Should.Throw<ArgumentOutOfRangeException>(() => ValuePhrases.Of((DiagnosisStatus)99));
        Should.Throw<ArgumentOutOfRangeException>(() => ValuePhrases.Of((ConditionStatus)99));
        Should.Throw<ArgumentOutOfRangeException>(() => ValuePhrases.Of((VariantClass)99));
        Should.Throw<ArgumentOutOfRangeException>(() => ValuePhrases.Of((GoalsNotObtained)99));
        Should.Throw<ArgumentOutOfRangeException>(() => ValuePhrases.Of((AnswerKind)99));
        Should.Throw<ArgumentOutOfRangeException>(() => ValuePhrases.Of((ConsentDecision)99));
        Should.Throw<ArgumentOutOfRangeException>(() => ValuePhrases.Of((ConsentScope)99));
        Should.Throw<ArgumentOutOfRangeException>(() => RecommendationPhrases.Of((RecommendationKind)99));
        Should.Throw<ArgumentOutOfRangeException>(() => RecommendationPhrases.Of((ReceiverKind)99));
    }

    /// <summary>The word of a value on the wire, by which the page looks it up.</summary>
    private static string WireNameOf<T>(T value)
        where T : struct, Enum =>
        typeof(T).GetField($"{value}")!.GetCustomAttributes(typeof(JsonStringEnumMemberNameAttribute), false)
            .Cast<JsonStringEnumMemberNameAttribute>().FirstOrDefault()?.Name ?? $"{value}";
}

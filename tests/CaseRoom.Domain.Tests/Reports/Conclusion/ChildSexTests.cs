using CaseRoom.Domain.Reports;
using CaseRoom.Domain.Reports.Conclusion;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Reports.Conclusion;

public sealed class ChildSexTests
{
    [Fact, Rule("CASE-112")]
    public void A_child_is_a_girl_or_a_boy_and_a_woman_or_a_man_is_of_age()
    {
        foreach (var age in Enum.GetValues<AgeBand>())
        {
            var isChild = age is AgeBand.From0To1 or AgeBand.From2To5 or AgeBand.From6To11 or AgeBand.From12To15
                or AgeBand.From16To17;
            Said(Sex.Female, age).ShouldBe(isChild ? ["Jente", "Jente", "Girl"] : ["Kvinne", "Kvinne", "Female"]);
            Said(Sex.Male, age).ShouldBe(isChild ? ["Gutt", "Gut", "Boy"] : ["Mann", "Mann", "Male"]);
            Said(Sex.Unknown, age).ShouldBe(Said(Sex.Unknown, AgeBand.Unknown));
        }
    }

    private static string[] Said(Sex sex, AgeBand age)
    {
        var phrase = ValuePhrases.Of(sex, age);
        return [.. Enum.GetValues<ReportLanguage>().Select(phrase.In)];
    }
}

using CaseRoom.Domain.Audit;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit;

public sealed class VisitRuleTests
{
    [Fact, Rule("AUD-23")]
    public void A_visit_ends_when_thirty_minutes_pass_without_a_reading()
    {
        VisitRule.Continues(Start, Start).ShouldBeTrue();
        VisitRule.Continues(Start, Start.AddMinutes(30).AddTicks(-1)).ShouldBeTrue();
        VisitRule.Continues(Start, Start.AddMinutes(30)).ShouldBeFalse();
    }
}

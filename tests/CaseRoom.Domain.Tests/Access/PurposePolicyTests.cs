using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access;

public sealed class PurposePolicyTests
{
    [Fact, Rule("ACC-60")]
    public void Every_purpose_has_a_row_and_every_role_a_purpose()
    {
        PurposePolicy.Known.ShouldBe(Enum.GetValues<Purpose>(), ignoreOrder: true);
        foreach (var role in Enum.GetValues<Role>()) { Should.NotThrow(() => PurposePolicy.Of(role)); }
        foreach (var purpose in Enum.GetValues<Purpose>()) { PurposePolicy.CodeOf(purpose).ShouldNotBeNull(); }
    }

    [Fact, Rule("ACC-60", "ACC-06")]
    public void A_view_reaches_as_far_as_the_purpose_opens_and_not_without_its_consent()
    {
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.EmergencyDoctor))
        {
            var opens = PurposePolicy.Opens(PurposePolicy.Of(role));
            var view = Viewer.ViewOf(Given(Working).State, Cast.Id(role));
            view.ShouldNotBeNull(role.ToString()).Reach.ShouldBe(opens.Reach!.Value);
            if (opens.Consent is { } scope)
            {
                var refused = Given(Working, Consented(scope, ConsentDecision.Withdrawn)).State;
                Viewer.ViewOf(refused, Cast.Id(role)).ShouldBeNull(role.ToString());
            }
        }
    }

    [Fact, Rule("ACC-60")]
    public void Running_the_service_reviewing_logs_and_asking_about_research_open_no_case()
    {
        foreach (var purpose in new[] { Purpose.Administration, Purpose.LogReview, Purpose.ResearchContact })
        {
            PurposePolicy.Opens(purpose).Reach.ShouldBeNull();
        }
    }
}

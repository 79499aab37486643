using CaseRoom.Domain.Access;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Reports;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access;

public sealed class ExportPolicyTests
{
    private static readonly View Pseudonym = new(Reach.Room, false, false, IdSet.Empty);

    [Fact]
    [Rule("ACC-12")]
    public void Only_who_runs_the_case_exports_and_identity_only_through_who_sees_it()
    {
        Role[] exporters = [Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy, Role.Assistant];
        foreach (var role in Enum.GetValues<Role>())
        {
            var may = exporters.Contains(role);
            ExportPolicy.Allows(role, Pseudonym, ReportForm.Pseudonymised).ShouldBe(may, role.ToString());
            ExportPolicy.Allows(role, View.Full, ReportForm.Identified).ShouldBe(may, role.ToString());
            ExportPolicy.Allows(role, Pseudonym, ReportForm.Identified).ShouldBeFalse(role.ToString());
        }
    }
}

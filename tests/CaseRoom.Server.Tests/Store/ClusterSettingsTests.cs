using System.ComponentModel.DataAnnotations;
using CaseRoom.Server.Store;
using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Store;

public sealed class ClusterSettingsTests
{
    [Theory, Rule("CLUS-05")]
    [InlineData("10.0.0.5", null, null, "Certificate must be given")]
    [InlineData("not an address", null, null, "must be an address")]
    [InlineData("127.0.0.1", "/no/such.pem", null, "belong together")]
    [InlineData("10.0.0.5", "/no/such.pem", "/no/other.pem", "which is not there")]
    public void What_would_open_a_host_to_others_or_cannot_work_is_refused(
        string address, string? certificate, string? authority, string said)
    {
        var settings = new ClusterSettings { Address = address, Certificate = certificate, Authority = authority };
        Faults(settings).ShouldContain(one => one.Contains(said, StringComparison.Ordinal));
    }

    [Theory, Rule("CLUS-05")]
    [InlineData("CaseRoom:Cluster:Port", "eleven", "CaseRoom:Cluster:Port")]
    [InlineData("CaseRoom:Cluster:Certificate", "/no/such.pem", "which is not there")]
    [InlineData("CaseRoom:Cluster:Certificate", "/etc/hostname", "holds no certificate with its private key")]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence_and_no_stack(
        string key, string value, string said)
    {
        var (code, output) = await ServerProcess.RunToExitAsync(new ServerOptions
        {
            Settings = new Dictionary<string, string?>
            {
                ["CaseRoom:Postgres"] = "Host=127.0.0.1;Port=9;Database=none",
                ["CaseRoom:Cluster:Authority"] = "/etc/hostname",
                [key] = value,
            },
        });
        code.ShouldBe(1);
        output.ShouldContain(said);
        output.ShouldNotContain("   at ");
    }

    [Fact, Rule("CLUS-05")]
    public void Hosts_of_one_machine_need_no_certificates() => Faults(new ClusterSettings()).ShouldBeEmpty();

    private static List<string> Faults(ClusterSettings settings) =>
        [.. settings.Validate(new ValidationContext(settings)).Select(one => one.ErrorMessage!)];
}

using System.ComponentModel.DataAnnotations;
using System.Net;

namespace CaseRoom.Server.Store;

/// <summary>How the hosts of a cluster reach each other: the section <c>CaseRoom:Cluster</c>. Without
/// <c>CaseRoom:Postgres</c> there is one host and nothing of it is read.</summary>
public sealed class ClusterSettings : IValidatableObject
{
    public const string Section = "CaseRoom:Cluster";

    /// <summary>The address of this host that the others reach it at, IPv4 or IPv6.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port between hosts; 0 takes a free one, which suits several hosts on one machine.</summary>
    [Range(0, 65535, ErrorMessage = "CaseRoom:Cluster:Port must be from 0 to 65535.")]
    public int Port { get; set; }

    /// <summary>How many hosts there should be; with fewer <c>/health/ready</c> says that the cluster is less than
    /// whole.</summary>
    [Range(1, 100, ErrorMessage = "CaseRoom:Cluster:Hosts must be from 1 to 100.")]
    public int Hosts { get; set; } = 1;

    /// <summary>A PEM file of this host's certificate, with those that lead to the authority, and its private
    /// key.</summary>
    public string? Certificate { get; set; }

    /// <summary>A PEM file of the authority whose certificates the other hosts show.</summary>
    public string? Authority { get; set; }

    internal IPAddress? Reached => IPAddress.TryParse(Address, out var read) ? read : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Reached is null)
        {
            yield return new("CaseRoom:Cluster:Address must be an address of this machine, as a number.");
        }
        else if (!IPAddress.IsLoopback(Reached) && Certificate is null)
        {
            // Whoever reaches the port may otherwise call every room as a host does.
            yield return new("CaseRoom:Cluster:Certificate must be given where hosts are on several machines.");
        }

        if (Certificate is null != Authority is null)
        {
            yield return new("CaseRoom:Cluster:Certificate and CaseRoom:Cluster:Authority belong together.");
        }

        foreach (var file in (string?[])[Certificate, Authority])
        {
            if (file is not null && !File.Exists(file))
            {
                yield return new($"CaseRoom:Cluster names {file}, which is not there.");
            }
        }
    }
}

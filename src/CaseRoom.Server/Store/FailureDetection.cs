using Orleans.Configuration;

namespace CaseRoom.Server.Store;

/// <summary>
/// How soon a host that is gone is known to be: its rooms wait for that. A host is asked every second by three others
/// and is gone after two seconds without an answer, if one of them says so. A host that only slept comes back as
/// another, and what it still believes to hold it cannot write: an append compares the head (LOG-05).
/// </summary>
internal static class FailureDetection
{
    public static void Set(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 2;
        options.NumVotesForDeathDeclaration = 1;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        // Where all are gone, the first that starts again waits until their last sign of life is this often too old.
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(3);
        options.NumMissedTableIAmAliveLimit = 3;
    }
}

using Orleans.Configuration;

namespace CaseRoom.Server.Store;

/// <summary>
/// How soon a host that is gone is known to be: its rooms wait for that. A host is asked every second, and after two
/// seconds without an answer through another host too; when both get none it is gone (CLUS-02). One that reaches nobody
/// itself, by a cut line or a wrong certificate, is alone in its opinion and shuts nobody out. What a host
/// that only slept still believes to hold it cannot write: an append compares the head (LOG-10).
/// </summary>
internal static class FailureDetection
{
    public static void Set(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 2;
        options.NumVotesForDeathDeclaration = 2;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        // Where all were killed, the first to start again waits until their last signs of life are nine seconds old.
        options.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(3);
        options.NumMissedTableIAmAliveLimit = 3;
    }
}

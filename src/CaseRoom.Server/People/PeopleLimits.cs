using System.Threading.RateLimiting;

namespace CaseRoom.Server.People;

/// <summary>How often one person may ask who is here.</summary>
internal sealed class PeopleLimits : IDisposable
{
    /// <summary>Searches for colleagues a minute: a search at every pause of a fast typist who invites a whole
    /// ward.</summary>
    public const int SearchesPerMinute = 60;

    /// <summary>Searches on the patient's side an hour: a family with every spelling of its names, and no
    /// register.</summary>
    public const int PatientSideSearchesPerHour = 20;

    private readonly PartitionedRateLimiter<Guid> colleagues = Limit(SearchesPerMinute, TimeSpan.FromMinutes(1));

    private readonly PartitionedRateLimiter<Guid> patientSide =
        Limit(PatientSideSearchesPerHour, TimeSpan.FromHours(1));

    public bool MaySearch(Guid person) => colleagues.AttemptAcquire(person).IsAcquired;

    public bool MaySearchPatientSide(Guid person) => patientSide.AttemptAcquire(person).IsAcquired;

    public void Dispose()
    {
        colleagues.Dispose();
        patientSide.Dispose();
    }

    private static PartitionedRateLimiter<Guid> Limit(int searches, TimeSpan window) =>
        PartitionedRateLimiter.Create<Guid, Guid>(person => RateLimitPartition.GetFixedWindowLimiter(
            person,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = searches, Window = window, QueueLimit = 0 }));
}

using CaseRoom.Domain.Audit;
using CaseRoom.Grains.People;
using CaseRoom.Server.Directory;
using CaseRoom.Server.SignIn;

namespace CaseRoom.Server.Audit.Review;

/// <summary>Who controls the log of which organisation.</summary>
internal sealed class LogControllers(DirectorySource directory, Accesses accesses)
{
    /// <summary>The organisation that the person controls the log of, by the directory as it is now; null for anybody
    /// else, whose asking is recorded.</summary>
    /// <exception cref="UnrecordedException">Nobody may know what the answer would have been.</exception>
    public async Task<Guid?> OrganisationOfAsync(SignedInPerson person)
    {
        var reading = await directory.RefreshAsync();
        if (reading.Find(person.PersonId)?.Role is PersonRole.LogController
            && reading.State.People[person.PersonId].Value.OrganisationId is { } organisation)
        {
            return organisation;
        }

        await accesses.OutsideAsync(person, Access.Of(AccessKind.LogReview), AccessOutcome.Refused);
        return null;
    }
}

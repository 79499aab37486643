namespace CaseRoom.Grains.People;

/// <summary>The people this installation knows, and how each one signs in.</summary>
public interface IPersonDirectory
{
    /// <summary>Whom a sign-in stands for, or null where nobody is recorded for it.</summary>
    /// <param name="issuer">The provider's name in the settings.</param>
    /// <param name="subject">The provider's own stable id of the person; compared exactly.</param>
    /// <param name="cancel">Stops the search.</param>
    ValueTask<DirectoryPerson?> FindBySignInAsync(string issuer, string subject, CancellationToken cancel = default);

    /// <summary>The person with this id, or null.</summary>
    ValueTask<DirectoryPerson?> FindAsync(Guid personId, CancellationToken cancel = default);

    /// <summary>Everyone, in the directory's own order.</summary>
    ValueTask<IReadOnlyList<DirectoryPerson>> ListAsync(CancellationToken cancel = default);
}

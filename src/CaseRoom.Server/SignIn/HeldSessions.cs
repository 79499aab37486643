namespace CaseRoom.Server.SignIn;

/// <summary>All sign-ins of a person, by browsers and by programs: one list for whoever sees and ends them.</summary>
internal sealed class HeldSessions(SessionStore browsers, ProgramSessions programs)
{
    public async Task<IReadOnlyList<HeldSession>> ListAsync(Guid person) =>
        [.. await browsers.ListAsync(person), .. await programs.ListAsync(person)];

    /// <summary>Ends one, whoever holds its key, and its live connections.</summary>
    public Task EndAsync(HeldSession session) =>
        session.Program is null ? browsers.EndAsync(session) : programs.EndAsync(session);
}

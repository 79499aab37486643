using CaseRoom.Adapters.Postgres;
using CaseRoom.Adapters.Tests.Postgres;
using CaseRoom.Grains.People;
using Xunit;

namespace CaseRoom.Adapters.Tests.People;

public sealed class PostgresSignInSessionsTests(PostgresFixture postgres) : SignInSessionsContract, IAsyncLifetime
{
    private PostgresDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await postgres.MigratedAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    protected override ISignInSessions Open() => new PostgresSignInSessions(database.Open());
}

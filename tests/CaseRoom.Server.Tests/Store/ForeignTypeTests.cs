using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Serialization;
using Orleans.Serialization.Configuration;

namespace CaseRoom.Server.Tests.Store;

/// <summary>What a host that was taken over could send to the others, read by the server's own serializer.</summary>
public sealed class ForeignTypeTests : IAsyncLifetime
{
    private readonly MovedServer server = MovedServer.Start();

    private static Serializer Anything { get; } = new ServiceCollection()
        .AddSerializer(serializer => serializer.Configure(options => options.AllowAllTypes = true))
        .BuildServiceProvider().GetRequiredService<Serializer>();

    private Serializer Own => server.Services.GetRequiredService<Serializer>();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact, Rule("CLUS-11")]
    public void No_type_is_allowed_but_those_that_messages_are_made_of()
    {
        var options = server.Services.GetRequiredService<IOptions<TypeManifestOptions>>().Value;
        options.AllowAllTypes.ShouldBeFalse();
        options.AllowedAssemblies.ShouldAllBe(name => name.StartsWith("Orleans", StringComparison.Ordinal)
            || name.StartsWith("CaseRoom", StringComparison.Ordinal));
    }

    [Fact, Rule("CLUS-11")]
    public void A_type_that_is_named_is_not_loaded()
    {
        var sent = Anything.SerializeToArray<object>(typeof(System.Diagnostics.Process));
        Anything.Deserialize<object>(sent).ShouldBe(typeof(System.Diagnostics.Process));

        Should.Throw<Exception>(() => Own.Deserialize<object>(sent)).Message.ShouldContain("Process");
    }
}

using System.Net;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Tests.Rooms;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseRoom.Server.Tests.Requests;

/// <summary>Somebody who names requests that are not there.</summary>
public sealed class UnknownRequestTests
{
    [Fact, Rule("HOST-02")]
    public async Task They_cost_no_grain_and_who_names_many_is_told_to_wait()
    {
        var calls = new GrainCalls();
        await using var host = MovedServer.Start(services => services.AddSingleton<IIncomingGrainCallFilter>(calls));
        using var client = await host.BearerAsync("petra");
        var (tries, status) = (0, HttpStatusCode.NotFound);
        while (status is HttpStatusCode.NotFound)
        {
            var id = Guid.CreateVersion7();
            using var answer = await client.AskAsync($"/api/requests/{id}");
            calls.Of(id).ShouldBeEmpty();
            status = answer.StatusCode;
            (++tries).ShouldBeLessThan(Allowance.VainTries.AtOnce + Allowance.VainTries.Growing);
        }

        status.ShouldBe(HttpStatusCode.TooManyRequests);
        tries.ShouldBeGreaterThan(Allowance.VainTries.AtOnce);
    }
}

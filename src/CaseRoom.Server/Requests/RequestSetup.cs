using CaseRoom.Domain.Requests;
using CaseRoom.Grains.Log;
using CaseRoom.Grains.Requests;
using CaseRoom.Server.Api;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Settings;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Requests;

/// <summary>Requests for discussion: sent, answered, and passed to the deputy when nobody answers.</summary>
internal static class RequestSetup
{
    public static WebApplicationBuilder AddRequests(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddValidatedSettings<RequestSettings>(RequestSettings.Section);
        services
            .AddSingleton(s => new RequestProfile(
                new RequestMachine(s.GetRequiredService<IOptions<RequestSettings>>().Value.AnswerWithinWorkingDays)))
            .AddSingleton(s => new DueRequests(
                s.GetRequiredService<IRoomLog>(), s.GetRequiredService<TimeProvider>(),
                (id, call) => s.GetRequiredService<IGrainFactory>().GetGrain<IRequestGrain>(id).Submit(call)))
            .AddSingleton<RequestReceivers>()
            .AddSingleton<RequestReadings>()
            .AddSingleton<EarlyReadings>()
            .AddSingleton<RequestLists>()
            .AddSingleton<RequestCalls>()
            .AddSingleton<AcceptedRoomIds>()
            .AddSingleton<RequestAcceptance>()
            .AddHostedService<RequestSweep>();
        return builder;
    }

    public static WebApplication MapRequests(this WebApplication app)
    {
        var requests = app.MapGroup("/api/requests").RequireAuthorization();
        requests.MapGet("/", RequestEndpoints.List).WithName("listRequests");
        requests.MapPost("/", RequestEndpoints.Send).WithName("sendRequest")
            .CountCalls().Count(Allowance.Requests);
        requests.MapGet("/{requestId:guid}", RequestEndpoints.View).WithName("viewRequest");
        requests.MapPost("/{requestId:guid}/commands", RequestEndpoints.Submit)
            .TakesCommands().WithName("answerRequest");
        requests.MapPost("/{requestId:guid}/accept", RequestEndpoints.Accept)
            .WithName("acceptRequest").CountCalls().Count(Allowance.Requests);
        requests.MapPost("/{requestId:guid}/forward", RequestEndpoints.Forward)
            .WithName("forwardRequest").CountCalls().Count(Allowance.Requests);
        requests.MapPost("/{requestId:guid}/reassign", RequestEndpoints.Reassign)
            .WithName("reassignRequest").CountCalls();
        return app;
    }
}

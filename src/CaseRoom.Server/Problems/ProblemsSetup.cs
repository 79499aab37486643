using CaseRoom.Grains.Blobs;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Diagnostics;

namespace CaseRoom.Server.Problems;

/// <summary>Every error leaves as an RFC 9457 problem with a stable code, whoever raised it.</summary>
internal static class ProblemsSetup
{
    public static WebApplication UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = StatusOf,
            ExceptionHandler = context =>
                context.Features.Get<IExceptionHandlerFeature>()?.Error is LevelTooLowException tooLow
                    ? tooLow.WriteAsync(context)
                    : HostProblems.Of(context.Response.StatusCode).WriteAsync(context),
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages(context =>
            HostProblems.Of(context.HttpContext.Response.StatusCode).WriteAsync(context.HttpContext));
        return app;
    }

    /// <summary>What passes when the store or a grain answers again is told apart from a fault here.</summary>
    private static int StatusOf(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        TamperedBlobException => StatusCodes.Status500InternalServerError,
        TimeoutException or IOException or OrleansException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}

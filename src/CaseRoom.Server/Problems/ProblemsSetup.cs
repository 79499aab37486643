namespace CaseRoom.Server.Problems;

/// <summary>Every error leaves as an RFC 9457 problem with a stable code, whoever raised it.</summary>
internal static class ProblemsSetup
{
    public static WebApplication UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : 500,
            ExceptionHandler = context => HostProblems.Of(context.Response.StatusCode).WriteAsync(context),
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages(context =>
            HostProblems.Of(context.HttpContext.Response.StatusCode).WriteAsync(context.HttpContext));
        return app;
    }
}

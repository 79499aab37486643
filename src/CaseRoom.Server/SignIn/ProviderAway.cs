using CaseRoom.Server.Problems;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using OpenIdConnectOptions = Microsoft.AspNetCore.Authentication.OpenIdConnect.OpenIdConnectOptions;

namespace CaseRoom.Server.SignIn;

/// <summary>A provider that does not answer: nobody's fault, and told apart from a sign-in that was refused.</summary>
internal static class ProviderAway
{
    private static readonly object Noted = new();

    /// <summary>
    /// Whether the provider says where to sign in; asked of it at most as often as its answer is kept.
    /// </summary>
    public static async Task<bool> AnswersAsync(HttpContext context, string provider)
    {
        var options = context.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>()
            .Get(Schemes.Browser(provider));
        try
        {
            await options.ConfigurationManager!.GetConfigurationAsync(context.RequestAborted);
            return true;
        }
        catch (Exception fault) when (IsAway(fault))
        {
            Log(context, provider, fault);
            return false;
        }
    }

    /// <summary>
    /// For a token that nobody could check: the call is answered as one that can be made again, not as a stranger's.
    /// </summary>
    public static Task NoteAsync(AuthenticationFailedContext context)
    {
        if (context.Exception is not SecurityTokenException && IsAway(context.Exception))
        {
            context.HttpContext.Items[Noted] = true;
            Log(context.HttpContext, context.Scheme.Name, context.Exception);
            context.NoResult();
        }

        return Task.CompletedTask;
    }

    /// <summary>Whether the way to the provider failed there: a pushed request that was not taken.</summary>
    public static bool IsRefusal(Exception fault) => fault is OpenIdConnectProtocolException || IsAway(fault);

    public static bool WasNoted(HttpContext context) => context.Items.ContainsKey(Noted);

    /// <summary>A person at a page is sent back to it, where it says so; a program gets the problem.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return HostProblems.ProviderAway.WriteAsync(context);
        }

        context.Response.Redirect("/?signIn=unavailable");
        return Task.CompletedTask;
    }

    // What the manager throws when neither the document nor an older one is to be had.
    private static bool IsAway(Exception fault) =>
        fault is InvalidOperationException or HttpRequestException or IOException
        || (fault is OperationCanceledException { InnerException: TimeoutException });

    public static void Log(HttpContext context, string provider, Exception fault) => context.RequestServices
        .GetRequiredService<ILogger<BrowserSignIn>>()
        .LogWarning("The provider {Provider} does not answer: {Failure}", provider, fault.GetType().Name);
}

using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.SignIn;

/// <summary>Access tokens that programs present, from one provider.</summary>
internal sealed class ProgramSignIn(Providers providers) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        var provider = providers.All.First(each => Schemes.Bearer(each.Name) == name);
        options.Authority = provider.Authority;
        options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        options.Audience = provider.ApiAudience;
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TokenValidationParameters.ClockSkew = IdTokenChecks.ClockSkew;
        options.TokenValidationParameters.ValidAlgorithms = IdTokenChecks.Algorithms;
        options.TokenValidationParameters.ValidTypes = ["at+jwt", "JWT"];
        options.Events = new JwtBearerEvents
        {
            // A provider without an audience serves browsers only; without this its id tokens might pass for access.
            OnMessageReceived = context =>
            {
                if (provider.ApiAudience is null)
                {
                    context.NoResult();
                }

                return Task.CompletedTask;
            },
            OnAuthenticationFailed = ProviderAway.NoteAsync,
            OnTokenValidated = context =>
            {
                if (!SecurityLevels.IsReached(provider, context.Principal!))
                {
                    context.Fail(new SecurityLevelTooLowException(provider.Name));
                }
                else if (context.Principal!.FindFirstValue(provider.SubjectClaim) is { Length: > 0 } subject)
                {
                    context.Principal = new(SessionIdentity.OfProgram(provider, subject, context.Principal!));
                }
                else
                {
                    context.Fail($"The token has no claim {provider.SubjectClaim}.");
                }

                return Task.CompletedTask;
            },
        };
    }
}

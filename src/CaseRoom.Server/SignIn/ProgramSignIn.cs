using System.Security.Claims;
using CaseRoom.Grains.People;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CaseRoom.Server.SignIn;

/// <summary>Access tokens that programs present, from one provider.</summary>
internal sealed class ProgramSignIn(Providers providers, PossessionCheck possession, ProgramSessions sessions)
    : IConfigureNamedOptions<JwtBearerOptions>
{
    /// <summary>Characters of a client's name that are kept.</summary>
    private const int ClientLength = 100;

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        var provider = providers.All.First(each => Schemes.Bearer(each.Name) == name);
        options.Authority = provider.Authority;
        options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        options.Audience = provider.ApiAudience;
        options.TokenValidationParameters.AudienceValidator = (audiences, _, _) => IsForHere(audiences, provider);
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.TokenValidationParameters.ClockSkew = IdTokenChecks.ClockSkew;
        options.TokenValidationParameters.ValidAlgorithms = IdTokenChecks.Algorithms;
        options.TokenValidationParameters.ValidTypes = ["at+jwt", "application/at+jwt", "JWT"];
        options.Events = new JwtBearerEvents
        {
            // A provider without an audience serves browsers only; without this its id tokens might pass for access.
            OnMessageReceived = context =>
            {
                if (provider.ApiAudience is null)
                {
                    context.NoResult();
                }

                context.Token = SchemeChoice.TokenOf(context.Request);
                return Task.CompletedTask;
            },
            OnAuthenticationFailed = ProviderAway.NoteAsync,
            OnTokenValidated = context => ReadAsync(context, provider),
        };
    }

    /// <summary>Whoever else a token is for could present it here as its holder: it is for this audience, and for no
    /// other but those that whoever installs CaseRoom names (SIG-35).</summary>
    internal static bool IsForHere(IEnumerable<string>? audiences, ProviderSettings provider)
    {
        var all = audiences?.ToList() ?? [];
        return provider.ApiAudience is { } own && all.Contains(own)
            && all.TrueForAll(one => one == own || provider.OtherAudiences.Contains(one));
    }

    private async Task ReadAsync(TokenValidatedContext context, ProviderSettings provider)
    {
        if (await FaultAsync(context, provider) is { } fault)
        {
            fault.Note(context.HttpContext);
            context.Fail(fault.Why);
        }
        else if (!SecurityLevels.IsReached(provider, context.Principal!))
        {
            context.Fail(new SecurityLevelTooLowException(provider.Name));
        }
        else if (context.Principal!.FindFirstValue(provider.Subject) is { Length: > 0 } subject)
        {
            await TakeAsync(context, provider, subject);
        }
        else
        {
            context.Fail($"The token has no claim {provider.Subject}.");
        }
    }

    private async Task TakeAsync(TokenValidatedContext context, ProviderSettings provider, string subject)
    {
        var program = await ProgramOfAsync(context, provider, subject);
        if (program is var (id, use) && !await sessions.UseAsync(id, use))
        {
            var ended = TokenFault.Token("the sign-in that it is of was ended");
            ended.Note(context.HttpContext);
            context.Fail(ended.Why);
            return;
        }

        var caller = new ClaimsPrincipal(SessionIdentity.OfProgram(
            provider, subject, context.Principal!, !TokenScopes.MayWrite(provider, context.Principal!), program?.Id));
        if (await IsAnothersAsync(context, provider, subject, caller))
        {
            var another = TokenFault.Token("its HPR number is not that of the person whom it is of");
            another.Note(context.HttpContext);
            context.Fail(another.Why);
            return;
        }

        context.Principal = caller;
    }

    /// <summary>Held against the directory at every call, as everything that a token says.</summary>
    private static async Task<bool> IsAnothersAsync(
        TokenValidatedContext context, ProviderSettings provider, string subject, ClaimsPrincipal caller)
    {
        var services = context.HttpContext.RequestServices;
        return caller.FindFirstValue(PersonClaims.HprNumber) is { } said
            && await services.GetRequiredService<IPersonDirectory>().FindBySignInAsync(
                provider.Name, subject, context.HttpContext.RequestAborted) is { } person
            && await services.GetRequiredService<PersonnelNumber>().IsAnothersAsync(person, said);
    }

    /// <summary>Null for a token that is bound to no key, and of somebody whom the directory does not know.</summary>
    private static async Task<(Guid Id, ProgramUse Use)?> ProgramOfAsync(
        TokenValidatedContext context, ProviderSettings provider, string subject)
    {
        var token = (JsonWebToken)context.SecurityToken;
        var directory = context.HttpContext.RequestServices.GetRequiredService<IPersonDirectory>();
        if (PossessionCheck.KeyOf(token) is not { } key
            || await directory.FindBySignInAsync(
                provider.Name, subject, context.HttpContext.RequestAborted) is not { } person)
        {
            return null;
        }

        var client = context.Principal!.FindFirstValue("client_id")
            ?? context.Principal!.FindFirstValue(JwtRegisteredClaimNames.Azp) ?? "";
        var use = new ProgramUse(
            person.Id, provider.Name, client.Length > ClientLength ? client[..ClientLength] : client, token.ValidTo);
        return (ProgramSessions.IdOf(person.Id, key), use);
    }

    /// <summary>Why whoever sent the token is not whom it was given to.</summary>
    private async Task<TokenFault?> FaultAsync(TokenValidatedContext context, ProviderSettings provider)
    {
        var token = (JsonWebToken)context.SecurityToken;
        var saysProof = SchemeChoice.SaysProof(context.Request);
        var fault = PossessionCheck.KeyOf(token) switch
        {
            { } key when saysProof => await possession.FaultAsync(context.Request, token.EncodedToken, key),
            not null => TokenFault.Proof("the token is bound to a key, and nothing proves that the caller holds it"),
            null when saysProof || !provider.PlainTokens => TokenFault.Token("it is bound to no key"),
            null => null,
        };
        return fault ?? (TokenScopes.MayRead(provider, context.Principal!)
            ? null
            : TokenFault.Scope(provider.ReadScope));
    }
}

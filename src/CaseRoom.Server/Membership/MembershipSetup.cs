using CaseRoom.Server.Rooms;
using CaseRoom.Server.Settings;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace CaseRoom.Server.Membership;

/// <summary>Experts abroad who come in by a link.</summary>
internal static class MembershipSetup
{
    public static WebApplicationBuilder AddMembership(this WebApplicationBuilder builder)
    {
        builder.Services.AddValidatedSettings<ExpertSettings>(ExpertSettings.Section);
        builder.Services.AddSingleton<ExpertAdmission>()
            .AddAuthorizationBuilder()
            .AddPolicy(ExpertSignIn.Policy, ExpertSignIn.Build(new AuthorizationPolicyBuilder()));
        return builder;
    }

    public static WebApplication MapMembership(this WebApplication app)
    {
        app.MapPost("/api/rooms/{roomId:guid}/expert-invitations", ExpertInviting.Invite)
            .CountCalls().WithName("inviteExpert");
        app.MapGet("/api/rooms/{roomId:guid}/who-opens", WhoOpens.Read)
            .RequireAuthorization().WithName("readWhoOpens");
        app.MapGet("/api/rooms/{roomId:guid}/members/out-of-use", OutOfUse.List)
            .RequireAuthorization().WithName("listMembersOutOfUse");
        app.MapPost("/api/expert-invitations/look", ExpertLinkEndpoints.Look)
            .RequireAuthorization(ExpertSignIn.Policy).CountLinkTries()
            .WithMetadata(ReadingCall.Mark).WithName("lookAtExpertInvitation");
        app.MapPost("/api/expert-invitations/accept", ExpertLinkEndpoints.Accept)
            .RequireAuthorization(ExpertSignIn.Policy).CountLinkTries().WithName("acceptExpertInvitation");
        app.MapPost("/api/expert-invitations/wrong-place", ExpertLinkEndpoints.DenyPlace)
            .RequireAuthorization(ExpertSignIn.Policy).CountLinkTries().WithName("denyExpertPlace");
        app.MapGet("/api/expert-openings", ExpertOpenings.List).WithName("listExpertOpenings");
        return app;
    }
}

using Microsoft.AspNetCore.Authorization;

namespace CaseRoom.Server.SignIn;

/// <summary>
/// A program whose token only reads makes no call that may change something: every call with an unsafe method but those
/// that are marked as readings.
/// </summary>
internal sealed class WriteScope : AuthorizationHandler<WriteScope>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, WriteScope requirement)
    {
        if (context.Resource is not HttpContext http || IsReading(http)
            || !context.User.HasClaim(claim => claim.Type == PersonClaims.ReadsOnly))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool IsReading(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
        || http.GetEndpoint()?.Metadata.GetMetadata<ReadingCall>() is not null;
}

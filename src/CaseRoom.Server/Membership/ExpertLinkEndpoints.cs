using CaseRoom.Contracts.Membership;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Problems;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Membership;

/// <summary>Whoever holds a link looks at what they are asked, and accepts it or says that they work elsewhere.
/// </summary>
internal static class ExpertLinkEndpoints
{
    public static async Task<Results<Ok<ExpertLinkView>, ProblemHttpResult>> Look(
        HttpContext context, ExpertLinkBody body, ExpertAdmission admission) =>
        await admission.LookAsync(body.Token, ExpertSignIn.HolderOf(context)) is { } view
            ? TypedResults.Ok(view)
            : HostProblems.NotFound.ToResult();

    public static async Task<Results<NoContent, ProblemHttpResult>> DenyPlace(
        HttpContext context, ExpertLinkBody body, ExpertAdmission admission) =>
        await admission.DenyPlaceAsync(body.Token, ExpertSignIn.HolderOf(context))
            ? TypedResults.NoContent()
            : HostProblems.NotFound.ToResult();

    public static async Task<Results<Ok<ExpertAcceptedReply>, ProblemHttpResult>> Accept(
        HttpContext context, ExpertAcceptBody body, ExpertAdmission admission)
    {
        var holder = ExpertSignIn.HolderOf(context);
        var confirmed = body is { Name: { } name, Institution: { } institution, Country: { } country }
            ? new ExpertConfirmed(name, new ExpertPlace(institution, country))
            : null;
        if (await admission.AcceptAsync(body.Token, holder, confirmed) is not { } admitted)
        {
            return HostProblems.NotFound.ToResult();
        }

        if (admitted.RoomId is not { } room) { return TypedResults.Ok(new ExpertAcceptedReply(null, null)); }
        var subject = holder.Subject;

        var page = $"/rooms/{room}";
        if (ExpertSignIn.IsOfKnownPerson(context)) { return TypedResults.Ok(new ExpertAcceptedReply(room, page)); }
        // A session of nobody stays one: signing in again, mostly without a question, makes one of the expert.
        var again = $"/sign-in/{subject.Issuer}?returnUrl={Uri.EscapeDataString(page)}";
        return TypedResults.Ok(new ExpertAcceptedReply(
            room,
            subject.Issuer == DemoScheme.Name ? $"{again}&person={Uri.EscapeDataString(subject.Subject)}" : again));
    }
}

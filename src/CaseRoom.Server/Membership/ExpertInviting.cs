using CaseRoom.Contracts.Membership;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Calendar;
using CaseRoom.Domain.Membership;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.Settings;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Refusal = CaseRoom.Domain.Refusals.Refusal;

namespace CaseRoom.Server.Membership;

/// <summary>A member asks an expert abroad in: the server makes the link, and shows it once.</summary>
internal static class ExpertInviting
{
    public static async Task<Ok<InviteExpertReply>> Invite(
        HttpContext context, Guid roomId, InviteExpertBody body, RoomCommands commands,
        IOptions<ExpertSettings> settings, PublicAddress address, RoomReader reader, FreshSignIn fresh,
        FoundWords words, TimeProvider clock)
    {
        var person = context.Person();
        if ((await reader.LevelFaultAsync(roomId, person) ?? fresh.Fault(person)) is { } fault)
        {
            return TypedResults.Ok(new InviteExpertReply(StreamCalls.Refused(body.CommandId, fault), Link: null));
        }

        var today = NorwegianTime.DateAt(clock.GetUtcNow());
        var (link, token) = ExpertLink.New(roomId, body.InvitationId);
        var linkUntil = body.LinkUntil ?? today.AddDays(settings.Value.LinkDays);
        if (linkUntil > today.AddDays(settings.Value.LongestLinkDays))
        {
            var tooLong = new Refusal.Invalid("linkUntil", "tooLong");
            return TypedResults.Ok(new InviteExpertReply(StreamCalls.Refused(body.CommandId, tooLong), Link: null));
        }

        var command = new InviteExpert(
            body.InvitationId, body.Expert, body.AdviceOn, linkUntil,
            body.AccessUntil ?? today.AddDays(settings.Value.AccessDays), link.SecretHash);
        var outcome = await commands.SubmitAsync(
            roomId, person.PersonId, body.CommandId, command, body, body.Looked);
        await words.RoomAsync(person, roomId, body, outcome);
        var made = outcome is { Status: OutcomeStatus.Applied, Repeated: false };
        return TypedResults.Ok(new InviteExpertReply(
            outcome, made ? new Uri(address.Current, $"{ExpertLink.Path}#{token}").ToString() : null));
    }
}

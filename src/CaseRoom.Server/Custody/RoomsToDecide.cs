using CaseRoom.Contracts.Rooms;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Rooms;
using CaseRoom.Grains.People;
using CaseRoom.Server.Audit;
using CaseRoom.Server.Directory;
using CaseRoom.Server.Problems;
using CaseRoom.Server.Rooms;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseRoom.Server.Custody;

/// <summary>Rooms whose time is over, and such as are proposed to be erased: for administrators and log controllers
/// of the organisation that answers for them, who see nothing of what these say.</summary>
internal static class RoomsToDecide
{
    private const int Limit = 500;

    public static async Task<Results<Ok<IReadOnlyList<RoomToDecide>>, ProblemHttpResult>> List(
        HttpContext context, DirectorySource source, RoomListing listing, RoomLists lists, RoomStates states,
        CancellationToken cancel)
    {
        var (person, state) = (context.Person(), (await source.RefreshAsync()).State);
        if (OrganisationOf(person, state) is not { } own)
        {
            await listing.RefusedAsync(person);
            return HostProblems.NotAllowed.ToResult();
        }

        return TypedResults.Ok(await listing.ShowAsync<RoomToDecide>(
            person, [CustodyLists.ToDecide(own)], Limit,
            async found => await lists.SummaryAsync(found, cancel) is { Opening: { } opening } summary
                && opening.Controller.Id == own
                    ? [
                        new RoomToDecide(
                            found.StreamId, opening.Unit.Name, opening.Controller.Name, found.Summary.Phase, found.At,
                            summary.Over, await OfAsync(found.StreamId, summary.Erasure, states, state)),
                    ]
                    : [],
            cancel));
    }

    /// <summary>One outcome; what is confirmed is destroyed at once, and nobody waits for it.</summary>
    public static async Task<Results<Ok<Outcome>, ProblemHttpResult>> Decide(
        HttpContext context, Guid roomId, ErasureDecisionBody body, DirectorySource source, RoomCommands commands,
        RoomStates rooms, ErasureSweep sweep, FreshSignIn fresh)
    {
        var (person, state) = (context.Person(), (await source.RefreshAsync()).State);
        if (OrganisationOf(person, state) is not { } own) { return HostProblems.NotAllowed.ToResult(); }
        if (fresh.Fault(person) is { } notFresh)
        {
            return TypedResults.Ok(StreamCalls.Refused(body.CommandId, notFresh));
        }

        var proposer = await ProposerAsync(rooms, roomId, own);
        var gaveAccess = proposer is { } other
            && (state.GaveAccess(person.PersonId, other) || state.GaveAccess(other, person.PersonId));
        var outcome = await commands.SubmitAsync(
            roomId, person.PersonId, body.CommandId,
            new DecideErasure(
                body.ErasureId, body.ProposedAt, body.Confirms, body.Reason,
                new PersonRef(person.PersonId, person.Name), own, proposer, gaveAccess,
                RoomCode.Is(body.Code, roomId)),
            body);
        if (outcome.Status is OutcomeStatus.Applied) { sweep.Wake(); }
        return TypedResults.Ok(outcome);
    }

    /// <summary>Who proposed that a room of this organisation is erased; the room itself decides whether it still is
    /// them.</summary>
    private static async Task<Guid?> ProposerAsync(RoomStates rooms, Guid roomId, Guid own) =>
        await WholeAsync(rooms, roomId) is { State: { } room } && room.Case.Opening?.Controller.Id == own
            ? room.Custody.Erasure?.By
            : null;

    /// <summary>Where they decide: nobody does so for another organisation. Null for who decides nothing.</summary>
    internal static Guid? OrganisationOf(SignedInPerson person, DirectoryState state) =>
        state.IsAdministrator(person.PersonId) || person.Person.Role is PersonRole.LogController
            ? state.CardOf(person.PersonId)?.OrganisationId
            : null;

    /// <summary>Null where nothing is proposed, or where it was decided since it was listed.</summary>
    private static async Task<ErasureToDecide?> OfAsync(
        Guid roomId, Erasure? erasure, RoomStates states, DirectoryState directory) =>
        erasure is null || await WholeAsync(states, roomId) is not { } room
            ? null
            : new ErasureToDecide(
                erasure.ErasureId, erasure.Ground, ErasureGrounds.SourceOf(erasure.Ground), erasure.Reference,
                directory.CardOf(erasure.By)?.Name ?? "", erasure.At, ErasureLoss.Of(room.State, room.Sequence));

    private static async Task<RoomAt?> WholeAsync(RoomStates states, Guid roomId)
    {
        try
        {
            return await states.ReadAsync(roomId);
        }
        catch (KeyNotFoundException)
        {
            // It was erased meanwhile: the room itself says so.
            return null;
        }
    }
}

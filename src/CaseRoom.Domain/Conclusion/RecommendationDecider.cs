using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Domain.Conclusion;

using Decision = Decision<RoomEvent>;

/// <summary>What may happen to recommendations (SPEC.md, CCL-…).</summary>
internal static class RecommendationDecider
{
    public static Decision Propose(RoomState state, ProposeRecommendation c)
    {
        var used = state.Conclusion.Recommendations.ContainsKey(c.RecommendationId);
        if (Check.NewId("recommendationId", c.RecommendationId, used, seen: true) is { } unusable) { return unusable; }
        var fault = StatementDecider.Frozen(state)
            ?? Words(state, c.Text, c.Addressee, c.Extent)
            ?? Check.Below("recommendations", state.Conclusion.Recommendations.Count, Limits.Statements);
        return fault is not null
            ? fault
            : new RecommendationProposed(c.RecommendationId, c.Kind, c.Text, c.Addressee, c.Due, c.Extent);
    }

    public static Decision Revise(RoomState state, ReviseRecommendation c, DecisionContext context)
    {
        if (Standing(state, c.RecommendationId, out var current) is { } refusal) { return refusal; }
        var addressee = AddressDecider.HidesPlaces(state, context)
            ? Access.Shielding.Restored(c.Addressee, current.Addressee)
            : c.Addressee;
        var fault = StatementDecider.Frozen(state)
            ?? Check.Current(context.BasedOn, current.Version)
            ?? Words(state, c.Text, addressee, c.Extent);
        return fault is not null
            ? fault
            : new RecommendationRevised(c.RecommendationId, c.Kind, c.Text, addressee, c.Due, c.Extent);
    }

    public static Decision Withdraw(RoomState state, WithdrawRecommendation c)
    {
        if (Standing(state, c.RecommendationId, out _) is { } refusal) { return refusal; }
        var fault = StatementDecider.Frozen(state) ?? Check.Required("reason", c.Reason, Limits.Paragraph);
        return fault is not null ? fault : new RecommendationWithdrawn(c.RecommendationId, c.Reason);
    }

    public static Decision Answer(RoomState state, AnswerRecommendation c, DecisionContext context)
    {
        if (Standing(state, c.RecommendationId, out var current) is { } refusal) { return refusal; }
        if (!MayAnswer(state, current, context.Actor.PersonId)) { return new Refusal.NotOwn(); }
        var forwards = c.Answer is AnswerKind.Forwarded;
        var fault = Check.Optional("owner", c.Owner, Limits.Line)
            ?? (c.Answer is AnswerKind.TakenOn
                ? Check.Required("owner", c.Owner, Limits.Line) ?? Check.Optional("reason", c.Reason, Limits.Paragraph)
                : Check.Required("reason", c.Reason, Limits.Paragraph))
            ?? (!forwards ? null
                : c.ForwardedTo is { } next ? AddresseeFault(state, "forwardedTo", next)
                : new Refusal.Missing("forwardedTo"));
        return fault is not null
            ? fault
            : new RecommendationAnswered(
                c.RecommendationId, c.Answer, c.Owner, c.Reason, forwards ? c.ForwardedTo : null);
    }

    private static Refusal? Words(RoomState state, string text, Addressee addressee, string? extent) =>
        AddresseeFault(state, "addressee", addressee)
        ?? Check.Required("text", text, Limits.Paragraph)
        ?? Check.Optional("extent", extent, Limits.Line);

    private static Refusal? AddresseeFault(RoomState state, string field, Addressee addressee)
    {
        if (addressee.PersonId is { } person)
        {
            if (state.Membership.Present(person) is not { } member) { return new Refusal.NotFound(field); }
            if (!Access.Policy.Allows(member.Role, typeof(AnswerRecommendation)))
            {
                return new Refusal.Invalid(field, "roleCannotAnswer");
            }
        }

        return Check.Required(field, addressee.Name, Limits.Line);
    }

    /// <summary>To whom it was forwarded answers beside those who could before: they forwarded it in vain, perhaps
    /// (CCL-32).</summary>
    private static bool MayAnswer(RoomState state, Recommendation one, Guid actor) =>
        MayAnswer(state, one.Addressee, actor)
        || (one.Answer?.ForwardedTo is { } next && MayAnswer(state, next, actor));

    /// <summary>
    /// A person who is addressed answers for themselves. For a service, or when that person has left, one of the
    /// service does, or who runs the case enters what the service replied.
    /// </summary>
    private static bool MayAnswer(RoomState state, Addressee addressee, Guid actor)
    {
        if (addressee.PersonId is { } person && state.Membership.Present(person) is not null)
        {
            return person == actor;
        }
        var role = state.Membership.Present(actor)!.Role;
        return Access.Policy.RunsTheCase(role) || BelongsTo(addressee.Kind, role);
    }

    private static bool BelongsTo(ReceiverKind receiver, Role role) => receiver switch
    {
        ReceiverKind.Hospital => role is Role.Specialist,
        ReceiverKind.Centre => role is Role.CentreStaff,
        ReceiverKind.GeneralPractitioner => role is Role.GeneralPractitioner,
        ReceiverKind.MunicipalHealth => role is
            Role.HealthStationDoctor or Role.MunicipalCoordinator or Role.ChildCoordinator,
        _ => false,
    };

    private static Refusal? Standing(RoomState state, Guid id, out Recommendation recommendation)
    {
        if (!state.Conclusion.Recommendations.TryGetValue(id, out recommendation!))
        {
            return new Refusal.NotFound("recommendationId");
        }

        return recommendation.Withdrawn is not null ? new Refusal.AlreadyDone("withdrawn") : null;
    }
}

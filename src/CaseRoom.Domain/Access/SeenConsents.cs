using System.Collections.Immutable;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Access;

/// <summary>
/// Consents and information for those who may read them. Who gave a consent and whom the patient objects to, and in
/// what, is free text about the family: with identity only (ACC-16). Next of kin read none of it (ACC-05).
/// </summary>
internal static class SeenConsents
{
    public static ConsentEvent? Of(ConsentEvent happened, View view) => happened switch
    {
        ConsentRecorded { Authority: { } authority } e when view is { Identity: true, Reach: Reach.Family } =>
            e with { Authority = KindOf(authority) },
        _ when view.Identity => happened,
        _ when view.Reach is Reach.Family => null,
        ConsentRecorded e => new ConsentRecorded(
            e.Scope, Unnamed(e.Receiver), e.Decision, e.FormVersion, e.Language, e.On, e.Interpreter, GivenBy: "",
            e.ReceivedBy, e.Proof, view.Mask.Alias(e.Giver), e.Holds, e.ReceiverKind),
        ConsentSettled e => e with { Receiver = Unnamed(e.Receiver), Reason = "" },
        WhoAgreesSet e => e,
        // Of a block nobody is told without identity, so neither of the objection that it is (CON-56).
        InformationRecorded { BlockId: not null } => null,
        InformationRecorded e => new InformationRecorded(e.On, e.By, e.Objects, ToWhom: null, What: null),
        _ => null,
    };

    public static ConsentState Of(ConsentState s, View view) => view switch
    {
        { Identity: true, Reach: Reach.Family } => s with
        {
            Decisions = s.Decisions.ConvertAll(d => d.Authority is { } authority
                ? d with { Authority = KindOf(authority) }
                : d),
        },
        { Identity: true } => s,
        { Reach: Reach.Family } => ConsentState.Empty,
        _ => new(
            [.. s.Decisions.Select(d => new RecordedConsent(
                d.Scope, Unnamed(d.Receiver), d.Decision, d.FormVersion, d.Language, d.On, d.Interpreter, GivenBy: "",
                d.ReceivedBy, view.Mask.Alias(d.By), d.Order, d.Proof, view.Mask.Alias(d.Giver), d.Holds,
                d.ReceiverKind))],
            [.. s.Information.Where(i => i.BlockId is null).Select(i => new RecordedInformation(
                i.On, i.InformedBy, i.Objects, ToWhom: null, What: null, view.Mask.Alias(i.By), i.Order))],
            ImmutableDictionary<Guid, Block>.Empty,
            [.. s.Settlements.Select(d => d with
            {
                Receiver = Unnamed(d.Receiver), Reason = "", By = view.Mask.Alias(d.By),
            })],
            [.. s.Agreements.Select(a => a with { By = view.Mask.Alias(a.By) })],
            ImmutableDictionary<Guid, long>.Empty),
    };

    /// <summary>By what the other parent acts is theirs, as with a member's relation.</summary>
    private static FamilyLink KindOf(FamilyLink authority) => new(authority.Kind);

    /// <summary>Which school or office it is tells where the patient lives; that there is one is said (CON-99).
    /// </summary>
    private static string? Unnamed(string? receiver) => receiver is null ? null : "";
}

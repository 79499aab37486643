using System.Collections.Immutable;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access;

/// <summary>
/// Consents while an address is protected: a receiver outside the health service, and whom the patient objects to, is
/// mostly a local one; to the family who was there when it was said is a name that can be looked up (ACC-72, ACC-74).
/// </summary>
internal static class ShieldedConsents
{
    public static ConsentEvent Of(ConsentEvent happened, View view) => Of(happened, view, IsFamily(view));

    private static bool IsFamily(View view) => view.Reach is Reach.Family;

    private static ConsentEvent Of(ConsentEvent happened, View view, bool family) => happened switch
    {
        ConsentRecorded e => e with
        {
            Receiver = Hidden(e.Receiver), GivenBy = family ? "" : e.GivenBy, ReceivedBy = family ? "" : e.ReceivedBy,
            Authority = Unproven(e.Authority),
        },
        ConsentSettled e => e with { Receiver = Hidden(e.Receiver), Reason = family ? "" : e.Reason },
        InformationRecorded e => e with { By = family ? "" : e.By, ToWhom = null, What = null },
        BlockRecorded e => e with
        {
            Person = Of(e.Person, view), Organisation = Of(e.Organisation), Unit = Of(e.Unit),
            GivenBy = family ? "" : e.GivenBy, Reason = family ? null : e.Reason,
        },
        _ => happened,
    };

    public static ConsentState Of(ConsentState s, View view) => Of(s, view, IsFamily(view));

    private static ConsentState Of(ConsentState s, View view, bool family) => new(
        [.. s.Decisions.Select(d => d with
        {
            Receiver = Hidden(d.Receiver), GivenBy = family ? "" : d.GivenBy, ReceivedBy = family ? "" : d.ReceivedBy,
            By = By(d.By, view), Authority = Unproven(d.Authority),
        })],
        [.. s.Information.Select(i => i with
        {
            InformedBy = family ? "" : i.InformedBy, ToWhom = null, What = null, By = By(i.By, view),
        })],
        s.Blocks.SetItems(s.Blocks.Select(b => KeyValuePair.Create(b.Key, b.Value with
        {
            Person = Of(b.Value.Person, view), Organisation = Of(b.Value.Organisation), Unit = Of(b.Value.Unit),
            GivenBy = family ? "" : b.Value.GivenBy, Reason = family ? null : b.Value.Reason,
            By = By(b.Value.By, view),
            Lifted = b.Value.Lifted is { } lift ? lift with { By = By(lift.By, view) } : null,
        }))),
        [.. s.Settlements.Select(d => d with
        {
            Receiver = Hidden(d.Receiver), Reason = family ? "" : d.Reason, By = By(d.By, view),
        })],
        [.. s.Agreements.Select(a => a with { By = By(a.By, view) })],
        s.Seen.ToImmutableDictionary(d => By(d.Key, view), d => d.Value));

    private static Guid By(Guid person, View view) => IsFamily(view) ? view.Mask.Alias(person) : person;

    /// <summary>That there is a receiver is said: a consent to none is another one.</summary>
    private static string? Hidden(string? receiver) => receiver is null ? null : "";

    /// <summary>What proves it names a court or an office, which is mostly a local one.</summary>
    private static FamilyLink? Unproven(FamilyLink? authority) =>
        authority is null ? null : authority with { Proof = null };

    private static OrganisationRef? Of(OrganisationRef? place) => place is null ? null : OrganisationRef.Unnamed;

    /// <summary>Whom a family keeps out need not be of the room, and has no alias then.</summary>
    private static PersonRef? Of(PersonRef? person, View view) =>
        person is not null && IsFamily(view) ? new PersonRef(Guid.Empty, "") : person;
}

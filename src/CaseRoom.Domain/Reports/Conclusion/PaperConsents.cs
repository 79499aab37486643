using CaseRoom.Domain.Consent;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>A paper on which receivers outside the health service are not named says of each what was answered last; it
/// names the one that it goes to, and no other (CON-99).</summary>
internal static class PaperConsents
{
    /// <param name="seen">As it would stand in the paper.</param>
    /// <param name="whole">What that was made from.</param>
    /// <param name="to">Null where it goes to none outside the health service, or where no place is named.</param>
    public static ConsentState Of(ConsentState seen, ConsentState whole, OutsideReceiver? to)
    {
        var known = whole.Decisions.ToDictionary(d => d.Order);
        return seen with
        {
            Decisions = [.. from d in seen.Decisions
                            let one = known[d.Order]
                            let named = IsTo(one)
                            where d.Receiver is not "" || named || IsLast(whole, one)
                            select named ? d with { Receiver = to!.Name } : d.Receiver is "" ? Now(whole, d, one) : d],
        };

        bool IsTo(RecordedConsent d) =>
            to is not null && d.IsOn(ConsentScope.ReceiverOutsideHealth, to.Name, to.Kind);
    }

    /// <summary>Of those that say the same kind; of what says none, only where none on its receiver says one (CON-73).
    /// </summary>
    private static bool IsLast(ConsentState whole, RecordedConsent d) =>
        whole.Decisions.FindLast(one => one.Scope == d.Scope && one.ReceiverKind == d.ReceiverKind
            && ReceiverNames.Same(one.Receiver, d.Receiver)) == d
        && (d.ReceiverKind is not null || !whole.SaysKind(d.Scope, d.Receiver));

    private static RecordedConsent Now(ConsentState whole, RecordedConsent seen, RecordedConsent one) =>
        whole.Newest(one.Scope, one.Receiver, one.ReceiverKind) is { } newest
            ? seen with { Decision = newest.Decision, Holds = newest.Holds, On = newest.On }
            : seen;
}

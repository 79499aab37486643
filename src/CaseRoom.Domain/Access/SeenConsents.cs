using CaseRoom.Domain.Consent;

namespace CaseRoom.Domain.Access;

/// <summary>Consents and information for those who may read them: who gave a consent is written in free text, so it
/// is shown with identity only (ACC-02).</summary>
internal static class SeenConsents
{
    public static ConsentEvent? Of(ConsentEvent happened, View view) => happened switch
    {
        ConsentRecorded e => view.Identity ? e : new ConsentRecorded(
            e.Scope, e.Receiver, e.Decision, e.FormVersion, e.Language, e.On, e.Interpreter, GivenBy: "", e.ReceivedBy),
        InformationRecorded e => view.Identity
            ? e
            : new InformationRecorded(e.On, e.By, e.Objects, e.ToWhom, e.What),
        _ => null,
    };

    public static ConsentState Of(ConsentState s, View view) => view.Identity ? s : new(
        [.. s.Decisions.Select(d => new RecordedConsent(
            d.Scope, d.Receiver, d.Decision, d.FormVersion, d.Language, d.On, d.Interpreter, GivenBy: "", d.ReceivedBy,
            view.Mask.Alias(d.By), d.Order))],
        [.. s.Information.Select(i => new RecordedInformation(
            i.On, i.InformedBy, i.Objects, i.ToWhom, i.What, view.Mask.Alias(i.By), i.Order))]);
}

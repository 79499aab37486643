using CaseRoom.Domain.Conclusion;

namespace CaseRoom.Domain.Reports.Conclusion;

/// <summary>Which conclusion, for whom.</summary>
/// <param name="CaseLabel">How the case is named without identity, such as <c>Sak 4F-9A2C</c>.</param>
/// <param name="TestData">True where the installation holds test data only: stands on every page.</param>
/// <param name="PlanTemplate">The version and legal reference of the plan's nine points: configuration, not fixed
/// text.</param>
/// <param name="At">When the document is made, with the offset in which times are shown.</param>
/// <param name="Version">A signed version by its number; null for what stands now.</param>
/// <param name="WithClosed">For the health service alone: what is closed to parents stands in it too.</param>
/// <param name="Receiver">Outside the health service: function and need alone, and of the consents theirs; null: for
/// the health service or the patient.</param>
public sealed record ConclusionRequest(
    ReportLanguage Language, ReportForm Form, string CaseLabel, bool TestData, PlanTemplate PlanTemplate,
    DateTimeOffset At,
    int? Version = null, bool WithClosed = false, OutsideReceiver? Receiver = null)
{
    /// <summary>For a receiver outside the health service.</summary>
    public bool Outside => Receiver is not null;
}

/// <summary>A receiver outside the health service, of the kind and by the name that a consent says.</summary>
public sealed record OutsideReceiver(ReceiverKind Kind, string Name);

/// <param name="Version">Of the template.</param>
/// <param name="Reference">The legal reference as configured.</param>
public sealed record PlanTemplate(string Version, string Reference);

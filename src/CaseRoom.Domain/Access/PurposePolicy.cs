using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Access;

/// <summary>
/// For what each role reads, and what a purpose opens: one table, and a purpose without a row opens nothing (ACC-60).
/// Views are made from it.
/// </summary>
public static class PurposePolicy
{
    private static readonly Dictionary<Purpose, PurposeOpens> Table = new()
    {
        [Purpose.Treatment] = new(Reach.Room),
        [Purpose.SecondOpinion] = new(Reach.Room),
        [Purpose.AdviceAbroad] = new(Reach.Abroad, ConsentScope.ErnAdvice),
        [Purpose.Coordination] = new(Reach.Room),
        [Purpose.Administration] = new(Reach: null),
        [Purpose.Teaching] = new(Reach.Teaching, ConsentScope.Teaching),
        [Purpose.ResearchContact] = new(Reach: null, ConsentScope.ResearchContact),
        [Purpose.OwnCase] = new(Reach.Family),
        [Purpose.LogReview] = new(Reach: null),
        [Purpose.Emergency] = new(Reach.Room),
    };

    /// <summary>The purposes with a row, for the test that every purpose has one.</summary>
    public static IReadOnlyCollection<Purpose> Known => Table.Keys;

    public static PurposeOpens Opens(Purpose purpose) => Table.GetValueOrDefault(purpose, new(Reach: null));

    /// <summary>What a member in the role reads for.</summary>
    public static Purpose Of(Role role) => role switch
    {
        Role.ResponsibleDoctor or Role.Specialist or Role.GeneralPractitioner or Role.HealthStationDoctor =>
            Purpose.Treatment,
        Role.CentreStaff => Purpose.SecondOpinion,
        Role.ErnExpert => Purpose.AdviceAbroad,
        Role.Coordinator or Role.Deputy or Role.Assistant or Role.MunicipalCoordinator or Role.ChildCoordinator
            or Role.ErnLiaison => Purpose.Coordination,
        Role.Observer => Purpose.Teaching,
        Role.Patient or Role.Representative or Role.NextOfKin => Purpose.OwnCase,
        Role.EmergencyDoctor => Purpose.Emergency,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No purpose."),
    };

    /// <summary>What one reading is for: who reads who has read reviews, and who reads of no case runs the
    /// service.</summary>
    /// <param name="role">In the room; null where they have none.</param>
    public static Purpose Of(Role? role, AccessKind kind) => role switch
    {
        { } known when Policy.IsPatientSide(known) => Purpose.OwnCase,
        _ when kind is AccessKind.AccessLog or AccessKind.HashChain or AccessKind.LogReview => Purpose.LogReview,
        { } known => Of(known),
        null when kind is AccessKind.EmergencySearch => Purpose.Emergency,
        null when kind is AccessKind.Invitation => Purpose.AdviceAbroad,
        null => Purpose.Administration,
    };

    /// <summary>The code of HL7's list of purposes of use, as the national trust framework asks for; null where the
    /// list has none that says it.</summary>
    public static string? CodeOf(Purpose purpose) => purpose switch
    {
        Purpose.Treatment or Purpose.SecondOpinion or Purpose.AdviceAbroad => "TREAT",
        Purpose.Coordination => "COC",
        Purpose.Administration or Purpose.LogReview => "HOPERAT",
        Purpose.Teaching => "TRAIN",
        Purpose.ResearchContact => "HRESCH",
        Purpose.OwnCase => "PATRQT",
        Purpose.Emergency => "ETREAT",
        _ => null,
    };
}

/// <param name="Reach">How far into the room; null: not into it.</param>
/// <param name="Consent">Without which it opens nothing.</param>
public sealed record PurposeOpens(Reach? Reach, ConsentScope? Consent = null);

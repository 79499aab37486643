using CaseRoom.Domain.Membership;

namespace CaseRoom.Domain.Requests;

/// <summary>The role in which a sender is invited to the room of their request.</summary>
public static class SenderRoles
{
    public static Role Of(SenderKind kind) => kind switch
    {
        SenderKind.GeneralPractitioner => Role.GeneralPractitioner,
        SenderKind.Centre => Role.CentreStaff,
        SenderKind.HospitalDoctor or SenderKind.Dentist => Role.Specialist,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

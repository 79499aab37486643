namespace CaseRoom.Domain.Membership;

/// <summary>Roles in a room (BRIEF, People).</summary>
public enum Role
{
    ResponsibleDoctor,
    Coordinator,
    Deputy,
    Assistant,
    Specialist,
    CentreStaff,
    GeneralPractitioner,
    HealthStationDoctor,
    MunicipalCoordinator,
    ChildCoordinator,
    ErnExpert,
    ErnLiaison,
    Patient,
    Representative,
    NextOfKin,
    Observer,

    /// <summary>The responsible unit's doctor on call, who reads for a while and does nothing else.</summary>
    EmergencyDoctor,
}

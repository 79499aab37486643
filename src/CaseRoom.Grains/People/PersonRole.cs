namespace CaseRoom.Grains.People;

/// <summary>The part a person usually takes. What they may do is decided by their membership in each room.</summary>
public enum PersonRole
{
    ResponsibleDoctor,
    Coordinator,
    Deputy,
    Assistant,
    Specialist,
    CentreStaff,
    Gp,
    HealthStationDoctor,
    MunicipalCoordinator,
    ChildCoordinator,
    ErnExpert,
    ErnLiaison,
    Patient,
    Representative,
    NextOfKin,
    Observer,
    Administrator,
    LogController,
    DataProtectionOfficer,
}

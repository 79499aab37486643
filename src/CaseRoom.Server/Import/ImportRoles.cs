using CaseRoom.Domain.Membership;
using CaseRoom.Grains.People;

namespace CaseRoom.Server.Import;

/// <summary>The role in which a person opens a room from a file, when they do not say.</summary>
internal static class ImportRoles
{
    /// <summary>Null for those who take no part in cases.</summary>
    public static Role? Of(PersonRole usual) => usual switch
    {
        PersonRole.Gp => Role.GeneralPractitioner,
        PersonRole.Administrator or PersonRole.LogController or PersonRole.DataProtectionOfficer => null,
        _ => Enum.Parse<Role>(usual.ToString()),
    };
}

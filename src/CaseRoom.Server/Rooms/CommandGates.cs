using CaseRoom.Contracts.Rooms;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Custody;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;

namespace CaseRoom.Server.Rooms;

/// <summary>What a command needs before a room is asked to decide it.</summary>
[Flags]
internal enum Gate
{
    None = 0,

    /// <summary>Whoever gives it has just proved who they are.</summary>
    Fresh = 1,

    /// <summary>It leads to who the patient is: the sign-in is of the level for that.</summary>
    Identified = 2,

    /// <summary>The server alone gives it, after it has done what it says.</summary>
    Server = 4,
}

/// <summary>The commands that are not every signed-in person's to send, in one table.</summary>
internal static class CommandGates
{
    private static readonly Dictionary<string, Gate> Table = new (Type Command, Gate Needs)[]
    {
        (typeof(TakeEmergencyAccess), Gate.Fresh | Gate.Identified),
        (typeof(SignConclusion), Gate.Fresh),
        (typeof(DecideExpertOpening), Gate.Fresh),
        (typeof(ConfirmExpertName), Gate.Fresh),
        (typeof(ProposeErasure), Gate.Fresh),
        (typeof(RecordDeath), Gate.Fresh),
        (typeof(RetractDeath), Gate.Fresh),
        (typeof(LiftAddressProtection), Gate.Fresh),
        (typeof(LiftBlock), Gate.Fresh),
        (typeof(OpenRoom), Gate.Server),
        (typeof(AddMaterial), Gate.Server),
        (typeof(PassTime), Gate.Server),
        (typeof(InviteExpert), Gate.Server),
        (typeof(AcceptExpertInvitation), Gate.Server),
        (typeof(ClaimExpertInvitation), Gate.Server),
        (typeof(DenyExpertPlace), Gate.Server),
        (typeof(DecideErasure), Gate.Server),
    }.ToDictionary(row => RoomCommandNames.Names.Of(row.Command), row => row.Needs);

    /// <summary>By their names on the wire.</summary>
    public static IReadOnlySet<string> ServerOnly { get; } =
        Table.Where(row => row.Value.HasFlag(Gate.Server)).Select(row => row.Key).ToHashSet();

    /// <param name="command">By its name on the wire.</param>
    public static bool Has(string command, Gate gate) => Table.GetValueOrDefault(command).HasFlag(gate);
}

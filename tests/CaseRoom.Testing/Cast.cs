using System.Globalization;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Testing;

/// <summary>Invented people: one or more for every role, recognisable by role and number.</summary>
public static class Cast
{
    /// <summary>Stands in every name of the patient's side, so that a leak is found by looking for it.</summary>
    public const string Canary = "Kanari";

    /// <summary>Where the patient lives; stands in everything that tells it.</summary>
    public const string CanaryPlace = "Lomvik";

    public const string CanaryNumber = "01819000049";

    /// <summary>Where all of them work but those who are there for one place.</summary>
    public static readonly Guid Organisation = new("0192a000-0000-7000-9000-000000000001");

    /// <summary>Where those work.</summary>
    public static readonly Guid Local = new("0192a000-0000-7000-9000-000000000005");

    /// <summary>The unit of those with an even number.</summary>
    public static readonly Guid Unit = new("0192a000-0000-7000-9000-000000000003");

    private static readonly Role[] PatientSide = [Role.Patient, Role.Representative, Role.NextOfKin];

    public static Guid Id(Role role, int number = 0) =>
        new(string.Create(CultureInfo.InvariantCulture, $"0192a000-0000-7000-8{number:x3}-0000000000{(int)role:x2}"));

    /// <summary>Whether it is an id of a patient, representative or next of kin.</summary>
    public static bool IsOfPatientSide(Guid person) =>
        PatientSide.Any(role => person.ToString().EndsWith($"{(int)role:x2}", StringComparison.Ordinal));

    public static Actor Actor(Role role, int number = 0) => new(Id(role, number));

    public static MemberCard Card(Role role, int number = 0) => new(
        Id(role, number), Name(role, number), "profession",
        Domain.Access.Policy.IsOfOnePlace(role) ? Local : Organisation,
        Domain.Access.Policy.IsOfOnePlace(role) ? $"{CanaryPlace} legesenter" : "Sykehuset Nord",
        role is Role.ErnExpert ? Region.Abroad : Region.Nord, role is Role.ErnExpert ? "DK" : "NO",
        number % 2 == 0 && !Domain.Access.Policy.IsPatientSide(role) ? Unit : null);

    /// <summary>An invitation as the server completes it: who is listed as the role may become what that
    /// allows.</summary>
    public static InviteMember Invite(Role role, int number = 0, Relation? relation = null) =>
        new(Card(role, number), role, relation, Roles(role));

    /// <summary>What the directory lets somebody become who is listed as these.</summary>
    public static IReadOnlyList<Role> Roles(params Role[] listed) => RoomRoles.Of(listed);

    private static string Name(Role role, int number) =>
        PatientSide.Contains(role)
            ? $"{Canary} {role} {number}"
            : $"{role} {number}";
}

using CaseRoom.Contracts.Directory;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Contracts.Tests.Access;

using Happened = Decision<DirectoryEvent>.Accepted;

/// <summary>Who may give which command to the directory about an organisation, and of which it waits for another
/// administrator: as the machine decides it.</summary>
internal static class DirectoryMatrix
{
    private static readonly Guid Own = Id(1), Other = Id(2), Unit = Id(3);
    private static readonly Guid All = Id(4), Local = Id(5), Elsewhere = Id(6), Officer = Id(7), Controller = Id(8);
    private static readonly Guid Clinician = Id(9), Patient = Id(10), Asker = Id(11), Asked = Id(12);
    private static readonly Organisation Trust = new("?", OrganisationKind.HospitalTrust, Region.Nord, null, "NO");
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly DirectoryMachine Machine = new();

    public static IReadOnlyList<(string Name, Guid Id)> Columns { get; } =
    [
        ("Administers all", All), ("Administrator of the organisation", Local),
        ("Administrator of another", Elsewhere), ("Data-protection officer", Officer), ("Log controller", Controller),
        ("Clinician", Clinician), ("Patient", Patient), ("Not in the directory", Id(99)),
        ("The system", Actor.System.PersonId),
    ];

    /// <summary>By type: what is asked for, right in everything but by whom.</summary>
    private static readonly Dictionary<Type, (string What, DirectoryCommand Command)[]> Samples = new()
    {
        [typeof(RegisterOrganisation)] =
        [
            ("its name", new RegisterOrganisation(Own, Trust with { Name = "!" })),
            ("a new one", new RegisterOrganisation(Id(30), Trust)),
        ],
        [typeof(DeactivateOrganisation)] = [("", new DeactivateOrganisation(Own, "?"))],
        [typeof(RegisterUnit)] = [("", new RegisterUnit(Id(31), new Unit(Own, "?", null, null, true)))],
        [typeof(DeactivateUnit)] = [("", new DeactivateUnit(Unit, "?"))],
        [typeof(SetOnCall)] = [("", new SetOnCall(Unit, []))],
        [typeof(SetDataProtectionOfficers)] =
        [
            ("one more", new SetDataProtectionOfficers(Own, [Officer, Clinician])),
            ("one fewer", new SetDataProtectionOfficers(Own, [])),
        ],
        [typeof(RegisterPerson)] =
        [
            ("somebody new", new RegisterPerson(Id(32), Of(Own))),
            ("a patient", new RegisterPerson(Id(32), Of(null) with { Roles = [Role.Patient] })),
            ("what a colleague is listed as", new RegisterPerson(Clinician, Of(Own) with { Roles = [Role.Assistant] })),
            ("a sign-in of a colleague", new RegisterPerson(
                Clinician, Of(Own) with { Subjects = [new SignInSubject("?", "?")] })),
            ("the administrator's mark", new RegisterPerson(Clinician, Of(Own) with { Administrator = true })),
        ],
        [typeof(DeactivatePerson)] =
        [
            ("a clinician", new DeactivatePerson(Clinician, "?")), ("an officer", new DeactivatePerson(Officer, "?")),
            ("who administers all", new DeactivatePerson(Asker, "?")),
        ],
        [typeof(ConfirmPerson)] = [("what waits", new ConfirmPerson(Asked))],
        [typeof(RejectPerson)] = [("what waits", new RejectPerson(Asked))],
    };

    private static readonly DirectoryState State = Make();

    /// <exception cref="KeyNotFoundException">A command that is new here.</exception>
    public static IEnumerable<(string Command, IEnumerable<string> Cells)> Rows() =>
        DirectoryCommandNames.Names.All.OrderBy(each => each.Name, StringComparer.Ordinal)
            .SelectMany(each => Samples[each.Type].Select(sample => (
                sample.What.Length > 0 ? $"{each.Name}: {sample.What}" : each.Name,
                Columns.Select(column => Answer(sample.Command, column.Id)))));

    private static string Answer(DirectoryCommand command, Guid by) =>
        Decide(State, command, by) is not Happened { Events: [_, ..] events } ? ""
        : events.Any(each => each is PersonProposed or DeactivationProposed or OfficersProposed) ? "waits" : "yes";

    private static Decision<DirectoryEvent> Decide(DirectoryState state, DirectoryCommand command, Guid by) =>
        Machine.Decide(state, command, new DecisionContext(
            new Actor(by), Start,
            command is ConfirmPerson or RejectPerson ? state.Proposals[Asked].Version : null));

    private static DirectoryState Make()
    {
        var state = DirectoryState.Empty;
        var administrator = Of(Own) with { Administrator = true };
        var above = Of(Other) with { Administrator = true, Everywhere = true };
        long sequence = 0;
        foreach (var (command, by) in ((DirectoryCommand, Guid)[])
            [
                .. new DirectoryCommand[]
                {
                    new RegisterOrganisation(Own, Trust), new RegisterOrganisation(Other, Trust),
                    new RegisterUnit(Unit, new Unit(Own, "?", null, null, true)),
                    new RegisterPerson(All, above),
                    new RegisterPerson(Asker, above with { OrganisationId = Own }),
                    new RegisterPerson(Local, administrator),
                    new RegisterPerson(Elsewhere, Of(Other) with { Administrator = true }),
                    new RegisterPerson(Officer, Of(Own)),
                    new RegisterPerson(Controller, Of(Own) with { Roles = [] }),
                    new RegisterPerson(Clinician, Of(Own)), new RegisterPerson(Asked, Of(Own)),
                    new RegisterPerson(Patient, Of(null) with { Roles = [Role.Patient] }),
                    new SetDataProtectionOfficers(Own, [Officer]),
                }.Select(each => (each, Actor.System.PersonId)),
                (new RegisterPerson(Asked, administrator), Asker),
            ])
        {
            foreach (var happened in ((Happened)Decide(state, command, by)).Events)
            {
                state = Machine.Evolve(state, new(++sequence, Start, by, Guid.Empty, happened));
            }
        }

        return state;
    }

    private static Person Of(Guid? organisation) =>
        new("?", "?", null, organisation, null, Region.Nord, "NO", [Role.Specialist], [], false);

    private static Guid Id(int n) => new(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);
}

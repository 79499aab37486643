using CaseRoom.Contracts.Directory;
using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Directory;

public sealed class DirectoryWireTests
{
    private static readonly Guid One = new(1, 0, 0, new byte[8]);
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly Organisation Place = new("Frambu", OrganisationKind.Centre, Region.Unknown, null, "NO");
    private static readonly Unit Part = new(One, "Rådgivning", null, null, false);

    private static readonly Person Somebody = new(
        "Frida", "Lege", "1234567", One, One, Region.SorOst, "NO", [Role.CentreStaff],
        [new SignInSubject("demo", "frida")], false);

    private static readonly OnCallTurn[] Turns = [new(One, Now, Now.AddHours(12))];

    private static readonly DirectoryEvent[] Events =
    [
        new OrganisationRegistered(One, Place), new OrganisationDeactivated(One, "Lagt ned"),
        new UnitRegistered(One, Part), new UnitDeactivated(One, "Slått sammen"),
        new PersonRegistered(One, Somebody), new PersonDeactivated(One, "Sluttet"), new OnCallSet(One, Turns),
        new DataProtectionOfficersSet(One, [One]), new PersonProposed(One, Somebody), new PersonConfirmed(One),
        new PersonRejected(One), new DeactivationProposed(One, "Sluttet"), new OfficersProposed(One, [One]),
    ];

    private static readonly DirectoryCommand[] Commands =
    [
        new RegisterOrganisation(One, Place), new DeactivateOrganisation(One, "Lagt ned"),
        new RegisterUnit(One, Part), new DeactivateUnit(One, "Slått sammen"),
        new RegisterPerson(One, Somebody), new DeactivatePerson(One, "Sluttet"), new SetOnCall(One, Turns),
        new SetDataProtectionOfficers(One, [One]), new ConfirmPerson(One), new RejectPerson(One),
    ];

    [Fact, Rule("LIM-11")]
    public void Every_event_reads_back_as_it_was_written()
    {
        Events.Select(e => e.GetType()).ShouldBe(DirectoryEventNames.Names.All.Select(n => n.Type), ignoreOrder: true);
        foreach (var happened in Events)
        {
            var recorded = new Recorded<DirectoryEvent>(3, Now, One, One, happened);
            var read = DirectoryCodec.Events.Decode(DirectoryCodec.Events.Encode(recorded));
            CanonicalJson.Of(read).ShouldBe(CanonicalJson.Of(recorded));
            read.Event.ShouldBeOfType(happened.GetType());
        }
    }

    [Fact, Rule("LIM-11")]
    public void Every_command_reads_back_as_it_was_sent()
    {
        Commands.Select(c => c.GetType()).ShouldBe(
            DirectoryCommandNames.Names.All.Select(n => n.Type), ignoreOrder: true);
        foreach (var command in Commands)
        {
            var data = DirectoryCodec.Commands.Encode(command);
            var read = DirectoryCodec.Commands.Decode(DirectoryCodec.Commands.NameOf(command), data, out var refusal)!;
            CanonicalJson.OfTyped([read]).ShouldBe(CanonicalJson.OfTyped([command]));
            refusal.ShouldBeNull();
        }
    }

    [Fact, Rule("DIR-08", "LIM-11")]
    public void A_state_reads_back_with_its_sign_ins()
    {
        var machine = new DirectoryMachine();
        var state = new DirectoryEvent[] { Events[0], Events[2], Events[4], new PersonProposed(Guid.Empty, Somebody) }
            .Select((e, i) => new Recorded<DirectoryEvent>(i + 1, Now, One, One, e))
            .Aggregate(machine.Empty, machine.Evolve);
        var read = DirectoryCodec.DecodeState(DirectoryCodec.Encode(state));
        read.WhoIs(new("demo", "frida")).ShouldBe(One);
        read.People[One].ShouldBe(state.People[One]);
        read.Proposals[Guid.Empty].ShouldBe(state.Proposals[Guid.Empty]);
        read.Grants[One].ShouldBe(state.Grants[One]);
        read.LastHolder(new("demo", "frida")).ShouldBe(One);
        read.LastHolder(new("demof", "rida")).ShouldBeNull();
    }
}

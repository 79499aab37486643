using CaseRoom.Domain.Directory;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Directory;

public sealed class DirectoryCsvTests
{
    private const string Organisations = "\uFEFFid;name;kind;region;number;country\r\n"
        + "unn;\"Universitetssykehuset; Nord-Norge\";hospital-trust;nord;983974899;no\r\n\r\n"
        + "frambu;\"Stiftelsen \"\"Frambu\"\"\";Centre;national;;\r\n";

    private const string Units = "id,organisation,name,treats,coordinator,deputy\n"
        + "genetikk,unn,\"Medisinsk\ngenetikk\",ja,kari,ola\n";

    private const string People = "id,name,profession,organisation,unit,region,roles,subjects,administrator\n"
        + "kari,Kari Nordmann,lege,unn,genetikk,sor-ost,specialist responsible-doctor,https://a s1|https://b s2,yes\n"
        + "ola,Ola Nordmann,koordinator,unn,,nord,Coordinator,,";

    [Fact, Rule("DIR-12")]
    public void Semicolons_quotes_blank_lines_and_a_byte_order_mark_are_read()
    {
        var commands = Read(Organisations).Cast<RegisterOrganisation>().ToList();
        commands.Select(c => c.Organisation).ShouldBe(
        [
            new("Universitetssykehuset; Nord-Norge", OrganisationKind.HospitalTrust, Region.Nord, "983974899", "NO"),
            new("Stiftelsen \"Frambu\"", OrganisationKind.Centre, Region.Unknown, null, "NO"),
        ]);
    }

    [Fact, Rule("DIR-12", "DIR-14")]
    public void Units_and_people_name_each_other_by_the_words_of_the_file()
    {
        var unit = Read(Units).ShouldHaveSingleItem().ShouldBeOfType<RegisterUnit>();
        unit.Unit.Name.ShouldBe("Medisinsk\ngenetikk");
        unit.Unit.Treats.ShouldBeTrue();
        var kari = Read(People)[0].ShouldBeOfType<RegisterPerson>();
        kari.PersonId.ShouldBe(unit.Unit.CoordinatorId!.Value);
        kari.Person.UnitId.ShouldBe(unit.UnitId);
        kari.Person.Region.ShouldBe(Region.SorOst);
        kari.Person.Roles.ShouldBe([Role.Specialist, Role.ResponsibleDoctor]);
        kari.Person.Subjects.ShouldBe([new("https://a", "s1"), new("https://b", "s2")]);
        kari.Person.Administrator.ShouldBeTrue();
    }

    [Fact, Rule("DIR-14")]
    public void Importing_everything_again_changes_nothing()
    {
        var machine = new DirectoryMachine();
        var (state, sequence) = (DirectoryState.Empty, 0L);
        Import().ShouldBe(5);
        Import().ShouldBe(0);
        state.ReceiverOf(DirectoryCsv.IdOf("unit", "genetikk"))!.Deputy.Name.ShouldBe("Ola Nordmann");

        int Import()
        {
            var before = sequence;
            foreach (var command in new[] { Organisations, Units, People }.SelectMany(Read))
            {
                var decision = machine.Decide(state, command, new DecisionContext(Actor.System, default));
                foreach (var happened in decision.ShouldBeOfType<Decision<DirectoryEvent>.Accepted>().Events)
                {
                    state = machine.Evolve(state, new(++sequence, default, default, default, happened));
                }
            }

            return (int)(sequence - before);
        }
    }

    [Fact, Rule("DIR-14")]
    public void A_guid_is_itself_and_a_word_is_always_the_same_of_its_kind()
    {
        var id = Guid.Parse("0192aaaa-0000-7000-8000-000000000001");
        DirectoryCsv.IdOf("unit", id.ToString()).ShouldBe(id);
        DirectoryCsv.IdOf("unit", "x").ShouldBe(DirectoryCsv.IdOf("unit", "x"));
        DirectoryCsv.IdOf("unit", "x").ShouldNotBe(DirectoryCsv.IdOf("person", "x"));
        DirectoryCsv.IdOf("unit", "x").Version.ShouldBe(8);
    }

    [Theory, Rule("DIR-13")]
    [InlineData("", 1, null, "empty")]
    [InlineData("\n\n  \n", 1, null, "empty")]
    [InlineData("id,name\nx,y", 1, null, "unknownFile")]
    [InlineData("\nid,name,kind,colour\n", 2, "colour", "unknownColumn")]
    [InlineData("id,kind\n", 1, "name", "missingColumn")]
    [InlineData("id,name,kind,name\n", 1, "name", "twice")]
    [InlineData("id,name,kind\na,b\n", 2, null, "fieldCount")]
    [InlineData("id,name,kind\na,,centre\n", 2, "name", "missing")]
    [InlineData("id,name,kind\n,b,centre\n", 2, "id", "missing")]
    [InlineData("id,name,kind\na,b,palace\n", 2, "kind", "unknownValue")]
    [InlineData("id,name,kind\na,b,3\n", 2, "kind", "unknownValue")]
    [InlineData("id,name,kind\na,b,centre\nc,d,centre\na,e,centre\n", 4, "id", "twice")]
    [InlineData("id,name,kind\n\"a\nb\",c,centre\nd,e,\n", 4, "kind", "missing")]
    [InlineData("id,name,kind\na,b\"c,centre\n", 2, null, "quoteInField")]
    [InlineData("id,name,kind\na,\"b\"c,centre\n", 2, null, "textAfterQuote")]
    [InlineData("id,name,kind\r\na,\"b\r\n\r\n", 2, null, "unterminatedQuote")]
    [InlineData("id,organisation,name,treats\na,b,c,maybe\n", 2, "treats", "unknownValue")]
    [InlineData("id,name,profession,subjects\na,b,c,nospace\n", 2, "subjects", "unknownValue")]
    [InlineData("id,name,profession,roles\na,b,c,king\n", 2, "roles", "unknownValue")]
    public void A_fault_names_its_line_and_column(string text, int line, string? column, string reason) =>
        Faults(text).ShouldBe([new CsvFault(line, column, reason)]);

    [Fact, Rule("DIR-13")]
    public void Every_fault_of_a_file_is_named_and_no_command_given() =>
        Faults("id,name,kind,region\na,,x,y\nb\n").Select(f => (f.Line, f.Column)).ShouldBe(
            [(2, "name"), (2, "kind"), (2, "region"), (3, null)]);

    [Fact, Rule("DIR-13")]
    public void A_file_of_too_many_rows_is_told_at_the_first_that_is_too_many()
    {
        var rows = string.Concat(Enumerable.Range(0, DirectoryCsv.MaxRows + 1).Select(n => $"{n},b,centre\n"));
        Faults("id,name,kind\n" + rows).ShouldBe([new CsvFault(DirectoryCsv.MaxRows + 2, null, "tooManyRows")]);
    }

    [Fact, Rule("DIR-12", "DIR-13")]
    public void A_file_cut_anywhere_is_read_or_named_and_never_a_crash()
    {
        foreach (var text in new[] { Organisations, Units, People })
        {
            for (var length = 0; length <= text.Length; length++) 
            {
                DirectoryCsv.Read(text[..length]).ShouldNotBeNull();
            }
        }
    }

    private static IReadOnlyList<DirectoryCommand> Read(string text) =>
        DirectoryCsv.Read(text).ShouldBeOfType<DirectoryCsvResult.Read>().Commands;

    private static IReadOnlyList<CsvFault> Faults(string text) =>
        DirectoryCsv.Read(text).ShouldBeOfType<DirectoryCsvResult.Faulty>().Faults;
}

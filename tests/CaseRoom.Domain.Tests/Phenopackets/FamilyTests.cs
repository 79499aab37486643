using System.Text.Json;
using CaseRoom.Domain.Phenopackets;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Phenopackets;

public sealed class FamilyTests
{
    private static readonly PhenopacketResult.Read Family = Packets.Whole(Packets.Family);

    private static IEnumerable<T> Facts<T>() => Family.Draft.Facts.Select(f => f.Fact).OfType<T>();

    [Fact, Rule("PHE-11")]
    public void Each_relative_is_told_by_the_pedigree() =>
        Facts<Relative>().Select(r => (r.Relation, r.Sex, r.Affected)).ShouldBe(
        [
            ("mother", Sex.Female, false), ("father", Sex.Male, null), ("sister", Sex.Female, true),
            ("half-brother", Sex.Male, null), ("maternal grandfather", Sex.Male, null),
            ("maternal grandmother", Sex.Female, null), ("maternal uncle", Sex.Male, null),
        ]);

    [Fact, Rule("PHE-11")]
    public void A_relatives_facts_carry_the_id_of_the_relation()
    {
        var mother = Family.Draft.Facts.Single(f => f.Fact is Relative { Relation: "mother" }).FactId;
        Facts<Phenotype>().Single(f => f.Excluded).RelativeId.ShouldBe(mother);
        Facts<Variant>().ShouldHaveSingleItem().RelativeId.ShouldBe(mother);
        Facts<Condition>().ShouldHaveSingleItem().RelativeId.ShouldBe(mother);
        Facts<Phenotype>().Single(f => !f.Excluded).RelativeId.ShouldBeNull();
    }

    [Fact, Rule("PHE-10", "PHE-11")]
    public void The_patient_is_the_proband()
    {
        Family.Draft.Patient.ShouldBe(new DescribePatient(Sex.Male, AgeBand.Foetus, Region.Unknown));
        Facts<Citation>().ShouldHaveSingleItem().Reference.ShouldBe("PMID:2");
    }

    [Fact, Rule("PHE-12")]
    public void No_one_in_the_family_is_named()
    {
        var everything = JsonSerializer.Serialize(Family.Draft.Facts.Select(f => (object)f.Fact));
        foreach (var name in new[] { "Ola", "Berit", "Per\"", "Liv", "Jon", "Odd", "Gro", "Nils" })
        {
            everything.ShouldNotContain(name);
        }
    }

    [Fact, Rule("PHE-11", "PHE-14")]
    public void Two_relatives_with_one_id_are_a_fault()
    {
        var text = System.Text.Encoding.UTF8.GetString(Packets.Family)
            .Replace("\"individualId\": \"Liv\"", "\"individualId\": \"Per\"");
        Packets.Faults(text).ShouldContain(f => f.Path == "$.pedigree.persons[3].individualId"
            && f.Reason == "duplicate");
    }
}

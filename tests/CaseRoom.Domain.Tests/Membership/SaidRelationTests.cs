using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Xunit;

namespace CaseRoom.Domain.Tests.Membership;

/// <summary>What is stated before somebody sees who the patient is.</summary>
public sealed class SaidRelationTests
{
    [Theory, Rule("MEM-80")]
    [InlineData("x", false)]
    [InlineData("...", false)]
    [InlineData("xxx xx", false)]
    [InlineData("ab cd 12345", false)]
    [InlineData("mor", true)]
    [InlineData("Fastlege", true)]
    [InlineData("behandlende lege", true)]
    public void A_relation_a_proof_and_the_basis_of_a_room_say_something(string words, bool says)
    {
        Expect(Given(Everyone).When(Role.Coordinator, new RecordRelation(
            Cast.Id(Role.Specialist), new Relation(words, "Kari"))), "relation", says);
        Expect(Given(Everyone).When(Role.Coordinator, Cast.Invite(
            Role.CentreStaff, 1, new Relation(words, "Kari"))), "relation", says);
        Expect(Given(Everyone).When(Role.Coordinator, new RecordRelation(
            Cast.Id(Role.Representative), Parent with { Link = Parent.Link! with { Proof = words } })), "proof", says);
        Expect(Given([]).When(Role.Coordinator, new OpenRoom(
            Cast.Card(Role.Coordinator), Role.Coordinator, Controller, Unit, words,
            DirectoryRoles: [Role.Coordinator])), "basis", says);
    }

    private static void Expect(Scenario room, string field, bool says)
    {
        if (says) { room.ThenAccepted(); }
        else { room.ThenRefused(new Refusal.Invalid(field, "saysNothing")); }
    }
}

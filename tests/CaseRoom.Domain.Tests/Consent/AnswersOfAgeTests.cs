using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Domain.Streams;
using CaseRoom.Testing;
using Shouldly;
using Xunit;
using static CaseRoom.Domain.Tests.Life.LifeRoom;

namespace CaseRoom.Domain.Tests.Consent;

/// <summary>Whose word staff may record as a yes: not a parent's once the patient is sixteen, nor one against what
/// somebody answered themselves.</summary>
public sealed class AnswersOfAgeTests
{
    private const ConsentScope Scope = ConsentScope.ErnRegistry;
    private const ConsentDecision Yes = ConsentDecision.Given;
    private const ConsentDecision No = ConsentDecision.Refused;

    private static readonly DateOnly Birthday = new(2026, 3, 10);
    private static readonly DateTimeOffset After = TheDay.AddDays(1);
    private static readonly Guid FatherId = Cast.Id(Role.Representative, 2);
    private static readonly Actor Mother = Cast.Actor(Role.Representative);
    private static readonly Actor Father = Cast.Actor(Role.Representative, 2);
    private static readonly Actor Guardian = Cast.Actor(Role.Representative, 1);
    private static readonly Refusal PatientDecides = new Refusal.Invalid("giver", "patientDecides");
    private static readonly Refusal NothingToSettle = new Refusal.Invalid("scope", "nothingToSettle");

    private static Scenario Parents => Turning(
        16,
        new MemberInvited(Cast.Card(Role.Representative, 2), Role.Representative, Parent with
        {
            Link = new(LinkKind.ParentalResponsibility, "register", new(2020, 1, 1)),
        }),
        new(FatherId, new MemberJoined(FatherId, Role.Representative))).At(Before);

    private static RecordConsent Say(ConsentDecision decision, DateOnly? on = null) =>
        new(Scope, null, decision, "form 1", "nb", on ?? Day, false, "a parent", "");

    private static RecordConsent Noted(ConsentDecision decision, Guid? giver, DateOnly? on = null) =>
        Say(decision, on) with { Giver = giver, ReceivedBy = "Kari", Proof = ConsentProof.OralNoted };

    private static SettleConsent Settle(Scenario room, DateOnly on) =>
        new(Scope, null, Yes, on, room.State.Consent.Newest(Scope)!.Order, "agreed by telephone");

    private static bool Covers(Scenario room, DateTimeOffset at) => Ages.Covers(room.State, Scope, at);

    [Theory, Rule("CON-95", "CON-47")]
    [InlineData(false)]
    [InlineData(true)]
    public void What_parents_answered_is_settled_no_more_once_the_patient_is_sixteen(bool both)
    {
        var room = Parents;
        if (both) { room.When(Role.Coordinator, new SetWhoAgrees(Scope, WhoAgrees.Both)).ThenAccepted(); }
        room.When(Mother, Say(Yes)).When(Father, Say(No)).ThenAccepted();
        room.At(After).When(Role.Coordinator, Settle(room, Birthday)).ThenRefused(NothingToSettle);
        room.When(Role.ResponsibleDoctor, Settle(room, Day)).ThenRefused(NothingToSettle);
        Covers(room, After).ShouldBeFalse();
    }

    [Fact, Rule("CON-95", "CASE-26")]
    public void No_answer_and_no_settlement_is_of_the_birthday_before_it_has_come()
    {
        var future = new Refusal.Invalid("on", "inTheFuture");
        var room = Parents;
        room.When(Mother, Say(Yes, Birthday)).ThenRefused(future);
        room.When(Mother, Say(Yes)).When(Father, Say(No)).ThenAccepted();
        room.When(Role.Coordinator, Settle(room, Birthday)).ThenRefused(future);
        room.When(Role.Coordinator, Settle(room, Birthday.AddDays(-1))).ThenAccepted();
        (Covers(room, Before), Covers(room, TheDay)).ShouldBe((true, false));
    }

    [Fact, Rule("CON-95", "CON-67")]
    public void From_sixteen_on_no_parents_yes_is_recorded_and_the_patients_and_the_guardians_are()
    {
        var room = Parents.At(After);
        room.When(Role.Coordinator, Noted(Yes, Mother.PersonId, Birthday)).ThenRefused(PatientDecides);
        room.When(Role.Coordinator, Noted(Yes, null, Birthday)).ThenRefused(PatientDecides);
        room.When(Role.Coordinator, Noted(Yes, null, Birthday) with { GivenBy = "representative" })
            .ThenRefused(PatientDecides);
        Covers(room, After).ShouldBeFalse();
        // Their no stops it as before, and what they said for the child stays what it was.
        room.When(Role.Coordinator, Noted(No, Mother.PersonId, Birthday)).ThenAccepted();
        room.When(Role.Coordinator, Noted(Yes, Mother.PersonId)).ThenAccepted();
        Covers(room, After).ShouldBeFalse();

        static Scenario OfAge() => Turning(16).At(After);
        Covers(OfAge().When(Role.Coordinator, Noted(Yes, Cast.Id(Role.Patient), Birthday)).ThenAccepted(), After)
            .ShouldBeTrue();
        Covers(OfAge().When(Role.Coordinator, Noted(Yes, GuardianId, Birthday)).ThenAccepted(), After)
            .ShouldBeTrue();
        OfAge().When(Role.Coordinator, Noted(Yes, null, Birthday) with { GivenBy = "Pasienten" }).ThenAccepted();
        OfAge().When(Guardian, Say(Yes, Birthday)).ThenAccepted();
        var outside = Noted(Yes, null, Birthday) with { GivenBy = "Verge" };
        FamilyLink Link(LinkKind kind) => new(kind, "register", new(2025, 1, 1));
        Covers(
            OfAge().When(Role.Coordinator, outside with { Authority = Link(LinkKind.Guardian) }).ThenAccepted(), After)
            .ShouldBeTrue();
        OfAge().When(Role.Coordinator, outside with { Authority = Link(LinkKind.ParentalResponsibility) })
            .ThenRefused(PatientDecides);
    }

    [Fact, Rule("CON-95")]
    public void A_guardian_who_was_removed_says_yes_to_nothing_more() =>
        Parents.At(After).When(Role.Coordinator, new RemoveMember(GuardianId, "another one")).ThenAccepted()
            .When(Role.Coordinator, Noted(Yes, GuardianId, Birthday)).ThenRefused(PatientDecides);

    [Fact, Rule("CON-96", "CON-45")]
    public void A_yes_that_staff_record_does_not_replace_somebodys_own_no()
    {
        var room = Parents.When(Mother, Say(No)).ThenAccepted()
            .When(Role.Coordinator, Noted(Yes, Mother.PersonId)).ThenAccepted();
        room.State.Consent.Newest(Scope)!.Holds.ShouldBe(No);
        Covers(room, Before).ShouldBeFalse();
        room.When(Role.Coordinator, Settle(room, Day)).ThenRefused(NothingToSettle);
        // Nor is it hers to another's: his yes still stands against her no, and that may be settled.
        room.When(Father, Say(Yes)).ThenAccepted().State.Consent.Newest(Scope)!.Holds.ShouldBe(No);
        Covers(room.When(Role.Coordinator, Settle(room, Day)).ThenAccepted(), Before).ShouldBeTrue();
        Covers(Parents.When(Mother, Say(No)).When(Role.Coordinator, Noted(Yes, Mother.PersonId))
            .When(Mother, Say(Yes)).ThenAccepted(), Before).ShouldBeTrue();
    }

    [Fact, Rule("CON-96")]
    public void A_yes_that_staff_record_does_not_replace_the_own_no_of_a_patient_of_sixteen()
    {
        var room = Parents.At(After).When(Role.Patient, Say(No, Birthday)).ThenAccepted()
            .When(Role.Coordinator, Noted(Yes, Cast.Id(Role.Patient), Birthday)).ThenAccepted();
        Covers(room, After).ShouldBeFalse();
        Covers(room.When(Role.Patient, Say(Yes, Birthday)).ThenAccepted(), After).ShouldBeTrue();
    }

    [Fact, Rule("CON-96")]
    public void What_staff_recorded_they_correct_and_what_an_older_log_says_held_held()
    {
        var room = Parents.When(Role.Coordinator, Noted(No, Mother.PersonId))
            .When(Role.Coordinator, Noted(Yes, Mother.PersonId)).ThenAccepted();
        Covers(room, Before).ShouldBeTrue();
        var older = Turning(
            16,
            new Past(Mother.PersonId, Consented(Scope, No) with { Proof = ConsentProof.SignedIn }),
            new Past(Cast.Id(Role.Coordinator), Consented(Scope) with { Giver = Mother.PersonId })).At(Before);
        Covers(older, Before).ShouldBeTrue();
        older.When(Father, Say(Yes)).ThenRefused(new Refusal.NotAllowed());
        older.When(Guardian, Say(Yes)).ThenAccepted().State.Consent.Newest(Scope)!.Holds.ShouldBeNull();
    }
}

using System.Globalization;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Life;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using CaseRoom.Testing.Generation;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Consent;

/// <summary>Whose yes opens a scope.</summary>
public sealed class ConsentAuthorityTests
{
    private const ConsentScope Scope = ConsentScope.ErnAdvice;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Guid Mother = Cast.Id(Role.Representative);

    /// <summary>A representative who is in the room, and of whom nobody has recorded by what they act.</summary>
    private static Past[] Unproven { get; } =
    [
        new MemberInvited(Cast.Card(Role.Representative), Role.Representative, null),
        new(Mother, new MemberJoined(Mother, Role.Representative)),
    ];

    private static RecordConsent Paper(
        Guid? giver, FamilyLink? authority = null, ConsentDecision decision = ConsentDecision.Given) => new(
        Scope, null, decision, "form 1", "nb", new(2026, 3, 2), false, "mother", "Kari", ConsentProof.WrittenSigned,
        giver, Authority: authority);

    private static FamilyLink Link(string from, string? until = null) => new(
        LinkKind.Guardian, "decision", On(from), until is null ? null : On(until));

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Scenario Here(FamilyLink link) => Given(
        [.. Opened, .. Unproven, new RelationRecorded(Mother, new("guardian", "Kari", link))]);

    [Fact, Rule("CON-120")]
    public void A_yes_of_a_representative_without_an_authority_on_record_is_refused_and_a_no_is_not()
    {
        var room = Given([.. Opened, .. Unproven]);
        room.When(Role.Coordinator, Paper(Mother))
            .ThenRefused(new Refusal.Invalid("giver", "authorityNotRecorded"));
        Ages.Covers(room.State, Scope, Now).ShouldBeFalse();
        room.When(Role.Coordinator, Paper(Mother, decision: ConsentDecision.Refused)).ThenAccepted();
        Ages.Covers(Here(Link("2020-01-01")).When(Role.Coordinator, Paper(Mother)).ThenAccepted().State, Scope, Now)
            .ShouldBeTrue();
    }

    [Theory, Rule("CON-120")]
    [InlineData("2026-03-02", "2026-03-02", null)]
    [InlineData("2026-03-03", null, "authorityNotBegun")]
    [InlineData("2020-01-01", "2026-03-01", "authorityEnded")]
    public void The_authority_holds_on_the_day_of_the_yes(string from, string? until, string? reason)
    {
        var link = Link(from, until);
        var rooms = (Member: Here(link).When(Role.Coordinator, Paper(Mother)),
            InWords: Given(Opened).When(Role.Coordinator, Paper(null, link)));
        if (reason is null)
        {
            rooms.Member.ThenAccepted();
            rooms.InWords.ThenAccepted();
            return;
        }

        rooms.Member.ThenRefused(new Refusal.Invalid("giver", reason));
        rooms.InWords.ThenRefused(new Refusal.Invalid("authority", reason));
    }

    [Fact, Rule("CON-120")]
    public void A_yes_of_an_earlier_day_is_not_recorded_of_whose_authority_has_ended_since()
    {
        var before = Paper(Mother) with { On = new(2026, 2, 1) };
        Here(Link("2020-01-01", "2026-02-20")).When(Role.Coordinator, before)
            .ThenRefused(new Refusal.Invalid("giver", "authorityEnded"));
        Here(Link("2026-02-10")).When(Role.Coordinator, before)
            .ThenRefused(new Refusal.Invalid("giver", "authorityNotBegun"));
    }

    [Fact, Rule("CON-120")]
    public void Whoever_is_not_of_the_room_says_yes_by_an_authority_that_stands_with_the_answer()
    {
        var room = Given(Opened);
        room.When(Role.Coordinator, Paper(null)).ThenRefused(new Refusal.Invalid("giver", "authorityNotSaid"));
        room.When(Role.Coordinator, Paper(null, Link("2020-01-01") with { Proof = " " }))
            .ThenRefused(new Refusal.Missing("proof"));
        room.When(Role.Coordinator, Paper(null, Link("2020-01-01") with { From = null }))
            .ThenRefused(new Refusal.Missing("from"));
        room.When(Role.Coordinator, Paper(null, Link("2020-01-01", "2019-01-01")))
            .ThenRefused(new Refusal.Invalid("until", "beforeStart"));
        room.When(Role.Coordinator, Paper(null, new(LinkKind.Self)))
            .ThenRefused(new Refusal.Invalid("authority", "notForThisRole"));
        var given = room.When(Role.Coordinator, Paper(null, Link("2020-01-01"))).ThenAccepted();
        Ages.Covers(given.State, Scope, Now).ShouldBeTrue();
        given.State.Consent.Decisions.ShouldHaveSingleItem().Authority.ShouldBe(Link("2020-01-01"));
    }

    [Fact, Rule("CON-120")]
    public void An_authority_is_said_of_nobody_else()
    {
        var refusal = new Refusal.Invalid("authority", "onlyOutsideRoom");
        Here(Link("2020-01-01")).When(Role.Coordinator, Paper(Mother, Link("2020-01-01"))).ThenRefused(refusal);
        Given(Opened).When(Role.Coordinator, Paper(null, Link("2020-01-01")) with { GivenBy = "patient" })
            .ThenRefused(refusal);
    }

    [Theory, Rule("CON-121")]
    [InlineData(ConsentProof.OralWitnessed)]
    [InlineData(ConsentProof.OralNoted)]
    public void A_yes_by_word_of_mouth_opens_with_who_gave_it_who_heard_it_and_when(ConsentProof proof)
    {
        var oral = Paper(null) with { GivenBy = "patient", Proof = proof, FormVersion = "", ReceivedBy = "" };
        var room = Given(Opened).When(Role.Coordinator, oral).ThenAccepted();
        Ages.Covers(room.State, Scope, Now).ShouldBeTrue();
        var kept = room.State.Consent.Decisions.ShouldHaveSingleItem();
        (kept.GivenBy, kept.ReceivedBy, kept.On).ShouldBe(("patient", "Coordinator 0", new DateOnly(2026, 3, 2)));
        Given(Opened).When(Role.Coordinator, oral with { GivenBy = "" }).ThenRefused(new Refusal.Missing("givenBy"));
        Given(Opened).When(Role.Coordinator, oral with { GivenBy = "mother" })
            .ThenRefused(new Refusal.Invalid("giver", "authorityNotSaid"));
    }

    [Fact, Rule("CON-122")]
    public void A_relation_that_is_withdrawn_takes_with_it_what_was_opened_by_it_and_a_new_one_does_not_bring_it_back()
    {
        Scenario Shared() => Given([
            .. Opened, .. Unproven, new RelationRecorded(Mother, Parent), .. Joined(Role.ErnExpert),
            (Role.Representative, new ConsentRecorded(
                Scope, null, ConsentDecision.Given, "", "nb", Day, false, "representative", "x",
                ConsentProof.SignedIn)),
            (Role.Coordinator, new MaterialAdded(
                ImageId, "mr.png", MaterialKind.Image, "image/png", "a1", 10, false)),
            new MaterialMarked(ImageId, false, true, false),
        ]);
        Scenario Withdrawn() => Shared().When(Role.Coordinator, new WithdrawRelation(Mother, "wrong person"))
            .ThenAccepted();
        Viewer.ViewOf(Shared().State, Cast.Id(Role.ErnExpert)).ShouldNotBeNull();
        IsShut(Withdrawn());
        Withdrawn().State.Materials.Items[ImageId].SharedAbroad.ShouldBeFalse();
        IsShut(Withdrawn().When(Role.Coordinator, new RemoveMember(Mother, "left")).ThenAccepted());
        var bound = Withdrawn().When(Role.Coordinator, new RecordRelation(Mother, Parent)).ThenAccepted();
        IsShut(bound);
        var anew = bound.When(Role.Coordinator, Paper(Mother)).ThenAccepted();
        Viewer.ViewOf(anew.State, Cast.Id(Role.ErnExpert)).ShouldNotBeNull();
        anew.State.Materials.Items[ImageId].SharedAbroad.ShouldBeFalse();
    }

    private static void IsShut(Scenario room)
    {
        Viewer.ViewOf(room.State, Cast.Id(Role.ErnExpert)).ShouldBeNull();
        Ages.Covers(room.State, Scope, Now).ShouldBeFalse();
    }

    [Fact, Rule("CON-122")]
    public void An_older_logs_yes_counts_only_where_nobody_of_the_room_lacks_an_authority_for_it()
    {
        var older = new ConsentRecorded(
            Scope, null, ConsentDecision.Given, "form 1", "nb", Day, false, "mother", "Kari", null, Mother);
        Ages.Covers(Given([.. Opened, .. Unproven, older]).State, Scope, Now).ShouldBeFalse();
        Ages.Covers(Given([.. Opened, .. Unproven, older with { Giver = null }]).State, Scope, Now).ShouldBeTrue();
        Ages.Covers(Given([
            .. Opened, .. Unproven, older, new RelationRecorded(Mother, Parent),
        ]).State, Scope, Now).ShouldBeTrue();
    }

    [Fact, Rule("CON-122")]
    public void What_was_settled_by_a_yes_alone_that_nobody_may_have_said_opens_nothing()
    {
        var yes = new ConsentRecorded(
            Scope, null, ConsentDecision.Given, "1", "nb", Day, false, "mother", "Kari", null, Mother);
        var settled = new ConsentSettled(Scope, null, ConsentDecision.Given, Day, "agreed");
        Past[] before = [.. Opened, .. Unproven, new RelationRecorded(Mother, Parent), yes];
        Ages.Covers(Given([.. before, settled]).State, Scope, Now).ShouldBeTrue();
        Ages.Covers(Given([.. before, settled, new RelationWithdrawn(Mother, "wrong")]).State, Scope, Now)
            .ShouldBeFalse();
        Ages.Covers(Given([.. before, new RelationWithdrawn(Mother, "wrong"), settled]).State, Scope, Now)
            .ShouldBeFalse();
        Ages.Covers(
            Given([.. before, yes with { Giver = null }, new RelationWithdrawn(Mother, "wrong"), settled]).State,
            Scope, Now).ShouldBeTrue();
    }

    [Fact, Rule("CON-122")]
    public void A_yes_that_a_no_of_somebody_replaced_does_not_stand_for_theirs_that_is_withdrawn()
    {
        var unnamed = new ConsentRecorded(
            Scope, null, ConsentDecision.Given, "1", "nb", Day, false, "mother", "Kari", null,
            Holds: ConsentDecision.Given);
        var no = unnamed with { Decision = ConsentDecision.Refused, Giver = Mother, Holds = ConsentDecision.Refused };
        var room = Given([
            .. Opened, .. Unproven, new RelationRecorded(Mother, Parent), unnamed, no,
            unnamed with { Giver = Mother }, new RelationWithdrawn(Mother, "wrong"),
        ]);
        Ages.Covers(room.State, Scope, Now).ShouldBeFalse();
    }

    [Fact, Rule("CON-122")]
    public void Who_was_taken_for_the_patient_opens_nothing_once_they_are_found_not_to_be()
    {
        var patient = Cast.Id(Role.Patient);
        Past[] said =
        [
            .. Opened, .. Joined(Role.Patient), new RelationRecorded(patient, new("self", "Kari", new(LinkKind.Self))),
            (Role.Patient, new ConsentRecorded(
                Scope, null, ConsentDecision.Given, "", "nb", Day, false, "patient", "x", ConsentProof.SignedIn)),
        ];
        Ages.Covers(Given(said).State, Scope, Now).ShouldBeTrue();
        Ages.Covers(Given([.. said, new RelationWithdrawn(patient, "wrong")]).State, Scope, Now).ShouldBeFalse();
    }

    [Fact, Rule("CON-123")]
    public void The_family_is_told_the_kind_of_an_authority_and_not_what_proves_it()
    {
        var room = Given([
            .. Opened, .. Joined(Role.Patient), new RelationRecorded(
                Cast.Id(Role.Patient), new("self", "Kari", new(LinkKind.Self))),
        ]).When(Role.Coordinator, Paper(null, Link("2020-01-01"))).ThenAccepted();
        var view = Viewer.ViewOf(room.State, Cast.Id(Role.Patient)).ShouldNotBeNull();
        view.Identity.ShouldBeTrue();
        Redaction.Of(room.State, view).Consent.Decisions.ShouldHaveSingleItem().Authority
            .ShouldBe(new FamilyLink(LinkKind.Guardian));
    }

    [Fact, Rule("CON-120", "CON-122")]
    public void In_no_story_does_a_scope_open_by_a_representative_without_an_authority()
    {
        var opened = 0;
        foreach (var seed in StoryPlan.OfThisRun().Seeds.Take(60))
        {
            var state = StoryPlan.Tell(seed).Events.Aggregate(RoomState.Empty, new RoomMachine().Evolve);
            foreach (var scope in Enum.GetValues<ConsentScope>().Where(s => Holders.Agree(state, s)))
            {
                if (state.Consent.Settled(scope) is not null) { continue; }
                opened++;
                state.Consent.Decisions.Exists(d => d.Scope == scope && d.Decision is ConsentDecision.Given
                    && !d.Unfounded && IsAuthorised(state, d)).ShouldBeTrue($"seed {seed}, {scope}");
            }
        }

        opened.ShouldBeGreaterThan(20);
    }

    private static bool IsAuthorised(RoomState state, RecordedConsent d) => d.Giver is { } giver
        ? state.Membership.Members[giver] is { Role: not Role.Representative } or { Standing: Standing.Removed }
            or { Relation.Link: not null }
        : d.GivenBy is "patient" || d.Authority is { Proof: not null, From: not null };

    [Fact, Rule("CON-123")]
    public void By_what_somebody_answered_is_told_with_identity_alone()
    {
        var given = Given(Opened).When(Role.Coordinator, Paper(null, Link("2020-01-01"))).ThenAccepted();
        Redaction.Of(given.State, Viewer.Pseudonym(given.State)).Consent.Decisions.ShouldHaveSingleItem()
            .Authority.ShouldBeNull();
        Redaction.Of(given.State, View.Full).Consent.Decisions.ShouldHaveSingleItem().Authority.ShouldNotBeNull();
    }
}

using CaseRoom.Domain.Access;
using CaseRoom.Domain.Annotations;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Conclusion;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access;

/// <summary>What who does not know the patient sees of people and words that would tell.</summary>
public sealed class PseudonymTests
{
    private static readonly Guid Patient = Cast.Id(Role.Patient);
    private static readonly Past Named = new MaterialMarked(ImageId, false, false, Identified: true);

    private static View Of(RoomState state, Role role = Role.Specialist) => Viewer.ViewOf(state, Cast.Id(role))!;

    [Fact, Rule("ACC-14")]
    public void An_alias_is_the_same_all_through_one_room_and_another_in_the_next()
    {
        var here = Given(Working).State;
        var there = here with { Case = here.Case with { Opening = here.Case.Opening! with { Salt = "another" } } };
        Viewer.AliasOf(here, Patient).ShouldBe(Viewer.AliasOf(Given(Opened).State, Patient));
        Viewer.AliasOf(here, Patient).ShouldNotBe(Viewer.AliasOf(there, Patient));
        Viewer.AliasOf(here, Patient).ShouldNotBe(Patient);
        Viewer.AliasOf(here, Patient).Version.ShouldBe(8);
    }

    [Fact, Rule("ACC-14")]
    public void A_room_from_before_the_salt_has_aliases_too()
    {
        var old = Given([new RoomOpened(Controller, Unit, "basis", null)]).State;
        Viewer.AliasOf(old, Patient).ShouldBe(Viewer.AliasOf(old, Patient));
        Viewer.AliasOf(old, Patient).ShouldNotBe(Viewer.AliasOf(Given(Opened).State, Patient));
    }

    [Fact, Rule("ACC-13", "ACC-14")]
    public void The_family_is_a_role_and_nothing_else()
    {
        var state = Given(Working).State;
        var alias = Viewer.AliasOf(state, Patient);
        var seen = Redaction.Of(state, Of(state));
        seen.Membership.Members.ShouldNotContainKey(Patient);
        seen.Membership.Members[alias].Person.ShouldBe(new MemberCard(alias, "", "", null, "", Region.Unknown, ""));
        seen.Membership.Members[alias].Role.ShouldBe(Role.Patient);
        seen.Membership.Members[alias].Relation.ShouldBeNull();
        seen.Case.Opening!.Salt.ShouldBeNull();
        Redaction.Of(state, Of(state, Role.Coordinator)).Membership.Members[Patient].Person.PersonId.ShouldBe(Patient);
    }

    [Theory, Rule("ACC-13")]
    [InlineData(Role.GeneralPractitioner)]
    [InlineData(Role.HealthStationDoctor)]
    [InlineData(Role.MunicipalCoordinator)]
    [InlineData(Role.ChildCoordinator)]
    public void Who_is_there_for_one_place_is_shown_with_a_region(Role role)
    {
        var local = new MemberCard(Cast.Id(role), $"{role} 0", "", null, "", Region.Nord, "NO");
        var state = Given(Proposed, new ConclusionSealed(1, "code", null)).State;
        var seen = Redaction.Of(state, Of(state));
        seen.Membership.Members[Cast.Id(role)].Person.ShouldBe(local);
        seen.Conclusion.Versions[0].Participants[Cast.Id(role)].Person.ShouldBe(local);
        Redaction.Of(new MemberInvited(Cast.Card(role), role, null), Of(state))
            .ShouldBe(new MemberInvited(local, role, null));
        Redaction.Of(state, Of(state)).Membership.Members[Cast.Id(Role.CentreStaff)].Person.Organisation
            .ShouldNotBeEmpty();
    }

    [Theory, Rule("ACC-13")]
    [InlineData(Role.ErnExpert)]
    [InlineData(Role.Observer)]
    public void Across_the_border_a_member_is_a_name_a_profession_a_role_and_a_region(Role reader)
    {
        var state = Given(Working).State;
        var seen = Redaction.Of(state, Of(state, reader));
        foreach (var member in seen.Membership.Members.Values.Where(m => m.Person.Country == "NO"))
        {
            member.Person.ShouldBe(
                Cast.Card(member.Role) with { OrganisationId = null, Organisation = "", UnitId = null });
        }

        seen.Case.Opening.ShouldBe(state.Case.Opening! with
        {
            Controller = new(Guid.Empty, ""), Unit = new(Guid.Empty, ""), Basis = "", Salt = null,
        });
        seen.Case.Opening!.Region.ShouldBe(Region.Nord);
    }

    [Fact, Rule("ACC-16")]
    public void Who_gave_a_consent_and_who_asked_stands_there_with_identity_only()
    {
        var state = Given(Working, new RelationRecorded(Cast.Id(Role.GeneralPractitioner), Treats)).State;
        var seen = Redaction.Of(state, Of(state));
        seen.Consent.Decisions.ShouldAllBe(d => d.GivenBy == "" && d.ReceivedBy != "");
        seen.Case.Goals[GoalId].AskedBy.ShouldBeEmpty();
        seen.Membership.Members[Cast.Id(Role.GeneralPractitioner)].Relation.ShouldBe(new Relation("", ""));
        var known = Redaction.Of(state, Of(state, Role.Coordinator));
        known.Consent.Decisions.ShouldAllBe(d => d.GivenBy == "mother");
        known.Case.Goals[GoalId].AskedBy.ShouldNotBeEmpty();
    }

    [Fact, Rule("ACC-16")]
    public void Whom_the_patient_objects_to_stands_there_with_identity_only()
    {
        var objection = new InformationRecorded(Day, "Coordinator 0", Objects: true, "Dr Kanari", "not him");
        var state = Given(Working, objection).State;
        Redaction.Of(objection, Of(state)).ShouldBe(objection with { ToWhom = null, What = null });
        Redaction.Of(state, Of(state)).Consent.Information.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            i => i.Objects.ShouldBeTrue(), i => i.ToWhom.ShouldBeNull(), i => i.What.ShouldBeNull());
        Redaction.Of(objection, Of(state, Role.Coordinator)).ShouldBe(objection);
    }

    [Theory, Rule("ACC-16")]
    [InlineData(Role.Specialist)]
    [InlineData(Role.NextOfKin)]
    public void Who_asked_for_goals_in_vain_is_not_named_to_who_does_not_see_identity(Role role)
    {
        var asked = new GoalsAskedInVain(GoalsNotObtained.CouldNot, "asleep", "mor Kanari", Day);
        var state = Given(Everyone, asked).State;
        Redaction.Of(state, Of(state, role)).Case.GoalsMissing.ShouldBe(
            new GoalsMissing(GoalsNotObtained.CouldNot, "asleep", "", Day));
        Redaction.Of(asked, Of(state, role)).ShouldBe(asked with { AskedBy = "" });
        foreach (var knows in new[] { Role.Coordinator, Role.Patient })
        {
            Redaction.Of(state, Of(state, knows)).Case.GoalsMissing!.AskedBy.ShouldBe("mor Kanari");
            Redaction.Of(asked, Of(state, knows)).ShouldBe(asked);
        }
    }

    [Theory, Rule("ACC-16")]
    [InlineData(ProvenanceKind.Letter, false)]
    [InlineData(ProvenanceKind.Patient, false)]
    [InlineData(ProvenanceKind.Import, true)]
    [InlineData(ProvenanceKind.Member, true)]
    public void Whose_letter_it_was_stands_there_with_identity_only(ProvenanceKind kind, bool shown)
    {
        var text = new TextSet(CasePart.History, "x", new(kind, "Dr A, Kanarivik legesenter", ImageId));
        var state = Given(Working, text).State;
        Redaction.Of(text, Of(state)).ShouldBe(text with
        {
            Provenance = new(kind, shown ? "Dr A, Kanarivik legesenter" : null),
        });
        Redaction.Of(text, Of(state, Role.Coordinator)).ShouldBeSameAs(text);
    }

    [Fact, Rule("ACC-16")]
    public void Why_somebody_of_the_family_left_is_theirs()
    {
        var view = Of(Given(Working).State);
        Redaction.Of(new MemberRemoved(Patient, Role.Patient, "died"), view).ShouldBe(
            new MemberRemoved(view.Mask.Alias(Patient), Role.Patient, ""));
        Redaction.Of(new MemberRemoved(NewId, Role.Specialist, "left"), view).ShouldBe(
            new MemberRemoved(NewId, Role.Specialist, "left"));
        Redaction.Of(new RelationRecorded(Patient, Self), view).ShouldBeNull();
    }

    [Fact, Rule("ACC-15")]
    public void Of_material_that_holds_a_name_nothing_is_told()
    {
        var state = Given(Working, Named).State;
        var view = Of(state);
        foreach (var happened in new RoomEvent[]
        {
            new MaterialAdded(ImageId, "Kanari", MaterialKind.Image, "image/png", "a1", 10, false),
            new MaterialMarked(ImageId, true, false, Identified: true), new MaterialRenamed(ImageId, "x"),
            new MaterialMarkCleared(ImageId, MaterialMark.PersonImage, "x"), new MaterialWithdrawn(ImageId, "x"),
            new AnnotationAdded(NewId, ImageId, null, Box, "", "", null), new ThreadOpened(ThreadId, OnImage),
            new CommentAdded(ThreadId, OnImage, NewId, "x", []), new ThreadResolved(ThreadId, OnImage),
        })
        {
            Redaction.Of(happened, view).ShouldBeNull(happened.ToString());
        }

        var seen = Redaction.Of(state, view);
        seen.Materials.Items.ShouldNotContainKey(ImageId);
        seen.Annotations.Items.ShouldBeEmpty();
        seen.Annotations.Threads.ShouldBeEmpty();
        RoomSummary.Of(state).People[Cast.Id(Role.Specialist)].Materials.ShouldBe(2);
        RoomSummary.Of(state).People[Cast.Id(Role.Coordinator)].Materials.ShouldBe(3);
    }

    [Fact, Rule("ACC-15")]
    public void Adding_what_holds_a_name_does_not_restart_who_never_saw_it_but_marking_it_later_does()
    {
        var before = Of(Given(Working).State);
        var added = new MaterialAdded(
            NewId, "Kanari", MaterialKind.Text, "text/plain", "a9", 1, false, Identified: true);
        Of(Given(Working, added).State).ShouldBe(before);
        Of(Given(Working, Named).State).ShouldNotBe(before);
        Of(Given(Working, added, new MaterialMarkCleared(NewId, MaterialMark.Identified, "x")).State)
            .ShouldNotBe(before);
    }

    [Fact, Rule("MAT-11")]
    public void Outside_the_room_a_title_is_one_that_was_chosen_for_it()
    {
        Past[] shared = [new MaterialMarked(ImageId, false, true), new MaterialMarked(PdfId, false, true)];
        var state = Given(Working, [.. shared, new MaterialRenamed(PdfId, "Biopsy")]).State;
        var seen = Redaction.Of(state, Of(state, Role.ErnExpert)).Materials.Items;
        seen[ImageId].Title.ShouldBeEmpty();
        seen[ImageId].Address.ShouldBeEmpty();
        seen[PdfId].Title.ShouldBe("Biopsy");
    }

    [Fact, Rule("ACC-21")]
    public void A_list_counts_what_its_reader_sees()
    {
        var people = RoomSummary.Of(Given(Working, new MaterialMarked(ImageId, false, true)).State).People;
        people[Cast.Id(Role.Specialist)].ShouldSatisfyAllConditions(
            p => p.Members.ShouldBe(16), p => p.Materials.ShouldBe(3), p => p.Unit.ShouldBe(Unit.Name));
        people[Cast.Id(Role.ErnExpert)].ShouldSatisfyAllConditions(
            p => p.Members.ShouldBe(13), p => p.Materials.ShouldBe(1), p => p.Unit.ShouldBeEmpty());
        people[Cast.Id(Role.Observer)].Materials.ShouldBe(0);
        people[Cast.Id(Role.Patient)].ShouldSatisfyAllConditions(
            p => p.Members.ShouldBe(16), p => p.Materials.ShouldBe(0));
    }
}

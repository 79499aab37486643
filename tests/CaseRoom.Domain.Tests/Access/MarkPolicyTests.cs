using CaseRoom.Domain.Access;
using CaseRoom.Domain.Consent;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access;

public sealed class MarkPolicyTests
{
    private static readonly Guid VariantId = Id(61);
    private static readonly Guid MothersId = Id(62);
    private static readonly FactRecorded Gene = new(VariantId, new Variant(
        new("GENE1"), [], null, VariantClass.Pathogenic, null, null, null, Told));
    private static readonly FactRecorded Mothers = new(
        MothersId, new Phenotype(new("Cramps"), false, null, null, Told, MotherId));
    private static readonly RelativeDecided Agreed = new(MotherId, ConsentDecision.Given, Day);

    private static IEnumerable<Guid> FactsOf(Role role, params Past[] then)
    {
        var state = Given(Working, [Gene, Mothers, .. then]).State;
        return Redaction.Of(state, Viewer.ViewOf(state, Cast.Id(role))!).Case.Facts.Keys;
    }

    [Fact, Rule("ACC-50")]
    public void What_carries_several_marks_is_read_by_who_may_read_every_one()
    {
        Marks[] single =
        [
            new(RelativeId: MotherId), new(Genetic: true), new(PersonImage: true), new(Parentage: true),
            new(ClosedToParents: true), new(Place: true),
        ];
        foreach (var reader in Readers())
        {
            MarkPolicy.Reads(Marks.None, reader).ShouldBeTrue();
            foreach (var a in single)
            {
                foreach (var b in single)
                {
                    var both = new Marks(
                        a.RelativeId ?? b.RelativeId, a.Genetic || b.Genetic, a.PersonImage || b.PersonImage,
                        a.Parentage || b.Parentage, a.ClosedToParents || b.ClosedToParents, a.Place || b.Place);
                    MarkPolicy.Reads(both, reader)
                        .ShouldBe(MarkPolicy.Reads(a, reader) && MarkPolicy.Reads(b, reader), $"{both} {reader}");
                }
            }
        }
    }

    [Fact, Rule("ACC-53")]
    public void A_relative_is_read_abroad_with_their_own_yes_and_by_no_observer()
    {
        FactsOf(Role.Specialist).ShouldContain(MothersId);
        FactsOf(Role.ErnExpert).ShouldNotContain(MothersId);
        FactsOf(Role.ErnExpert, Agreed).ShouldContain(MothersId);
        FactsOf(Role.ErnExpert, Agreed, Agreed with { Decision = ConsentDecision.Withdrawn })
            .ShouldNotContain(MothersId);
        FactsOf(Role.Observer, Agreed).ShouldBe([FeatureId]);
    }

    [Fact, Rule("ACC-54")]
    public void An_observer_reads_nothing_genetic_whether_it_is_so_or_was_marked_so()
    {
        FactsOf(Role.ErnExpert).ShouldContain(VariantId);
        FactsOf(Role.Observer).ShouldBe([FeatureId]);
        var marked = new MarksSet(MarkedKind.Fact, FeatureId, Genetic: true, null, null);
        FactsOf(Role.Observer, marked).ShouldBeEmpty();
        FactsOf(Role.ErnExpert, marked).ShouldContain(FeatureId);
        FactsOf(Role.Observer, marked, marked with { Genetic = false }).ShouldBe([FeatureId]);
    }

    [Fact, Rule("ACC-54")]
    public void That_something_genetic_was_taken_back_is_told_no_observer()
    {
        var room = Given(Working, Gene, new MarksSet(MarkedKind.Fact, FeatureId, Genetic: true, null, null));
        foreach (var id in new[] { VariantId, FeatureId })
        {
            var retracted = room.When(Role.Coordinator, new RetractFact(id, "x")).ThenAccepted().Events[0];
            var view = Viewer.ViewOf(room.State, Cast.Id(Role.Observer))!;
            Redaction.Of(retracted, view).ShouldBeNull();
            Redaction.Of(room.State, view).Case.Retracted.ShouldNotContainKey(id);
        }
    }

    [Theory, Rule("ACC-52", "ACC-53", "ACC-54")]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_mark_ends_what_was_shared_of_a_material_and_a_later_yes_does_not_bring_it_back(
        bool genetic, bool ofRelative)
    {
        var shared = new MaterialMarked(ImageId, false, SharedAbroad: true, SharedForTeaching: true);
        var room = Given(Working, shared);
        Viewer.Sees(room.State, Cast.Id(Role.Observer), ImageId).ShouldBeTrue();
        room.When(Role.Specialist, new SetMarks(
            MarkedKind.Material, ImageId, genetic, ofRelative ? MotherId : null)).ThenAccepted();
        Viewer.Sees(room.State, Cast.Id(Role.Observer), ImageId).ShouldBeFalse();
        Viewer.Sees(room.State, Cast.Id(Role.ErnExpert), ImageId).ShouldBeFalse();
        room.When(Role.Coordinator, new MarkMaterial(ImageId, false, false, SharedForTeaching: true))
            .ThenRefused(new Refusal.Invalid("sharedForTeaching", "markedMaterial"));
        if (!ofRelative) { return; }

        room.When(Role.Coordinator, new MarkMaterial(ImageId, false, SharedAbroad: true))
            .ThenRefused(new Refusal.Invalid("sharedAbroad", "relativeHasNotAgreed"));
        room.When(Role.Coordinator, new RecordRelativeDecision(MotherId, ConsentDecision.Given, Day)).ThenAccepted();
        Viewer.Sees(room.State, Cast.Id(Role.ErnExpert), ImageId).ShouldBeFalse();
        room.When(Role.Coordinator, new MarkMaterial(ImageId, false, SharedAbroad: true)).ThenAccepted();
        Viewer.Sees(room.State, Cast.Id(Role.ErnExpert), ImageId).ShouldBeTrue();
        room.When(Role.Coordinator, new RecordRelativeDecision(MotherId, ConsentDecision.Withdrawn, Day))
            .ThenAccepted();
        Viewer.Sees(room.State, Cast.Id(Role.ErnExpert), ImageId).ShouldBeFalse();
        room.State.Materials.Items[ImageId].SharedAbroad.ShouldBeFalse();
    }

    [Fact, Rule("ACC-52")]
    public void Only_a_mark_that_keeps_somebody_from_it_changes_their_view()
    {
        var before = Given(Working).State;
        var after = Given(Working, new MarksSet(MarkedKind.Fact, FeatureId, Genetic: true, null, null)).State;
        Viewer.MayDiffer(before, after).ShouldBeTrue();
        Viewer.ViewOf(after, Cast.Id(Role.Observer)).ShouldNotBe(Viewer.ViewOf(before, Cast.Id(Role.Observer)));
        foreach (var role in new[] { Role.ErnExpert, Role.Specialist, Role.Coordinator, Role.Patient })
        {
            Viewer.ViewOf(after, Cast.Id(role)).ShouldBe(Viewer.ViewOf(before, Cast.Id(role)), role.ToString());
        }
    }

    [Fact, Rule("ACC-50", "ACC-70")]
    public void What_tells_a_protected_place_is_read_in_the_room_by_who_holds_the_case_together_and_printed_for_nobody()
    {
        foreach (var reader in Readers())
        {
            MarkPolicy.Reads(new(Place: true), reader).ShouldBe(reader is { Reach: Reach.Room, SeesPlaces: true });
        }

        MarkPolicy.Prints(new(Place: true), IdSet.Empty).ShouldBeFalse();
        Enum.GetValues<Role>().Where(Policy.SeesPlaces).ShouldBe([Role.Coordinator, Role.Deputy]);
    }

    private static IEnumerable<MarkReader> Readers() =>
        from reach in Enum.GetValues<Reach>()
        from parentage in new[] { false, true }
        from images in new[] { false, true }
        from agreed in new[] { IdSet.Empty, new IdSet([MotherId]) }
        from patient in new[] { false, true }
        from places in new[] { false, true }
        select new MarkReader(reach, parentage, images, agreed, patient, places);
}

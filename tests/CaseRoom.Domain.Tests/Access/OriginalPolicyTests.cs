using CaseRoom.Domain.Access;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access;

public sealed class OriginalPolicyTests
{
    private static readonly AddMaterial Paper =
        new(NewId, "Epikrise", MaterialKind.Pdf, "application/pdf", "a9", 10, false, false, "o9", 12);

    private static readonly Past Added =
        new MaterialAdded(NewId, "Epikrise", MaterialKind.Pdf, "application/pdf", "a9", 10, false, false, "o9", 12);

    [Fact, Rule("UPL-21")]
    public void A_file_as_it_came_goes_to_who_acts_for_the_unit_with_sight_of_identity_and_to_nobody_else()
    {
        var state = Given(Working, Added).When(Role.Coordinator, new MarkMaterial(NewId, false, SharedAbroad: true))
            .ThenAccepted().State;
        var paper = state.Materials.Items[NewId];
        Role[] unit = [Role.ResponsibleDoctor, Role.Coordinator, Role.Deputy, Role.Assistant];
        foreach (var role in Enum.GetValues<Role>())
        {
            OriginalPolicy.Allows(role, View.Full, NewId, paper).ShouldBe(unit.Contains(role), role.ToString());
            foreach (var view in (View[])
                [
                    Viewer.Pseudonym(state), View.Full with { Kept = new([NewId]) },
                    new(Reach.Abroad, false, false, new([NewId])), new(Reach.Teaching, false, false, new([NewId])),
                    new(Reach.Family, true, false, IdSet.Empty) { Patient = true },
                ])
            {
                OriginalPolicy.Allows(role, view, NewId, paper).ShouldBeFalse($"{role} {view.Reach}");
            }
        }

        OriginalPolicy.Allows(Role.Coordinator, View.Full, NewId, paper with { Withdrawn = "?" }).ShouldBeFalse();
        OriginalPolicy.Allows(Role.Coordinator, View.Full, NewId, paper with { Original = null }).ShouldBeFalse();
    }

    [Fact, Rule("UPL-21")]
    public void Without_identity_nothing_tells_that_there_is_one()
    {
        var state = Given(Working, Added).When(Role.Coordinator, new MarkMaterial(NewId, false, SharedAbroad: true))
            .ThenAccepted().State;
        foreach (var role in (Role[])[Role.Specialist, Role.ErnExpert])
        {
            var view = Viewer.ViewOf(state, Cast.Id(role))!;
            var seen = Redaction.Of(state, view).Materials.Items[NewId];
            (seen.Original, seen.OriginalLength).ShouldBe((null, 0), role.ToString());
            var told = (MaterialAdded)Redaction.Of(Added.Event, view)!;
            (told.Original, told.OriginalLength).ShouldBe((null, 0), role.ToString());
        }

        var kept = View.Full with { Kept = new([ImageId]) };
        Redaction.Of(state, kept).Materials.Items[NewId].Original.ShouldBe("o9");
    }

    [Fact, Rule("UPL-21")]
    public void It_has_an_address_and_a_length_or_neither()
    {
        Given(Working).When(Role.Specialist, Paper).Then(Added.Event);
        Given(Working).When(Role.Specialist, Paper with { Original = "" })
            .ThenRefused(new Refusal.Missing("original"));
        Given(Working).When(Role.Specialist, Paper with { OriginalLength = 0 })
            .ThenRefused(new Refusal.Invalid("originalLength", "empty"));
        Given(Working).When(Role.Specialist, Paper with { Original = null })
            .ThenRefused(new Refusal.Invalid("originalLength", "empty"));
    }
}

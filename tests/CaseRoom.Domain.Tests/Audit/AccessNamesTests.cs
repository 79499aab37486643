using System.Collections.Immutable;
using CaseRoom.Domain.Access;
using CaseRoom.Domain.Audit;
using CaseRoom.Domain.Materials;
using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Audit;

public sealed class AccessNamesTests
{
    private static readonly Guid Mother = Guid.CreateVersion7();
    private static readonly Guid Colleague = Guid.CreateVersion7();
    private static readonly Guid Image = Guid.CreateVersion7();
    private static readonly Guid Marked = Guid.CreateVersion7();
    private static readonly Guid Face = Guid.CreateVersion7();
    private static readonly Guid Closed = Guid.CreateVersion7();

    private static readonly View Family = new(Reach.Family, true, false, IdSet.Empty) { Closed = new([Closed]) };

    private static readonly RoomState Whole = RoomState.Empty with
    {
        Case = RoomState.Empty.Case with
        {
            Marks = RoomState.Empty.Case.Marks.Add(Marked, new GivenMarks(MarkedKind.Material, true, null)),
        },
        Materials = new MaterialsState(ImmutableDictionary<Guid, Material>.Empty
            .Add(Image, File("MR hode")).Add(Marked, File("Svar på gentest"))
            .Add(Face, File("Ansikt") with { PersonImage = true }).Add(Closed, File("Samtale alene"))),
        Membership = MembershipState.Empty with
        {
            Members = MembershipState.Empty.Members
                .Add(Mother, Member(Mother, "Mona", Role.Representative))
                .Add(Colleague, Member(Colleague, "Nils", Role.Specialist)),
        },
    };

    [Fact, Rule("AUD-38")]
    public void Whoever_sees_the_files_is_told_their_titles_and_who_of_the_family_looked()
    {
        var names = AccessNames.Of(Whole, Whole, View.Full, Entries);
        names.Things.ToDictionary(thing => thing.Key, thing => thing.Value.Title)
            .ShouldBe(
                new Dictionary<Guid, string?>
                {
                    [Image] = "MR hode", [Marked] = "Svar på gentest", [Face] = "Ansikt", [Closed] = "Samtale alene",
                },
                true);
        // A colleague's name stands in the row itself, as it was then.
        names.People.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create(Mother, "Mona"));
    }

    [Fact, Rule("AUD-38", "AUD-98")]
    public void A_family_is_told_the_kind_of_a_file_and_nothing_of_one_that_is_marked_a_face_or_closed_to_them()
    {
        var seen = Whole with { Materials = MaterialsState.Empty };
        AccessNames.Of(Whole, seen, Family, Entries).Things.ShouldHaveSingleItem()
            .ShouldBe(KeyValuePair.Create(Image, new AccessThing(null, MaterialKind.Image, Start)));
        AccessNames.Of(Whole, seen, View.Full, Entries).Things.ShouldBeEmpty();
        var patients = Family with { Closed = IdSet.Empty, Patient = true };
        AccessNames.Of(Whole, seen, patients, Entries).Things.Keys.ShouldBe([Image, Closed], ignoreOrder: true);
    }

    [Fact, Rule("AUD-38")]
    public void A_patient_is_named_as_the_case_names_them_to_whoever_is_shown_that()
    {
        var room = Whole with
        {
            Case = Whole.Case with { Identity = new Identity("Emma Lind", null, null, null, null, 1) },
            Membership = MembershipState.Empty with
            {
                Members = MembershipState.Empty.Members.Add(Mother, Member(Mother, "", Role.Patient)),
            },
        };
        AccessNames.Of(room, room, View.Full, Entries).People[Mother].ShouldBe("Emma Lind");
        var unknown = room with { Case = Whole.Case };
        AccessNames.Of(room, unknown, View.Full, Entries).People.ShouldBeEmpty();
    }

    [Fact, Rule("AUD-98", "LIFE-06")]
    public void The_row_of_a_file_that_is_not_told_stands_without_its_id_whichever_it_is()
    {
        AccessEntry Seen(Guid subject, View view) => AccessShield.Of(Entry(Colleague, subject), Whole, view, Mother);
        foreach (var untold in (Guid[])[Marked, Face, Closed])
        {
            Seen(untold, Family).Subjects.ShouldBeEmpty();
            Seen(untold, View.Full).Subjects.ShouldBe([untold]);
        }

        Seen(Image, Family).Subjects.ShouldBe([Image]);
        Seen(Mother, Family).Subjects.ShouldBe([Mother]);
    }

    private static IEnumerable<AccessEntry> Entries =>
        from reader in (Guid[])[Mother, Colleague]
        from subject in (Guid[])[Image, Marked, Face, Closed]
        select Entry(reader, subject);

    private static AccessEntry Entry(Guid reader, Guid subject) => new(
        Guid.CreateVersion7(), Start, new AccessReader(reader, null, null, null, null, null, null),
        AccessKind.Material, AccessOutcome.Shown, [subject]);

    private static Material File(string title) => new(
        title, MaterialKind.Image, "image/png", "a", 1, false, false, false, false, false, false, null, Mother, Start,
        1, 1, null, 0);

    private static Member Member(Guid id, string name, Role role) => new(
        new MemberCard(id, name, "", null, "", Region.Unknown, "NO"), role, Standing.Active, null, false, 1);
}

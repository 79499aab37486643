using CaseRoom.Domain.Access.Guard;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Access.Guard;

/// <summary>What is asked about the words of a file before it is shared.</summary>
public sealed class FileGuardTests
{
    private static readonly RoomState Room = Given(
        Working, new PatientIdentified("Zorvanka Hals", null, null, "Sortland", null)).State;

    [Fact, Rule("GRD-30")]
    public void A_page_is_told_with_what_was_found_on_it() =>
        FileGuard.AskedOfPages(Room, ["Det er sett at ZORVANKA snubler", "Høyre arm 12 cm", "Ring 912 34 567."])
            .ShouldBe(
            [
                new FoundInText("content", GuardKind.Name, "ZORVANKA", 1),
                new FoundInText("content", GuardKind.Phone, "912 34 567", 3),
            ]);

    [Fact, Rule("GRD-30")]
    public void A_text_has_no_pages_and_what_names_nobody_is_not_asked_about()
    {
        FileGuard.AskedOfText(Room, "Ring 912 34 567.")
            .ShouldBe([new FoundInText("content", GuardKind.Phone, "912 34 567")]);
        FileGuard.AskedOfText(Room, "Høyre arm 12 cm").ShouldBeEmpty();
        FileGuard.AskedOfPages(Room, ["Høyre arm 12 cm"]).ShouldBeEmpty();
        FileGuard.AskedOfText(RoomState.Empty, "det er sett at zorvanka snubler").ShouldBeEmpty();
    }

    [Fact, Rule("GRD-31")]
    public void Pages_without_words_are_told_by_their_numbers_and_a_file_of_nothing_else_as_a_whole()
    {
        FileGuard.AskedOfPages(Room, ["", " \n", "Høyre arm", "", "Ring 912 34 567."]).ShouldBe(
        [
            new FoundInText("content", GuardKind.Phone, "912 34 567", 5),
            new FoundInText("content", GuardKind.Unread, "1–2, 4"),
        ]);
        FileGuard.AskedOfPages(Room, ["", " "]).ShouldBe([FileGuard.Unread]);
    }
}

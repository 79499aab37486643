using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

public sealed class RoomCodeTests
{
    private static readonly Guid Room = new("0192f000-0000-7000-8000-00001a2b3c4d");

    [Theory, Rule("CASE-83")]
    [InlineData("1A2B-3C4D", true)]
    [InlineData(" 1a2b 3c4d ", true)]
    [InlineData("1A2B3C4D", true)]
    [InlineData("1A2B-3C4E", false)]
    [InlineData("1A2B", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_room_is_named_by_its_whole_code_however_it_is_spaced(string? typed, bool names)
    {
        RoomCode.Of(Room).ShouldBe("1A2B-3C4D");
        RoomCode.Is(typed, Room).ShouldBe(names);
    }
}

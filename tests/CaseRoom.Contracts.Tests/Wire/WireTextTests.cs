using System.Text.Json;
using CaseRoom.Contracts.Wire;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Wire;

public sealed class WireTextTests
{
    [Theory, Rule("CASE-24")]
    [InlineData("""{"a":"\ud83d\ude00","b":[{"c":"x"}],"d":null,"e":1}""", true)]
    [InlineData("""{"a":"\ud83d"}""", false)]
    [InlineData("""{"a":[{"b":"x \ude00 y"}]}""", false)]
    [InlineData("""{"a\ud83d":"x"}""", false)]
    public void Half_a_character_anywhere_is_no_text(string json, bool whole) =>
        WireText.IsWhole(JsonElement.Parse(json)).ShouldBe(whole);
}

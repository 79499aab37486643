using CaseRoom.Contracts.Wire;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Contracts.Tests.Wire;

/// <summary>
/// The limits that the page keeps to when it sends, as the server has them. Set <c>CASEROOM_WRITE_FIXTURES=1</c> to
/// write the file anew.
/// </summary>
public sealed class WireLimitsFileTests
{
    private static readonly string File = Path.Combine(
        SharedData.RepositoryRoot, "clients", "web", "src", "wire", "wireLimits.ts");

    [Fact]
    public void The_page_sends_within_the_limits_of_the_server()
    {
        var text = $$"""
            // Made from src/CaseRoom.Contracts/Wire/WireLimits.cs by WireLimitsFileTests. Not edited by hand.

            /** What the server takes: bytes of one command's data, commands in a call, and bytes of a call. */
            export const wireLimits = {
              commandBytes: {{WireLimits.CommandBytes}},
              commandsPerCall: {{WireLimits.CommandsPerCall}},
              callBytes: {{WireLimits.CallBytes}},
            } as const;

            """;
        if (Environment.GetEnvironmentVariable("CASEROOM_WRITE_FIXTURES") == "1")
        {
            System.IO.File.WriteAllText(File, text);
        }

        System.IO.File.ReadAllText(File).ShouldBe(text, "the limits differ from what the server says: write them anew");
    }
}

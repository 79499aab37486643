using System.Globalization;
using CaseRoom.Adapters.Clamd;
using CaseRoom.Grains.Materials;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Clamd;

/// <summary>The scanner's protocol, over a real socket.</summary>
public sealed class ClamdVirusScanTests : IAsyncDisposable
{
    private readonly ClamdServer _server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact, Rule("UPL-18")]
    public async Task What_is_known_to_do_harm_is_found_by_name_wherever_it_stands()
    {
        (await Scan().FindAsync(new MemoryStream(ClamdServer.Harmless), Cancel)).ShouldBe(ClamdServer.Name);
        var across = (byte[])[.. new byte[(64 * 1024) - 20], .. ClamdServer.Harmless, .. new byte[100_000]];
        (await Scan().FindAsync(new MemoryStream(across), Cancel)).ShouldBe(ClamdServer.Name);
    }

    [Theory, Rule("UPL-18")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(300_001)]
    public async Task The_whole_of_a_file_is_looked_through(int length)
    {
        (await Scan().FindAsync(new MemoryStream(new byte[length]), Cancel)).ShouldBeNull();
        _server.LastLength.ShouldBe(length);
    }

    [Fact, Rule("UPL-18")]
    public async Task A_scanner_that_cannot_look_has_not_found_nothing()
    {
        var tooLong = new MemoryStream(new byte[1_500_000]);
        (await Should.ThrowAsync<NoVirusScanException>(() => Scan().FindAsync(tooLong, Cancel)))
            .Message.ShouldContain("size limit");
        var nobody = new ClamdVirusScan("127.0.0.1", FreePort.Take(), TimeSpan.FromSeconds(10));
        await Should.ThrowAsync<NoVirusScanException>(() => nobody.FindAsync(new MemoryStream([1]), Cancel));
    }

    private ClamdVirusScan Scan() => new(
        "127.0.0.1", int.Parse(_server.Address.Split(':')[1], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(30));
}

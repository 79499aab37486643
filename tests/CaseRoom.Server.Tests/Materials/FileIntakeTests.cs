using CaseRoom.Adapters;
using CaseRoom.Adapters.Decoder;
using CaseRoom.Adapters.Memory;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Materials;
using CaseRoom.Server.Materials;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CaseRoom.Server.Tests.Materials;

/// <summary>Files before which a virus scanner stands.</summary>
public sealed class FileIntakeTests : IAsyncDisposable
{
    private const string Text = "text/plain; charset=utf-8";
    private const string Png = "image/png";

    private readonly ClamdServer clamd = new();
    private readonly MemoryBlobStore blobs = new(new MemoryStreamKeys(), TimeProvider.System);
    private readonly StreamId room = StreamId.Room(Guid.CreateVersion7());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => clamd.DisposeAsync();

    [Fact, Rule("UPL-18")]
    public async Task What_the_scanner_finds_is_refused_and_not_kept_whatever_it_is()
    {
        await using var services = Services(clamd.Address);
        var hidden = PngFile.Of(4, 4, ("tEXt", ClamdServer.Harmless));
        foreach (var (type, file) in ((string, byte[])[])[(Text, ClamdServer.Harmless), (Png, hidden)])
        {
            var refusal = await Should.ThrowAsync<RefusedFileException>(() => KeepAsync(services, type, file));
            refusal.Reason.ShouldBe(FileReasons.Infected);
        }

        (await blobs.SizeAsync(room, Stop)).ShouldBe(0);
        await KeepAsync(services, Text, "Høyre arm"u8.ToArray());
        await KeepAsync(services, Png, PngFile.Of(4, 4));
        (await blobs.SizeAsync(room, Stop)).ShouldBeGreaterThan(10);
    }

    [Fact, Rule("UPL-18")]
    public async Task While_the_scanner_does_not_answer_nothing_is_taken()
    {
        await using var services = Services($"127.0.0.1:{FreePort.Take()}");
        await Should.ThrowAsync<NoVirusScanException>(() => KeepAsync(services, Text, "Høyre arm"u8.ToArray()));
        (await blobs.SizeAsync(room, Stop)).ShouldBe(0);
    }

    private static ServiceProvider Services(string scanner) => new ServiceCollection()
        .AddDecoder(_ => new DecoderOptions { MayRunUnconfined = true }).AddClamd(scanner).BuildServiceProvider();

    private Task KeepAsync(ServiceProvider services, string mediaType, byte[] file)
    {
        var intake = new FileIntake(
            blobs, services.GetRequiredService<IFileCleaner>(), NullLogger<FileIntake>.Instance,
            services.GetRequiredService<IVirusScan>());
        return intake.KeepAsync(room, mediaType, new MemoryStream(file), 100_000, 200_000, Stop);
    }
}

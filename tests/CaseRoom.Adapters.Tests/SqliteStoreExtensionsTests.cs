using System.Security.Cryptography;
using CaseRoom.Adapters.Keys;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Blobs;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests;

public sealed class SqliteStoreExtensionsTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact, Rule("LOG-30")]
    public async Task A_room_written_before_a_restart_is_read_after_it()
    {
        var stream = StreamId.Room(Guid.CreateVersion7());
        string address;
        await using (var first = await StartAsync(mayCreate: true))
        {
            var key = await first.GetRequiredService<IStreamKeys>().GetAsync(stream, KeySlot.Content, Cancel);
            await first.GetRequiredService<IRoomLog>().AppendAsync(new LogBatches(stream, key).Next("a", "b"), Cancel);
            var blobs = first.GetRequiredService<IBlobStore>();
            address = (await blobs.WriteAsync(stream, new MemoryStream([1, 2, 3]), 3, Cancel)).Address;
        }

        await using var second = await StartAsync(mayCreate: false);
        var (log, keys) = (second.GetRequiredService<IRoomLog>(), second.GetRequiredService<IStreamKeys>());
        (await log.HeadAsync(stream, Cancel))!.Sequence.ShouldBe(2);
        (await LogAudit.VerifyAsync(log, keys, stream, Cancel)).ShouldBeNull();
        await using var blob = await second.GetRequiredService<IBlobStore>().OpenAsync(stream, address, Cancel);
        blob.ShouldNotBeNull().Length.ShouldBe(3);
    }

    [Fact, Rule("LOG-31")]
    public async Task A_missing_key_stops_the_start_and_makes_no_store()
    {
        await Should.ThrowAsync<MasterKeyException>(() => StartAsync(mayCreate: false));
        File.Exists(_folder.File).ShouldBeFalse();
    }

    [Fact, Rule("LOG-32")]
    public async Task A_lost_key_is_not_replaced_under_a_store_that_was_made_with_it()
    {
        await (await StartAsync(mayCreate: true)).DisposeAsync();
        File.Delete(Path.Combine(_folder.Keys, "master.key"));

        await Should.ThrowAsync<MasterKeyException>(() => StartAsync(mayCreate: true));
        File.Exists(Path.Combine(_folder.Keys, "master.key")).ShouldBeFalse();
    }

    [Fact, Rule("LOG-37")]
    public async Task Given_keys_are_used_instead_of_files_and_the_newest_wraps()
    {
        var (older, newer) = (Key(), Key());
        var stream = StreamId.Room(Guid.CreateVersion7());
        byte[] made;
        await using (var first = await StartAsync(mayCreate: true, older))
        {
            made = await first.GetRequiredService<IStreamKeys>().GetAsync(stream, KeySlot.Content, Cancel);
        }

        await using (var second = await StartAsync(mayCreate: false, $"{newer}, {older}"))
        {
            (await second.GetRequiredService<IStreamKeys>().GetAsync(stream, KeySlot.Content, Cancel)).ShouldBe(made);
            (await second.GetRequiredService<IKeyRotation>().RotateAsync(Cancel)).ShouldBe(2);
        }

        await using (var third = await StartAsync(mayCreate: false, newer))
        {
            (await third.GetRequiredService<IStreamKeys>().GetAsync(stream, KeySlot.Content, Cancel)).ShouldBe(made);
        }

        (await Should.ThrowAsync<MasterKeyException>(() => StartAsync(mayCreate: false, older)))
            .Message.ShouldContain("CaseRoom:MasterKeys");
        Directory.Exists(_folder.Keys).ShouldBeFalse();
    }

    [Theory, Rule("LOG-37")]
    [InlineData("c2hvcnQ=")]
    [InlineData("this is no base64")]
    public async Task A_given_key_that_is_none_stops_the_start_and_is_not_said(string given)
    {
        var said = (await Should.ThrowAsync<MasterKeyException>(
            () => StartAsync(mayCreate: true, $"{Key()},{given}"))).Message;
        said.ShouldBe("The master key at place 2 of CaseRoom:MasterKeys is not 32 bytes in base64.");
        File.Exists(_folder.File).ShouldBeFalse();
    }

    [Fact, Rule("LOG-32")]
    public async Task The_data_folder_is_its_owners_alone()
    {
        await (await StartAsync(mayCreate: true)).DisposeAsync();
        if (OperatingSystem.IsWindows()) { return; }

        File.GetUnixFileMode(_folder.Data).ShouldBe(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Key() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>As a host would start it.</summary>
    private async Task<ServiceProvider> StartAsync(bool mayCreate, string? given = null)
    {
        var services = new ServiceCollection()
            .AddSqliteStore(new StoreOptions(_folder.Data, _folder.Keys, mayCreate, given)).BuildServiceProvider();
        try
        {
            foreach (var hosted in services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
            {
                await hosted.StartingAsync(Cancel);
            }

            return services;
        }
        catch (MasterKeyException)
        {
            await services.DisposeAsync();
            throw;
        }
    }
}

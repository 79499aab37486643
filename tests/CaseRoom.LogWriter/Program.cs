using CaseRoom.Adapters;
using CaseRoom.Domain.Streams;
using CaseRoom.Grains.Keys;
using CaseRoom.Grains.Log;
using CaseRoom.LogWriter;
using CaseRoom.Testing;
using Microsoft.Extensions.DependencyInjection;

// Appends to several streams at once until it is killed, and says each append that was acknowledged: "<stream id>
// <sequence>".
// Arguments: data folder, key folder, then the stream ids. With "keep FOLDER" it writes instead the store that later
// versions are tried on (LOG-74).
if (args is ["keep", var kept])
{
    await KeptLog.WriteAsync(kept);
    return;
}

await using var services = new ServiceCollection()
    .AddSqliteStore(new StoreOptions(args[0], args[1], MayCreateKey: true)).BuildServiceProvider();
var (log, keys) = (services.GetRequiredService<IRoomLog>(), services.GetRequiredService<IStreamKeys>());
await Task.WhenAll(args.Skip(2).Select(id => WriteForEverAsync(StreamId.Room(Guid.Parse(id)))));

async Task WriteForEverAsync(StreamId stream)
{
    var batches = new LogBatches(stream, await keys.GetAsync(stream, KeySlot.Content));
    while (await log.AppendAsync(batches.Next("one", "two", "three")) == AppendOutcome.Appended)
    {
        Console.WriteLine($"{stream.Id:D} {batches.Head.Sequence}");
    }
}

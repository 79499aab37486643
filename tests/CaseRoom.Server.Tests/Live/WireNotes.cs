using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CaseRoom.Server.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace CaseRoom.Server.Tests.Live;

/// <summary>Notes inside the server what it writes to whom over live connections, and when by its own clock.</summary>
internal sealed class WireNotes(TimeProvider clock) : IStartupFilter
{
    private readonly ConcurrentQueue<WrittenFrame> written = new();

    /// <summary>What was written to a person, in order.</summary>
    public IReadOnlyList<WrittenFrame> To(Guid person) => [.. written.Where(one => one.Person == person)];

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, go) =>
        {
            if (context.Features.Get<IHttpUpgradeFeature>() is { } upgrade)
            {
                context.Features.Set<IHttpUpgradeFeature>(new NotedUpgrade(upgrade, wire => new NotedWire(
                    wire, text => written.Enqueue(new(context.User.Person().PersonId, clock.GetUtcNow(), text)))));
            }

            await go(context);
        });
        next(app);
    };

    private sealed class NotedUpgrade(IHttpUpgradeFeature inner, Func<Stream, Stream> noted) : IHttpUpgradeFeature
    {
        public bool IsUpgradableRequest => inner.IsUpgradableRequest;

        public async Task<Stream> UpgradeAsync() => noted(await inner.UpgradeAsync());
    }

    /// <summary>Frames to a client are neither masked nor compressed: their text stands in them.</summary>
    private sealed class NotedWire(Stream inner, Action<string> note) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.ReadAsync(buffer, cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            inner.Write(buffer, offset, count);
            note(Encoding.UTF8.GetString(buffer, offset, count));
        }

        /// <summary>Noted when it was written, not when it was begun: the later of the two.</summary>
        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await inner.WriteAsync(buffer, cancellationToken);
            note(Encoding.UTF8.GetString(buffer.Span));
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) { inner.Dispose(); }
            base.Dispose(disposing);
        }
    }
}

/// <summary>What the server wrote to a live connection of a person at a time.</summary>
internal sealed partial record WrittenFrame(Guid Person, DateTimeOffset At, string Text)
{
    /// <summary>That the reader is told to go is no word of the room.</summary>
    public bool IsOfTheRoom => Calls("Batch") || Calls("Head") || Calls("Signals");

    public bool IsReset => Calls("Reset");

    /// <summary>The last place in the room's log that it tells of, of a batch or of how far the room is; else
    /// 0.</summary>
    public long Last => !IsOfTheRoom ? 0 : Places().Matches(Text).Select(place =>
        long.Parse(place.Groups[1].Success ? place.Groups[1].Value : place.Groups[2].Value,
            CultureInfo.InvariantCulture)).DefaultIfEmpty().Max();

    [GeneratedRegex("\"target\":\"Head\",\"arguments\":\\[\"[^\"]+\",(\\d+)|\"to\":(\\d+)")]
    private static partial Regex Places();

    private bool Calls(string method) => Text.Contains($"\"target\":\"{method}\"", StringComparison.Ordinal);
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using CaseRoom.Grains.Materials;

namespace CaseRoom.Adapters.Decoder;

/// <summary>What a worker makes of a file. It ends only where the worker ended well; else reading it throws.</summary>
internal sealed class WorkerStream : ForwardStream
{
    /// <summary>The exit code of a worker that says why it takes no such file.</summary>
    private const int Refused = 3;

    /// <summary>The exit code of a worker that was asked whether it works, and drew nothing.</summary>
    private const int Blind = 4;

    /// <summary>How such a worker's end is told.</summary>
    internal const string DrewNothing = "it drew nothing";

    /// <summary>Characters that a worker's last words may have; it may be in a stranger's hands.</summary>
    private const int LastWords = 2_000;

    private const int MostParts = 40;

    /// <summary>Bytes given to the worker at a time.</summary>
    private const int FedAtOnce = 64 * 1024;

    private readonly Process _worker;
    private readonly CancellationTokenSource _time;
    private readonly Action _done;
    private readonly Task _fed;
    private readonly Task<string> _said;
    private bool _ended;
    private bool _unread;

    /// <param name="done">Called once, when the worker is gone.</param>
    public WorkerStream(ProcessStartInfo start, Stream content, TimeSpan longest, Action done)
    {
        _done = done;
        _worker = Process.Start(start)!;
        _time = new CancellationTokenSource(longest);
        _said = SaidAsync();
        _fed = FeedAsync(content);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_ended) { return 0; }
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_time.Token, cancellationToken);
        try
        {
            var read = await _worker.StandardOutput.BaseStream.ReadAsync(buffer, either.Token);
            if (read > 0 || buffer.IsEmpty) { return read; }
            await _worker.WaitForExitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedFileException(FileReasons.Unreadable, death: "not done in its time");
        }

        if (_unread) { await _fed; }
        if (_worker.ExitCode != 0) { throw Refusal(_worker.ExitCode, await _said); }
        await _fed;
        _ended = true;
        return 0;
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            if (!_worker.HasExited) { _worker.Kill(entireProcessTree: true); }
            await _worker.WaitForExitAsync();
            await _time.CancelAsync();
            await _said;
            // Whoever reads to the end is told of its fault; whoever does not has a reason of their own.
            await _fed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            _worker.Dispose();
            _time.Dispose();
            _done();
        }

        await base.DisposeAsync();
    }

    private static RefusedFileException Refusal(int exitCode, string said)
    {
        // Its libraries may have had something to say before.
        var words = said.Trim().Split('\n')[^1].Split(' ', 2);
        if (exitCode != Refused || !FileReasons.All.Contains(words[0]))
        {
            return new(FileReasons.Unreadable, death: exitCode == Blind ? DrewNothing : $"exit code {exitCode}");
        }

        if (words.Length == 1) { return new(words[0]); }
        return int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            ? new(words[0], limit)
            : new(words[0], parts: [.. words[1].Split(' ').Where(IsName).Take(MostParts)]);
    }

    private static bool IsName(string part) => part.Length is > 0 and < 100 && part.All(char.IsAsciiLetterOrDigit);

    /// <summary>A worker that wants no more of the file, or is gone, has closed the pipe; its end says why. A file
    /// that cannot be read ends the worker: what it made of half of one is nobody's file.</summary>
    private async Task FeedAsync(Stream content)
    {
        var buffer = new byte[FedAtOnce];
        try
        {
            await using var input = _worker.StandardInput.BaseStream;
            while (true)
            {
                var read = await ReadOrEndAsync(content, buffer);
                if (read == 0) { return; }
                await input.WriteAsync(buffer.AsMemory(0, read), _time.Token);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException || (fault is IOException && !_unread))
        {
            return;
        }
    }

    private async Task<int> ReadOrEndAsync(Stream content, byte[] buffer)
    {
        try
        {
            return await content.ReadAsync(buffer, _time.Token);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _unread = true;
            _worker.Kill(entireProcessTree: true);
            throw;
        }
    }

    private async Task<string> SaidAsync()
    {
        var said = new StringBuilder();
        var buffer = new char[LastWords];
        try
        {
            for (int read; (read = await _worker.StandardError.ReadAsync(buffer, _time.Token)) > 0;)
            {
                said.Append(buffer, 0, read);
                said.Remove(0, Math.Max(0, said.Length - LastWords));
            }
        }
        catch (OperationCanceledException)
        {
            return "";
        }

        return said.ToString();
    }
}

using System.Diagnostics;
using System.Text.RegularExpressions;
using CaseRoom.Adapters.Decoder;
using CaseRoom.Grains.Materials;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Decoder;

/// <summary>What a reader may, and what becomes of one that dies or never ends.</summary>
public sealed partial class WorkerLimitTests(ITestOutputHelper output) : IDisposable
{
    private const string Png = "image/png";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caseroom-test-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact, Rule("UPL-07", "UPL-08")]
    public async Task Readers_are_shut_off_where_the_kernel_lets_them_be()
    {
        using var cleaner = new ProcessFileCleaner(new DecoderOptions { MayRunUnconfined = true });
        var readers = await cleaner.LookAsync();
        output.WriteLine($"{readers}");
        (readers.Pictures, readers.Papers).ShouldBe((true, true));
        readers.Apart.ShouldBe(await RunsAsync("unshare", "--user", "--map-root-user", "--net", "--mount", "true"));
    }

    [Fact, Rule("UPL-07")]
    public async Task A_reader_has_its_limits_and_nothing_of_the_servers_environment()
    {
        var limits = await InsideAsync("cat /proc/self/limits; env");
        limits.ShouldMatch(@"Max data size\s+1200000000\s+1200000000");
        limits.ShouldMatch(@"Max address space\s+9600000000\s+9600000000");
        limits.ShouldMatch(@"Max cpu time\s+90\s+90");
        limits.ShouldMatch(@"Max file size\s+0\s+0");
        limits.ShouldMatch(@"Max open files\s+64\s+64");
        limits.ShouldMatch(@"Max core file size\s+0\s+0");
        limits.ShouldContain("PATH=/usr/sbin:/usr/bin:/sbin:/bin");
        limits.ShouldNotContain("ASPNETCORE");
        limits.ShouldNotContain("USER=");
    }

    [Fact, Rule("UPL-54")]
    public async Task A_reader_stands_back_from_the_processor_for_everything_else()
    {
        (await InsideAsync("nice")).Trim().ShouldBe("10");
    }

    [Fact, Rule("UPL-07")]
    public async Task A_reader_that_wants_all_memory_ends_by_itself()
    {
        var said = await InsideAsync("tail /dev/zero; echo went on");
        said.ShouldContain("memory exhausted");
        said.ShouldContain("went on");
    }

    [Fact, Rule("UPL-08")]
    public async Task A_reader_that_is_shut_off_sees_programs_and_nothing_else()
    {
        using var cleaner = new ProcessFileCleaner(new DecoderOptions { MayRunUnconfined = true });
        var apart = (await cleaner.LookAsync()).Apart;
        var secret = Path.Combine(_folder.FullName, "master.key");
        await File.WriteAllTextAsync(secret, "THE-SECRET", Cancel);
        var seen = await InsideAsync(
            $"cat {secret}; ls -A / /etc /home; cat /proc/self/status /proc/self/net/dev; ls -d /proc/[0-9]*; "
            + "mount -t tmpfs none /usr && echo MOUNTED; unshare --user true && echo UNSHARED; "
            + ": > /usr/made && echo WRITTEN");
        output.WriteLine(seen);
        if (!apart)
        {
            // This kernel gives no namespaces. The limits alone hold, and only who allows that has files read.
            seen.ShouldContain("SECRET");
            using var strict = new ProcessFileCleaner(new DecoderOptions { MayRunUnconfined = false });
            (await strict.LookAsync()).Withheld.ShouldBeTrue();
            (await Should.ThrowAsync<NoFileReaderException>(() => strict.CleanAsync(Png, PngFile.Of(1, 1))))
                .Withheld.ShouldBeTrue();
            return;
        }

        seen.ShouldMatch(@"CapEff:\s+0{16}");
        seen.ShouldMatch(@"CapBnd:\s+0{16}");
        seen.ShouldMatch(@"NoNewPrivs:\s+1");
        Devices().Matches(seen).Select(m => m.Groups[1].Value).ShouldBe(["lo"]);
        foreach (var word in (string[])["SECRET", "passwd", "MOUNTED", "UNSHARED", "WRITTEN"])
        {
            seen.ShouldNotContain(word);
        }
    }

    [Theory, Rule("UPL-11")]
    [InlineData("kill -SEGV $$", "exit code 139")]
    [InlineData("echo half; exit 1", "exit code 1")]
    [InlineData("echo notAReason >&2; exit 3", "exit code 3")]
    [InlineData("sleep 600", "not done in its time")]
    public async Task A_reader_that_dies_or_never_ends_gives_nothing(string script, string death)
    {
        var done = 0;
        var start = Script(script);
        var watch = Stopwatch.StartNew();
        await using (var worker = new WorkerStream(
            start, new MemoryStream(new byte[5_000_000]), TimeSpan.FromSeconds(5), () => done++))
        {
            var refusal = await Should.ThrowAsync<RefusedFileException>(() => worker.CopyToAsync(Stream.Null, Cancel));
            (refusal.Reason, refusal.Death).ShouldBe((FileReasons.Unreadable, death));
        }

        done.ShouldBe(1);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact, Rule("UPL-11")]
    public async Task A_readers_last_words_are_taken_as_a_strangers()
    {
        await using var worker = new WorkerStream(
            Script("echo 'encrypted Name <b>x</b> ../../etc Other' >&2; exit 3"), Stream.Null,
            TimeSpan.FromSeconds(30), () => { });
        var refusal = await Should.ThrowAsync<RefusedFileException>(() => worker.CopyToAsync(Stream.Null, Cancel));
        refusal.Reason.ShouldBe(FileReasons.Encrypted);
        refusal.Parts.ShouldBe(["Name", "Other"]);
    }

    [Fact, Rule("UPL-11", "UPL-12")]
    public async Task More_files_than_readers_wait_and_a_broken_one_among_them_hinders_none()
    {
        using var cleaner = new ProcessFileCleaner(new DecoderOptions { MayRunUnconfined = true, AtOnce = 1 });
        var good = PngFile.Of(4, 4);
        await using (var first = await cleaner.CleanAsync(Png, new MemoryStream(good), Cancel))
        {
            var second = cleaner.CleanAsync(Png, good);
            second.IsCompleted.ShouldBeFalse();
            await first.CopyToAsync(Stream.Null, Cancel);
            second.IsCompleted.ShouldBeFalse("it has not been put away");
        }

        await cleaner.RefusalAsync(Png, good[..30]);
        (await cleaner.CleanAsync(Png, good)).ShouldNotBeEmpty();
    }

    [Theory, Rule("UPL-12")]
    [InlineData(1)]
    [InlineData(3)]
    public async Task As_many_files_as_are_set_are_read_at_once_and_no_more(int atOnce)
    {
        using var cleaner = new ProcessFileCleaner(new DecoderOptions { MayRunUnconfined = true, AtOnce = atOnce });
        var good = PngFile.Of(4, 4);
        var reading = new List<Stream>();
        for (var file = 0; file < atOnce; file++)
        {
            reading.Add(await cleaner.CleanAsync(Png, new MemoryStream(good), Cancel));
        }

        var next = cleaner.CleanAsync(Png, new MemoryStream(good), Cancel);
        next.IsCompleted.ShouldBeFalse();
        await reading[0].DisposeAsync();
        await (await next).DisposeAsync();
        foreach (var file in reading.Skip(1)) { await file.DisposeAsync(); }
    }

    [Fact, Rule("LIM-19")]
    public async Task A_file_that_waits_too_long_for_a_reader_is_not_taken()
    {
        using var cleaner = new ProcessFileCleaner(
            new DecoderOptions { MayRunUnconfined = true, AtOnce = 1, LongestWait = TimeSpan.Zero });
        var good = PngFile.Of(4, 4);
        await using var first = await cleaner.CleanAsync(Png, new MemoryStream(good), Cancel);
        await Should.ThrowAsync<NoFileReaderException>(() => cleaner.CleanAsync(Png, good));
    }

    [Fact, Rule("UPL-11")]
    public async Task Where_the_programs_are_not_there_nothing_is_read()
    {
        using var cleaner = new ProcessFileCleaner(
            new DecoderOptions { MayRunUnconfined = true, Folder = _folder.FullName });
        (await cleaner.LookAsync()).ShouldBe(new FileReaders(false, false, false));
        await Should.ThrowAsync<NoFileReaderException>(() => cleaner.CleanAsync(Png, PngFile.Of(1, 1)));
    }

    [Theory, Rule("UPL-26")]
    [InlineData("(Test) Tj", "(Test) Tj", true)]
    [InlineData("(Test) Tj", "", false)]
    [InlineData("0 g", "1 g", false)]
    public async Task A_reader_of_PDF_that_draws_nothing_is_found_out_before_a_file_is_lost(
        string drawn, string instead, bool works)
    {
        var real = new DecoderOptions { MayRunUnconfined = true };
        foreach (var part in Directory.GetFileSystemEntries(real.Folder).Where(part => Path.GetFileName(part) != "pdf"))
        {
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, Path.GetFileName(part)), part);
        }

        var pdf = _folder.CreateSubdirectory("pdf").FullName;
        foreach (var part in Directory.GetFileSystemEntries(Path.Combine(real.Folder, "pdf")))
        {
            var here = Path.Combine(pdf, Path.GetFileName(part));
            if (Path.GetFileName(part) != "clean.mjs") { File.CreateSymbolicLink(here, part); }
            else
            {
                var text = await File.ReadAllTextAsync(part, Cancel);
                text.ShouldContain(drawn);
                await File.WriteAllTextAsync(here, text.Replace(drawn, instead, StringComparison.Ordinal), Cancel);
            }
        }

        using var cleaner = new ProcessFileCleaner(real with { Folder = _folder.FullName });
        // What lies elsewhere is not seen by a reader that is shut off: here the limits alone hold.
        (await cleaner.LookAsync()).ShouldBe(new FileReaders(true, works, false, Blind: !works));
    }

    [GeneratedRegex(@"^\s*(\w+):\s+\d+(\s+\d+){15}", RegexOptions.Multiline)]
    private static partial Regex Devices();

    /// <summary>What a shell says in a reader's place, with its limits and its view.</summary>
    private async Task<string> InsideAsync(string script)
    {
        using var cleaner = new ProcessFileCleaner(new DecoderOptions { MayRunUnconfined = true });
        var apart = (await cleaner.LookAsync()).Apart;
        var start = new WorkerCommand(new DecoderOptions { MayRunUnconfined = true }, apart).For(
            "/bin/sh", ["-c", $"{{ {script}; }} 2>&1"]);
        await using var worker = new WorkerStream(start, Stream.Null, TimeSpan.FromSeconds(30), () => { });
        using var said = new MemoryStream();
        try
        {
            await worker.CopyToAsync(said, Cancel);
        }
        catch (RefusedFileException)
        {
            output.WriteLine("Its last command failed.");
        }

        return System.Text.Encoding.UTF8.GetString(said.ToArray());
    }

    private static ProcessStartInfo Script(string script) => new("/bin/sh", ["-c", script])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private static async Task<bool> RunsAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync(Cancel);
        return process.ExitCode == 0;
    }
}

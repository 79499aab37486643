using CaseRoom.Adapters.Decoder;
using CaseRoom.Grains.Materials;
using CaseRoom.Testing;
using CaseRoom.Testing.Files;
using Shouldly;
using Xunit;

namespace CaseRoom.Adapters.Tests.Decoder;

/// <summary>What counts as shut off, and what becomes of files where nothing is.</summary>
public sealed class ConfinementTests : IDisposable
{
    private const string Png = "image/png";
    private const string Loopback = "dev     lo:       0       0    0\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caseroom-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, Rule("UPL-20")]
    [InlineData("alone", Loopback, true)]
    [InlineData("old tunnels", Loopback + "dev   sit0: 0 0 0\ndev  tunl0: 0 0\ndev ip6tnl0:0 0\n", true)]
    [InlineData("heads of tables", "dev  face |bytes packets\n" + Loopback + "route Iface Destination\n", true)]
    [InlineData("the machine's network", Loopback + "dev   eth0: 0 0 0\n", false)]
    [InlineData("a tunnel that carried something", Loopback + "dev   sit0: 60 1 0\n", false)]
    [InlineData("a tunnel with a route", Loopback + "dev  tunl0: 0 0\nroute tunl0 00000000 0 0\n", false)]
    [InlineData("a tunnel with an address", Loopback + "dev sit0: 0\nif_inet6 fe80 02 40 20 80 sit0\n", false)]
    [InlineData("a device called almost so", Loopback + "dev  sit1: 0 0\n", false)]
    [InlineData("nothing", "", false)]
    [InlineData("something else", "none\n", false)]
    public void A_worker_is_cut_off_when_it_sees_nothing_through_which_anything_goes(
        string what, string said, bool cutOff) => WorkerNetwork.IsCutOff(said).ShouldBe(cutOff, what);

    [Fact, Rule("UPL-19")]
    public async Task Where_readers_cannot_be_shut_off_and_may_not_run_otherwise_nothing_is_read()
    {
        Programs("exit 1");
        using var cleaner = new ProcessFileCleaner(Options(mayRunUnconfined: false));
        cleaner.Seen.ShouldBeNull();
        (await cleaner.LookAsync()).ShouldBe(new FileReaders(false, false, false, Withheld: true));
        cleaner.Seen!.Withheld.ShouldBeTrue();
        (await Should.ThrowAsync<NoFileReaderException>(() => cleaner.CleanAsync(Png, PngFile.Of(1, 1))))
            .Withheld.ShouldBeTrue();

        using var allowed = new ProcessFileCleaner(Options(mayRunUnconfined: true));
        (await allowed.LookAsync()).ShouldBe(new FileReaders(true, true, false));
        (await allowed.CleanAsync(Png, PngFile.Of(1, 1))).ShouldNotBeEmpty();
    }

    [Fact, Rule("UPL-20")]
    public async Task A_machine_that_was_not_ready_at_first_is_asked_again()
    {
        using var real = new ProcessFileCleaner(new DecoderOptions { MayRunUnconfined = false });
        var ready = (await real.LookAsync()).Apart;
        var failures = Path.Combine(_folder.FullName, "failures");
        Programs($"n=$(cat {failures} 2>/dev/null || echo 0); echo $((n + 1)) >{failures}; [ $n -ge 2 ] || exit 1");
        using var cleaner = new ProcessFileCleaner(Options(mayRunUnconfined: false) with { LookAgain = TimeSpan.Zero });
        (await cleaner.LookAsync()).Withheld.ShouldBeTrue("it failed twice, at once one after the other");
        if (!ready)
        {
            // A kernel without namespaces never is, and nothing is read. What else was not there is asked again.
            (await Should.ThrowAsync<NoFileReaderException>(() => cleaner.CleanAsync(Png, PngFile.Of(1, 1))))
                .Withheld.ShouldBeTrue();
            using var allowed = new ProcessFileCleaner(
                Options(mayRunUnconfined: true) with { LookAgain = TimeSpan.Zero });
            var (pdf, away) = (Path.Combine(_folder.FullName, "pdf"), Path.Combine(_folder.FullName, "away"));
            Directory.Move(pdf, away);
            (await allowed.LookAsync()).ShouldBe(new FileReaders(true, false, false));
            Directory.Move(away, pdf);
            (await allowed.LookAsync()).ShouldBe(new FileReaders(true, true, false));
            return;
        }

        (await cleaner.CleanAsync(Png, PngFile.Of(1, 1))).ShouldNotBeEmpty();
        (await cleaner.LookAsync()).ShouldBe(new FileReaders(true, true, true));
    }

    private DecoderOptions Options(bool mayRunUnconfined) =>
        new() { MayRunUnconfined = mayRunUnconfined, Folder = _folder.FullName };

    /// <summary>The programs, with a shell line before what shuts them off.</summary>
    private void Programs(string line)
    {
        var real = new DirectoryInfo(new DecoderOptions { MayRunUnconfined = false }.Folder);
        Copy(real, _folder);
        var confine = Path.Combine(_folder.FullName, "confine.sh");
        File.WriteAllText(confine, $"{line}\n{File.ReadAllText(confine)}");
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles()) { file.CopyTo(Path.Combine(to.FullName, file.Name)); }
        foreach (var folder in from.EnumerateDirectories()) { Copy(folder, to.CreateSubdirectory(folder.Name)); }
    }
}

using CaseRoom.Server.Audit;
using CaseRoom.Server.Settings;
using CaseRoom.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace CaseRoom.Server.Tests.Audit;

/// <summary>How many witnesses a start asks for, and where they may lie.</summary>
public sealed class WitnessFoldersTests : IDisposable
{
    private const string TooFew = "CaseRoom:Audit must name a second witness beside WitnessPath: a folder of another "
        + "file system in FurtherWitnessPaths, or TimeStampUrl.";

    private readonly DirectoryInfo disk = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
    private readonly DirectoryInfo memory;

    public WitnessFoldersTests() =>
        memory = System.IO.Directory.CreateDirectory(Path.Combine("/dev/shm", disk.Name));

    public void Dispose()
    {
        disk.Delete(recursive: true);
        memory.Delete(recursive: true);
    }

    [Fact, Rule("AUD-120")]
    public void Outside_Development_two_witnesses_are_asked_for_and_folders_of_one_file_system_are_one()
    {
        Said([Made("one")]).ShouldBe(TooFew);
        Said([Made("one"), Made("two")]).ShouldBe(TooFew);
        Said([Made("one"), memory.FullName]).ShouldBeNull();
        Said([Made("one")], stamped: true).ShouldBeNull();
        // What a stamp is kept in, and the series goes on from.
        Said([], stamped: true).ShouldBe("CaseRoom:Audit:WitnessPath must name a folder for checkpoints of the access "
            + "log, where nobody who administers the data can write.");
    }

    [Fact, Rule("AUD-120")]
    public void In_Development_one_is_enough()
    {
        Said([Made("one")], Environments.Development).ShouldBeNull();
        Said([], Environments.Development).ShouldBeNull();
    }

    [Fact, Rule("AUD-120")]
    public void No_folder_is_another_ones_or_in_it_or_the_same_by_another_name()
    {
        const string Shared =
            "CaseRoom:Audit:FurtherWitnessPaths:0 must not share a folder with CaseRoom:Audit:WitnessPath.";
        var one = Made("one");
        var link = Path.Combine(memory.FullName, "link");
        System.IO.Directory.CreateSymbolicLink(link, one);
        Said([one, one], stamped: true).ShouldBe(Shared);
        Said([one, Made("one/inner")], stamped: true).ShouldBe(Shared);
        Said([Made("two/inner"), Path.Combine(disk.FullName, "two")], stamped: true).ShouldBe(Shared);
        Said([one, link], stamped: true).ShouldBe(Shared);
        Said([one, Made("data/witness")], stamped: true)
            .ShouldBe(
                "CaseRoom:Audit:FurtherWitnessPaths:0 must not share a folder with CaseRoom:DataPath or KeyPath.");
    }

    [Fact, Rule("AUD-120")]
    public void Each_must_be_there_and_take_what_is_written()
    {
        Said([Made("one"), "relative"])
            .ShouldBe("CaseRoom:Audit:FurtherWitnessPaths:0 must be an absolute path.");
        var missing = Path.Combine(memory.FullName, "missing");
        Said([Made("one"), missing])
            .ShouldBe($"CaseRoom:Audit:FurtherWitnessPaths:0 names {missing}, which cannot be written.");
    }

    private string Made(string name) => disk.CreateSubdirectory(name).FullName;

    /// <summary>The sentence that stops the start; null where it goes on.</summary>
    private string? Said(string[] folders, string? environment = null, bool stamped = false)
    {
        var installation = new CaseRoomSettings
        {
            DataPath = Path.Combine(disk.FullName, "data"), KeyPath = Path.Combine(disk.FullName, "keys"),
        };
        var settings = new AuditSettings
        {
            WitnessPath = folders.FirstOrDefault(),
            TimeStampUrl = stamped ? new Uri("https://stamps.example.org/") : null,
        };
        foreach (var further in folders.Skip(1)) { settings.FurtherWitnessPaths.Add(further); }
        var rule = new WitnessFolders(
            Options.Create(installation),
            new HostingEnvironment { EnvironmentName = environment ?? Environments.Production });
        return rule.Validate(null, settings).FailureMessage;
    }
}

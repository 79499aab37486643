using CaseRoom.Testing;

namespace CaseRoom.Server.Tests.Settings;

public sealed class SettingsTests(DevelopmentServer development)
{
    [Theory, Rule("SET-01", "SET-07")]
    [InlineData("CaseRoom:DataPath", "relative/folder", "CaseRoom:DataPath must be an absolute path.")]
    [InlineData("CaseRoom:DataPath", " ", "CaseRoom:DataPath must name a folder.")]
    [InlineData("CaseRoom:PublicUrl", "https://caseroom.example/path",
        "CaseRoom:PublicUrl must be an http or https address without a path.")]
    [InlineData("CaseRoom:Proxies:0", "proxy.hospital.example",
        "CaseRoom:Proxies must hold addresses or networks, such as 10.1.2.3 or 10.1.2.0/24.")]
    [InlineData("CaseRoom:AllowedOrigins:0", "evil",
        "CaseRoom:AllowedOrigins must hold http or https addresses without a path.")]
    [InlineData("CaseRoom:LogFile", "lines.json", "CaseRoom:LogFile must be an absolute path.")]
    [InlineData("CaseRoom:DataPath", "/proc/caseroom",
        "CaseRoom:DataPath names /proc/caseroom, which cannot be written.")]
    [InlineData("CaseRoom:Conclusion:TimeZone", "Europe/Atlantis",
        "CaseRoom:Conclusion:TimeZone names Europe/Atlantis, which this machine does not know.")]
    [InlineData("CaseRoom:Requests:AnswerWithinWorkingDays", "0",
        "CaseRoom:Requests:AnswerWithinWorkingDays must be 1 to 60.")]
    [InlineData("CaseRoom:Experts:LinkDays", "31", "CaseRoom:Experts:LinkDays must be from 1 to 30.")]
    [InlineData("CaseRoom:Experts:LongestLinkDays", "7",
        "CaseRoom:Experts:LinkDays must not be above CaseRoom:Experts:LongestLinkDays.")]
    [InlineData("CaseRoom:Experts:AccessDays", "9",
        "CaseRoom:Experts:AccessDays must not be below CaseRoom:Experts:LinkDays.")]
    [InlineData("CaseRoom:Limits:DirectoryImports", "0", "CaseRoom:Limits:DirectoryImports must be 1 to 100000.")]
    [InlineData("CaseRoom:Limits:Exports", "0", "CaseRoom:Limits:Exports must be 1 to 100000.")]
    [InlineData("CaseRoom:Contact", " ", "CaseRoom:Contact must name whom people without access ask.")]
    [InlineData("CaseRoom:SignIn:IdleMinutes", "1", "CaseRoom:SignIn:IdleMinutes must be 5 to 1440.")]
    [InlineData("CaseRoom:SignIn:SessionHours", "100", "CaseRoom:SignIn:SessionHours must be 1 to 24.")]
    [InlineData("CaseRoom:Live:WriteSeconds", "0", "CaseRoom:Live:WriteSeconds must be between 1 and 300.")]
    [InlineData(
        "CaseRoom:Live:CommandsPerSecond", "0", "CaseRoom:Live:CommandsPerSecond must be between 1 and 100000.")]
    [InlineData(
        "CaseRoom:Live:CommandsPerRoomSecond", "0",
        "CaseRoom:Live:CommandsPerRoomSecond must be between 1 and 100000.")]
    [InlineData("CaseRoom:Materials:VirusScanner", "scanner.example.org",
        "CaseRoom:Materials:VirusScanner must be a host and a port, such as localhost:3310.")]
    [InlineData("CaseRoom:Materials:VirusScanner", "localhost:65536",
        "CaseRoom:Materials:VirusScanner must be a host and a port, such as localhost:3310.")]
    [InlineData("CaseRoom:LogFile", "/proc/caseroom/lines.json",
        "CaseRoom:LogFile names /proc/caseroom/lines.json, which cannot be written.")]
    [InlineData("CaseRoom:Materials:FilesReadAtOnce", "0",
        "CaseRoom:Materials:FilesReadAtOnce must be between 1 and 32.")]
    [InlineData("CaseRoom:Materials:FileBytes", "100000001",
        "CaseRoom:Materials:FileBytes must be between 1 and 100000000.")]
    [InlineData("CaseRoom:Audit:WitnessPath", "relative", "CaseRoom:Audit:WitnessPath must be an absolute path.")]
    [InlineData("CaseRoom:Audit:WitnessPath", "/proc/caseroom",
        "CaseRoom:Audit:WitnessPath names /proc/caseroom, which cannot be written.")]
    [InlineData("CaseRoom:SignIn:PeopleFile", "/nowhere.json",
        "CaseRoom:SignIn:PeopleFile names /nowhere.json, which does not exist.")]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence_that_names_it(string key, string value,
        string sentence)
    {
        var (exitCode, output) = await ServerProcess.RunToExitAsync(
            new() { Settings = new Dictionary<string, string?> { [key] = value } });
        exitCode.ShouldBe(1);
        output.Trim().ShouldBe(sentence);
    }

    [Theory, Rule("SET-01", "SET-07")]
    [InlineData("CaseRoom:SignIn:IdleMinutes", "soon")]
    [InlineData("CaseRoom:DemoRoom", "maybe")]
    [InlineData("CaseRoom:PublicUrl", "http://[")]
    public async Task A_setting_of_another_kind_stops_the_start_and_names_it(string key, string value)
    {
        var (exitCode, output) = await ServerProcess.RunToExitAsync(
            new() { Settings = new Dictionary<string, string?> { [key] = value } });
        exitCode.ShouldBe(1);
        output.ShouldContain(key);
        output.ShouldNotContain("   at ");
    }

    [Fact, Rule("SET-02")]
    public async Task Keys_do_not_share_a_folder_with_the_data()
    {
        var (exitCode, output) = await ServerProcess.RunToExitAsync(new()
        {
            Settings = new Dictionary<string, string?>
            {
                ["CaseRoom:DataPath"] = "/tmp/caseroom-shared",
                ["CaseRoom:KeyPath"] = "/tmp/caseroom-shared/keys",
            },
        });
        exitCode.ShouldBe(1);
        output.Trim().ShouldBe("CaseRoom:KeyPath must not share a folder with CaseRoom:DataPath.");
    }

    [Fact, Rule("SET-02")]
    public async Task Keys_are_the_owner_s_alone()
    {
        const UnixFileMode others = (UnixFileMode)0b000_111_111;
        using var browser = await development.Process.SignInAsync("tor");
        var keys = new DirectoryInfo(development.Process.KeyPath);
        keys.UnixFileMode.HasFlag(UnixFileMode.UserRead).ShouldBeTrue();
        foreach (var entry in keys.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Prepend(keys))
        {
            (entry.UnixFileMode & others).ShouldBe(UnixFileMode.None, entry.FullName);
        }
    }

    [Theory, Rule("AUD-41")]
    [InlineData(null, "CaseRoom:Audit:WitnessPath must name a folder for checkpoints of the access log, "
        + "where nobody who administers the data can write.")]
    [InlineData("/nowhere/witness", "CaseRoom:Audit:WitnessPath names /nowhere/witness, which cannot be written.")]
    public async Task Outside_Development_a_missing_witness_stops_the_start(string? path, string sentence)
    {
        var settings = new Dictionary<string, string?>(ProductionServer.Settings)
        {
            ["CaseRoom:Audit:WitnessPath"] = path,
        };
        var (exitCode, output) = await ServerProcess.RunToExitAsync(
            new() { Environment = "Production", Settings = settings });
        exitCode.ShouldBe(1);
        output.Trim().ShouldBe(sentence);
    }

    [Fact, Rule("AUD-120")]
    public async Task Outside_Development_one_witness_alone_stops_the_start()
    {
        var settings = new Dictionary<string, string?>(ProductionServer.Settings)
        {
            ["CaseRoom:Audit:FurtherWitnessPaths:0"] = null,
        };
        var (exitCode, output) = await ServerProcess.RunToExitAsync(
            new() { Environment = "Production", Settings = settings });
        exitCode.ShouldBe(1);
        output.Trim().ShouldBe("CaseRoom:Audit must name a second witness beside WitnessPath: a folder of another file "
            + "system in FurtherWitnessPaths, or TimeStampUrl.");
    }

    [Fact, Rule("AUD-41")]
    public async Task The_witness_shares_no_folder_with_what_it_witnesses()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("caseroom-test-");
        var data = Path.Combine(folder.FullName, "data");
        var (exitCode, output) = await ServerProcess.RunToExitAsync(new()
        {
            Settings = new Dictionary<string, string?>
            {
                ["CaseRoom:DataPath"] = data, ["CaseRoom:Audit:WitnessPath"] = Path.Combine(data, "witness"),
            },
        });
        folder.Delete(recursive: true);
        exitCode.ShouldBe(1);
        output.Trim().ShouldBe(
            "CaseRoom:Audit:WitnessPath must not share a folder with CaseRoom:DataPath or KeyPath.");
    }

    [Fact, Rule("SET-03")]
    public async Task Outside_Development_a_missing_key_folder_stops_the_start()
    {
        var settings = new Dictionary<string, string?>(ProductionServer.Settings)
        {
            ["CaseRoom:KeyPath"] = "/nowhere/keys",
        };
        var (exitCode, output) = await ServerProcess.RunToExitAsync(
            new() { Environment = "Production", Settings = settings });
        exitCode.ShouldBe(1);
        output.Trim().ShouldBe(
            "CaseRoom:KeyPath names /nowhere/keys, which does not exist; keys are made only in Development.");
    }
}

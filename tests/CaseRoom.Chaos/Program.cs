using CaseRoom.Chaos;
using CaseRoom.Chaos.Hosts;
using CaseRoom.Chaos.Scene;

// One program in three parts: a host of the cluster, a run by hand, and the tests.
return args switch
{
    [TestHost.Verb, .. var rest] => TestHost.Run(rest),
    [Watchdog.TrialVerb] => Watchdog.Trial(),
    _ when args.Contains("--minutes") => await LongRun.RunAsync(args),
    _ when args.Contains("--server") || args.Contains("--internal-msbuild-node") =>
        await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(
            args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};

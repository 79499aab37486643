using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Cli;

/// <summary>
/// <c>caseroom verify-access FILE</c>: checks an access log that was saved, or all of a folder, against itself and
/// against checkpoints. Needs no server.
/// </summary>
internal static class VerifyAccessCommand
{
    public static Command Make(CommonOptions common)
    {
        var file = new Argument<string>("FILE") 
        {
            Description = "An access log, as access-log saves it, or the folder of all that access-chains saved.",
        };
        var folder = new Option<string?>("--checkpoints")
        {
            Description = "Where checkpoints were written.",
            HelpName = "FOLDER",
        };
        var key = CheckpointFiles.Key();
        var authority = new Option<string?>("--stamp-authority")
        {
            Description = "Certificates of the time-stamping service that is trusted, PEM; checks the stamps too.",
            HelpName = "FILE",
        };
        var command = new Command("verify-access", "Check who has read what, without a server.")
        {
            file, folder, key, authority,
        };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(folder) is null && (parsed.GetValue(key) ?? parsed.GetValue(authority)) is not null)
            {
                parsed.AddError("--key and --stamp-authority need --checkpoints: it is those that they check.");
            }
        });
        command.SetAction((parsed, cancel) =>
        {
            var place = parsed.GetRequiredValue(file);
            var checkpoints = parsed.GetValue(folder) is { } from
                ? CheckpointFiles.Checked(from, parsed.GetValue(key))
                : [];
            var stamped = parsed.GetValue(authority) is { } trusted && parsed.GetValue(folder) is { } beside
                ? StampCheck.Check(checkpoints, CheckpointFiles.StampsIn(beside), Certificates(trusted))
                : (int?)null;
            var screen = common.Screen(parsed);
            var whole = Directory.Exists(place)
                ? ShowAll(screen, place, checkpoints, stamped)
                : ShowOne(screen, VerifiedIn(place, checkpoints, stamped));
            return Task.FromResult(whole ? ExitCode.Done : ExitCode.NotWhole);
        });
        return command;
    }

    private static bool ShowOne(Screen screen, Verified one)
    {
        screen.Show(one, Line);
        return one.Whole;
    }

    /// <summary>Each chain that is not whole by name, and those that checkpoints know and nobody gave out.</summary>
    private static bool ShowAll(
        Screen screen, string folder, IReadOnlyList<Checkpoint> checkpoints, int? stamped)
    {
        var checks = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
            .Select(file => VerifiedOf(file, checkpoints, stamped)).ToList();
        if (checks.Count == 0) { throw new CliException($"There is no access log in {folder}."); }
        var given = checks.Select(one => one.Chain).ToHashSet();
        var missing = checkpoints.SelectMany(checkpoint => checkpoint.Chains).Select(part => part.Chain).Distinct()
            .Where(chain => !given.Contains(chain)).Order(StringComparer.Ordinal)
            .Select(chain => new Verified(chain, new(0, 0, new(1, AccessFaultKind.Missing)), stamped));
        var bad = checks.Where(one => !one.Whole).Concat(missing).ToList();
        // A store empties no row, nor where it erases a room: who may change its tables emptied these.
        foreach (var one in bad.Concat(checks.Where(one => one.Whole && one.Emptied > 0)))
        {
            screen.Show(one, each => $"{each.Chain}: {Line(each)}");
        }

        screen.Show(
            new AllVerified(
                checks.Count, bad.Count, checks.Sum(one => one.Rows), checks.Sum(one => one.Witnessed),
                checks.Sum(one => one.Emptied), stamped),
            all => $"{all.Chains} chains with {all.Rows} good rows, {all.Witnessed} of them witnessed, "
                + $"{all.Emptied} without content; {all.NotWhole} chains are not whole.{Stamps(all.Stamped)}");
        return bad.Count == 0;
    }

    /// <summary>The same of one file of many: what is wrong with it keeps nobody from the others.</summary>
    private static Verified VerifiedOf(string file, IReadOnlyList<Checkpoint> checkpoints, int? stamped)
    {
        try
        {
            return VerifiedIn(file, checkpoints, stamped);
        }
        catch (Exception wrong) when (
            wrong is CliException or IOException or UnauthorizedAccessException or FormatException
                or InvalidOperationException or ArgumentException)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            // As the checkpoints call it, where they know it.
            var chain = checkpoints.SelectMany(checkpoint => checkpoint.Chains).Select(part => part.Chain)
                .FirstOrDefault(known => AccessChainsCommand.FileNameOf(known) == $"{name}.json", name);
            return new(chain, new(0, 0, new(1, AccessFaultKind.Unreadable)), stamped);
        }
    }

    private static Verified VerifiedIn(string file, IReadOnlyList<Checkpoint> checkpoints, int? stamped)
    {
        var export = Read<AccessExport>(File.ReadAllBytes(file));
        var chain = ChainOf(export);
        return export.Rows?.All(row => row is not null) == true
            ? new(export.Chain, AccessVerifier.Verify(chain, export.Rows, checkpoints), stamped)
            : throw new CliException($"That is no {nameof(AccessExport)}.", ExitCode.NotWhole);
    }

    private static X509Certificate2Collection Certificates(string file)
    {
        var trusted = new X509Certificate2Collection();
        trusted.ImportFromPemFile(file);
        return trusted.Count > 0 ? trusted : throw new CliException($"There is no certificate in {file}.");
    }

    private static StreamId ChainOf(AccessExport export) =>
        export.Chain?.Split('/') is [var kind, var id]
        && Enum.TryParse<StreamKind>(kind, ignoreCase: true, out var known)
        && Guid.TryParseExact(id, "D", out var named)
            ? new StreamId(known, named)
            : throw new CliException("The file does not say which access log it is.");

    private static T Read<T>(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, WireJson.Options) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new CliException($"That is no {typeof(T).Name}.", ExitCode.NotWhole);
        }
    }

    private static string Line(Verified one)
    {
        var said = one.Fault is { } fault
            ? $"Not whole: row {fault.Sequence} is not what was written ({fault.Kind}); the {one.Rows} before it are."
            : $"Whole: {one.Rows} rows, {one.Witnessed} of them witnessed.";
        if (one.NotYetWitnessed > 0) { said += $" Not yet witnessed: rows {one.Witnessed + 1} to {one.Rows}."; }
        if (one.Emptied > 0) { said += $" Without content: {one.Emptied} rows, the first is {one.FirstEmptied}."; }
        return said + Stamps(one.Stamped);
    }

    private static string Stamps(int? stamped) => stamped is null ? "" : $" {stamped} checkpoints bear a time stamp.";

    private sealed record Verified(
        string Chain, bool Whole, long Rows, long Witnessed, long NotYetWitnessed, long Emptied, long? FirstEmptied,
        AccessFault? Fault, int? Stamped)
    {
        public Verified(string chain, AccessVerdict verdict, int? stamped)
            : this(
                chain, verdict.Fault is null, verdict.Rows, verdict.Witnessed, verdict.NotYetWitnessed,
                verdict.Emptied, verdict.FirstEmptied, verdict.Fault, stamped)
        {
        }
    }

    private sealed record AllVerified(
        int Chains, int NotWhole, long Rows, long Witnessed, long Emptied, int? Stamped);
}

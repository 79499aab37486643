using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Cli;

/// <summary>
/// <c>caseroom verify-access FILE</c>: checks an access log that was saved, against itself and against checkpoints.
/// Needs no server.
/// </summary>
internal static class VerifyAccessCommand
{
    public static Command Make(CommonOptions common)
    {
        var file = new Argument<string>("FILE") { Description = "An access log, as access-log saves it." };
        var folder = new Option<string?>("--checkpoints")
        {
            Description = "Where checkpoints were written.",
            HelpName = "FOLDER",
        };
        var key = new Option<string?>("--key")
        {
            Description = "The public keys of their signatures, oldest first; by default those that lie beside them.",
            HelpName = "FILE",
        };
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
            var export = Read<AccessExport>(File.ReadAllBytes(parsed.GetRequiredValue(file)));
            var checkpoints = parsed.GetValue(folder) is { } from
                ? Checked(from, parsed.GetValue(key) ?? Path.Combine(from, CheckpointFiles.KeyName))
                : [];
            var stamped = parsed.GetValue(authority) is { } trusted && parsed.GetValue(folder) is { } beside
                ? StampCheck.Check(checkpoints, CheckpointFiles.StampsIn(beside), Certificates(trusted))
                : (int?)null;
            var verdict = AccessVerifier.Verify(ChainOf(export), export.Rows, checkpoints);
            common.Screen(parsed).Show(
                new Verified(
                    export.Chain, verdict.Fault is null, verdict.Rows, verdict.Witnessed, verdict.NotYetWitnessed,
                    verdict.Fault, stamped),
                Line);
            return Task.FromResult(verdict.Fault is null ? ExitCode.Done : ExitCode.NotWhole);
        });
        return command;
    }

    private static List<Checkpoint> Checked(string folder, string keyFile)
    {
        var checkpoints = CheckpointFiles.In(folder);
        return CheckpointSeries.FirstBad(checkpoints, Keys(keyFile)) is { } number
            ? throw new CliException($"Checkpoint {number} is not what was signed.", ExitCode.NotWhole)
            : checkpoints;
    }

    private static IReadOnlyList<ECDsa> Keys(string file)
    {
        try
        {
            return CheckpointKeys.Read(File.ReadAllText(file)) is { Count: > 0 } keys
                ? keys
                : throw new CliException($"There is no public key in {file}.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException)
        {
            throw new CliException($"There is no public key in {file}.");
        }
    }

    private static X509Certificate2Collection Certificates(string file)
    {
        var trusted = new X509Certificate2Collection();
        trusted.ImportFromPemFile(file);
        return trusted.Count > 0 ? trusted : throw new CliException($"There is no certificate in {file}.");
    }

    private static StreamId ChainOf(AccessExport export) =>
        export.Chain.Split('/') is [var kind, var id]
        && Enum.TryParse<StreamKind>(kind, ignoreCase: true, out var known)
        && Guid.TryParseExact(id, "D", out var named)
            ? new StreamId(known, named)
            : throw new CliException("The file does not say which access log it is.");

    private static T Read<T>(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, WireJson.Options)!;
        }
        catch (JsonException)
        {
            throw new CliException($"That is no {typeof(T).Name}.", ExitCode.NotWhole);
        }
    }

    private static string Line(Verified verified) => verified.Fault is { } fault
        ? $"Not whole: row {fault.Sequence} is not what was written ({fault.Kind}); the {verified.Rows} before it are."
        : $"Whole: {verified.Rows} rows, {verified.Witnessed} of them witnessed, "
                    + $"{verified.NotYetWitnessed} not yet."
                    + (verified.Stamped is { } stamped ? $" {stamped} checkpoints bear a time stamp." : "");

    private sealed record Verified(
        string Chain, bool Whole, long Rows, long Witnessed, long NotYetWitnessed, AccessFault? Fault, int? Stamped);
}

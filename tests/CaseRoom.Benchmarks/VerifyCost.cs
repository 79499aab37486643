using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using CaseRoom.Cli;
using CaseRoom.Contracts.Audit;
using CaseRoom.Contracts.Wire;
using CaseRoom.Domain.Streams;

namespace CaseRoom.Benchmarks;

/// <summary>
/// How long somebody who has no database takes to check an access log of so many rows, and how much memory: a chain is
/// written as <c>access-chains</c> saves it, and the command line's own program checks it.
/// </summary>
internal static class VerifyCost
{
    public const string Name = "verify";

    /// <summary>The process that it starts.</summary>
    public const string Verifier = "verifier";

    /// <summary>Where nothing else is said.</summary>
    public const int Rows = 1_000_000;

    /// <summary>Bytes of a sealed row: what one with a name, a role and a unit has.</summary>
    private const int RowBytes = 500;

    public static async Task<int> RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("caseroom-verify-");
        try
        {
            var chain = StreamId.Room(Guid.CreateVersion7());
            var file = Path.Combine(folder.FullName, "chain.json");
            await using (var written = File.Create(file))
            {
                await JsonSerializer.SerializeAsync(
                    written, new AccessExport(chain.ToString(), [.. ChainOf(chain, rows)]), WireJson.Options);
            }

            var start = Stopwatch.GetTimestamp();
            using var verifier = ServerChild.Start(Verifier, file);
            var said = await verifier.StandardOutput.ReadToEndAsync();
            await verifier.WaitForExitAsync();
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Console.WriteLine(said.Trim());
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                benchmark = "verify", rows, bytes = new FileInfo(file).Length, seconds = Math.Round(seconds, 2),
            }));
            return verifier.ExitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The process that is measured: the command, and then how much memory it held at most.</summary>
    public static int Check(string file)
    {
        // The program as it is, by its entry: nothing of it is public.
        string[] arguments = ["verify-access", file];
        var code = (int)typeof(PostgresMigration).Assembly.EntryPoint!.Invoke(null, [arguments])!;
        using var own = Process.GetCurrentProcess();
        Console.WriteLine($"{own.PeakWorkingSet64 / 1_000_000} MB of memory at most");
        return code;
    }

    private static IEnumerable<AccessRow> ChainOf(StreamId chain, int count)
    {
        var at = DateTimeOffset.UnixEpoch;
        var hash = AccessChain.Start(chain);
        for (var sequence = 1L; sequence <= count; sequence++)
        {
            var (nonce, sealedBytes) = (RandomNumberGenerator.GetBytes(12), RandomNumberGenerator.GetBytes(RowBytes));
            var content = AccessChain.Digest(nonce, sealedBytes);
            var commitment = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
            hash = AccessChain.Next(hash, sequence, at, content, commitment);
            yield return new AccessRow(sequence, at, content, commitment, hash, nonce, sealedBytes);
        }
    }
}

using System.Text.Json;
using CaseRoom.Contracts.Wire;

namespace CaseRoom.Cli.Backup;

/// <summary>What a copy of a store holds; written last, so that a copy without one was cut short (KEEP-04).</summary>
/// <param name="Format">1, for this shape.</param>
/// <param name="Store"><see cref="Sqlite"/> or <see cref="Postgres"/>.</param>
/// <param name="Schema">Steps of the database's schema; 0 where the file itself tells.</param>
/// <param name="MadeAt">When the copying began, UTC.</param>
/// <param name="Streams">The end of every log, by name.</param>
/// <param name="Accesses">The end of every chain of who read what, by name.</param>
/// <param name="Tables">Of a database, in the order in which they are filled; none where the files are it.</param>
/// <param name="Files">Everything in the copy but this.</param>
internal sealed record Manifest(
    int Format, string Store, int Schema, DateTimeOffset MadeAt, IReadOnlyList<ChainEnd> Streams,
    IReadOnlyList<ChainEnd> Accesses, IReadOnlyList<CopiedTable> Tables, IReadOnlyList<CopiedFile> Files)
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";
    public const int Known = 1;

    public const string FileName = "manifest.json";

    /// <exception cref="CliException">There is none, it cannot be read, or it is of a later version.</exception>
    public static Manifest In(string copy)
    {
        var path = Path.Combine(copy, FileName);
        if (!File.Exists(path))
        {
            throw new CliException($"{copy} is no whole copy: it has no {FileName}.", ExitCode.NotWhole);
        }

        try
        {
            var read = JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(path), WireJson.Options)!;
            if (read.Format != Known)
            {
                throw new CliException($"{copy} was made by a newer caseroom.", ExitCode.NotWhole);
            }

            return read.Files.All(file => IsWithin(file.Path)) ? read : throw Damaged(path);
        }
        catch (JsonException)
        {
            throw Damaged(path);
        }
    }

    public void WriteTo(string copy)
    {
        var path = Path.Combine(copy, FileName);
        var part = $"{path}.part";
        using (var file = new FileStream(part, CopiedFiles.OwnersAlone()))
        {
            JsonSerializer.Serialize(file, this, WireJson.Options);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path);
        Adapters.FolderEntries.Flush(copy);
    }

    /// <summary>A copy that somebody changed names no file elsewhere.</summary>
    private static bool IsWithin(string path) =>
        path.Length > 0 && path.Split('/').All(part => part is not ("" or "." or "..") && !part.Contains('\\'));

    private static CliException Damaged(string path) => new($"{path} is damaged.", ExitCode.NotWhole);
}

/// <param name="Name">As <c>room/0192…</c>.</param>
/// <param name="Sequence">Of the last entry; 0 where there is none.</param>
/// <param name="Hash">The chain's there, 32 bytes.</param>
internal sealed record ChainEnd(string Name, long Sequence, byte[] Hash);

/// <param name="Columns">In the order of the file's fields.</param>
internal sealed record CopiedTable(string Name, IReadOnlyList<string> Columns, long Rows);

/// <param name="Path">Within the copy, with <c>/</c>.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits.</param>
internal sealed record CopiedFile(string Path, long Bytes, string Sha256);

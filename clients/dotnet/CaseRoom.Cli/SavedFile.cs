namespace CaseRoom.Cli;

/// <summary>A file that a command leaves behind.</summary>
internal static class SavedFile
{
    /// <summary>Written beside its place and moved there whole: a file of that name is never half of one.</summary>
    public static async Task<long> WriteAsync(Stream content, string name, CancellationToken cancel)
    {
        var part = $"{name}.part";
        try
        {
            long length;
            await using (var written = new FileStream(part, Readable()))
            {
                await content.CopyToAsync(written, cancel);
                length = written.Length;
            }

            File.Move(part, name, overwrite: true);
            return length;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>It may hold health data: for its owner alone, where the system knows owners.</summary>
    private static FileStreamOptions Readable()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) { options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; }
        return options;
    }
}

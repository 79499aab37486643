namespace CaseRoom.Decoder;

/// <summary>The file, in memory: this process writes none.</summary>
internal static class Input
{
    public static byte[] ReadAll()
    {
        using var input = Console.OpenStandardInput();
        using var file = new MemoryStream();
        input.CopyTo(file);
        return file.ToArray();
    }
}

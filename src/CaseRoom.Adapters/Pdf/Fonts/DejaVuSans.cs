namespace CaseRoom.Adapters.Pdf.Fonts;

/// <summary>The fonts embedded in this assembly, read once.</summary>
internal static class DejaVuSans
{
    public static TrueTypeFile Regular { get; } = Load("DejaVuSans");

    public static TrueTypeFile Bold { get; } = Load("DejaVuSans-Bold");

    private static TrueTypeFile Load(string name)
    {
        using var stream = typeof(DejaVuSans).Assembly.GetManifestResourceStream($"{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded in the program.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new TrueTypeFile(name, bytes.ToArray());
    }
}

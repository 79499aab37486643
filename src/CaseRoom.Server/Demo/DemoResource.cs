namespace CaseRoom.Server.Demo;

/// <summary>Files of this folder that are built into the program.</summary>
internal static class DemoResource
{
    /// <param name="name">The file's name in this folder.</param>
    public static Stream Open(string name) =>
        typeof(DemoResource).Assembly.GetManifestResourceStream(typeof(DemoResource), name)
        ?? throw new InvalidOperationException($"{name} is not built in.");
}

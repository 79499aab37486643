namespace CaseRoom.Adapters.Decoder;

/// <summary>The limits of those who read strangers' files.</summary>
public sealed record DecoderOptions
{
    /// <summary>Where the programs lie.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "decoder");

    /// <summary>How many run at a time; the others wait.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>Bytes of memory of one.</summary>
    public long MemoryBytes { get; init; } = 1_200_000_000;

    /// <summary>One that is not done by then is ended.</summary>
    public TimeSpan LongestTime { get; init; } = TimeSpan.FromSeconds(90);
}

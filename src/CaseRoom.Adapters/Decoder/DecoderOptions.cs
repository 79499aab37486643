namespace CaseRoom.Adapters.Decoder;

/// <summary>The limits of those who read strangers' files.</summary>
public sealed record DecoderOptions
{
    /// <summary>Whether a file may be read by a program that has limits and is not shut off.</summary>
    public required bool MayRunUnconfined { get; init; }

    /// <summary>Where the programs lie.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "decoder");

    /// <summary>How many run at a time; the others wait.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>Bytes of memory of one.</summary>
    public long MemoryBytes { get; init; } = 1_200_000_000;

    /// <summary>How long a file waits for one that is free: several that take their longest.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>One that is not done by then is ended.</summary>
    public TimeSpan LongestTime { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>After so long they are asked anew, while not all of them run shut off.</summary>
    public TimeSpan LookAgain { get; init; } = TimeSpan.FromMinutes(1);
}

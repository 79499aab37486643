namespace CaseRoom.Contracts.Wire;

/// <summary>Our own: words that may name somebody, and so stand in no address. Percent-encoded UTF-8.</summary>
public static class WireHeaders
{
    /// <summary>What an uploaded file is called: UTF-8, percent-encoded.</summary>
    public const string Title = "X-CaseRoom-Title";

    /// <summary>Why a room may be opened: UTF-8, percent-encoded.</summary>
    public const string Basis = "X-CaseRoom-Basis";

    /// <summary>By what organisations share a room, in words: UTF-8, percent-encoded.</summary>
    public const string Agreement = "X-CaseRoom-Agreement";

    /// <summary>Where the agreement is filed: UTF-8, percent-encoded.</summary>
    public const string Reference = "X-CaseRoom-Reference";

    /// <summary>By which rule a room is kept, in words: UTF-8, percent-encoded.</summary>
    public const string Rule = "X-CaseRoom-Rule";
}

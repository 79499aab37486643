namespace CaseRoom.Contracts.Wire;

/// <summary>Our own: words that may name somebody, and so stand in no address. Percent-encoded UTF-8.</summary>
public static class WireHeaders
{
    /// <summary>What an uploaded file is called: UTF-8, percent-encoded.</summary>
    public const string Title = "X-CaseRoom-Title";

    /// <summary>Why a room may be opened: UTF-8, percent-encoded.</summary>
    public const string Basis = "X-CaseRoom-Basis";
}

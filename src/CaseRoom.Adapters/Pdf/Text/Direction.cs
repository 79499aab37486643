namespace CaseRoom.Adapters.Pdf.Text;

/// <summary>How a piece of text takes part in ordering lines of mixed direction.</summary>
internal enum Direction
{
    /// <summary>Takes the direction of what stands around it: spaces, punctuation, symbols.</summary>
    Neutral,

    LeftToRight,

    RightToLeft,

    /// <summary>Digits, which run left to right inside either direction.</summary>
    Number,
}

namespace CaseRoom.Adapters.Pdf.Objects;

/// <summary>A marked piece of a page: the page's index from 0 and the piece's number on it.</summary>
internal sealed record MarkedPiece(int Page, int Number);

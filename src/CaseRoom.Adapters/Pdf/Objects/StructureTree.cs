using UglyToad.PdfPig.Tokens;

namespace CaseRoom.Adapters.Pdf.Objects;

/// <summary>Writes the logical structure. Source: ISO 32000-1, 14.7.</summary>
internal sealed class StructureTree(PdfObjects objects, IReadOnlyList<IndirectReferenceToken> pages)
{
    private readonly SortedDictionary<(int Page, int Number), IndirectReferenceToken> owners = [];

    public IndirectReferenceToken Write(StructureNode document)
    {
        var root = objects.Reserve();
        var top = Write(document, root);
        var numbers = owners.GroupBy(static owner => owner.Key.Page).SelectMany(page => new IToken[]
        {
            PdfObjects.Number(page.Key),
            objects.Add(PdfObjects.Array([.. page.Select(static owner => owner.Value)])),
        });
        objects.Put(root, PdfObjects.Dictionary(
            ("Type", PdfObjects.Name("StructTreeRoot")),
            ("K", top),
            ("ParentTree", objects.Add(PdfObjects.Dictionary(("Nums", PdfObjects.Array([.. numbers]))))),
            ("ParentTreeNextKey", PdfObjects.Number(pages.Count))));
        return root;
    }

    private IndirectReferenceToken Write(StructureNode node, IndirectReferenceToken parent)
    {
        var self = objects.Reserve();
        var kids = node.Kids.Select<object, IToken>(kid => kid switch
        {
            StructureNode child => Write(child, self),
            MarkedPiece piece => Own(piece, self),
            _ => throw new InvalidOperationException($"No structure for {kid.GetType().Name}."),
        }).ToList();
        var entries = new List<(string, IToken)>
        {
            ("Type", PdfObjects.Name("StructElem")),
            ("S", PdfObjects.Name(node.Tag)),
            ("P", parent),
            ("K", PdfObjects.Array(kids)),
        };
        if (node.Lang is { } lang) { entries.Add(("Lang", PdfObjects.Text(lang))); }

        if (node.Tag == "TH")
        {
            entries.Add(("A", PdfObjects.Dictionary(
                ("O", PdfObjects.Name("Table")),
                ("Scope", PdfObjects.Name("Column")))));
        }

        objects.Put(self, PdfObjects.Dictionary(entries));
        return self;
    }

    private DictionaryToken Own(MarkedPiece piece, IndirectReferenceToken owner)
    {
        owners[(piece.Page, piece.Number)] = owner;
        return PdfObjects.Dictionary(
            ("Type", PdfObjects.Name("MCR")),
            ("Pg", pages[piece.Page]),
            ("MCID", PdfObjects.Number(piece.Number)));
    }
}

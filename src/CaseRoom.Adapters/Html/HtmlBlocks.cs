using System.Globalization;
using CaseRoom.Domain.Reports;

namespace CaseRoom.Adapters.Html;

/// <summary>Writes each kind of block as the element that means it.</summary>
internal sealed class HtmlBlocks(HtmlWriter html, ReportLanguage language)
{
    public void Write(ReportBlock block)
    {
        switch (block)
        {
            case ReportBlock.Heading heading:
                var element = "h" + (heading.Level + 1).ToString(CultureInfo.InvariantCulture);
                html.Open(element, ("lang", block.Lang)).Text(heading.Text).Close(element);
                break;
            case ReportBlock.Paragraph paragraph:
                html.Open("p", ("lang", block.Lang), ("dir", "auto")).Text(paragraph.Text).Close("p");
                break;
            case ReportBlock.Table table: WriteTable(table); break;
            case ReportBlock.KeyValues pairs: WritePairs(pairs); break;
            case ReportBlock.Items items: WriteItems(items); break;
            case ReportBlock.Callout callout: WriteCallout(callout); break;
            case ReportBlock.Quote quote: WriteQuote(quote); break;
            case ReportBlock.Signatures signatures: WriteSignatures(signatures); break;
            case ReportBlock.PageBreak: html.Line("<div class=\"break\"></div>"); break;
            default: throw new InvalidOperationException($"No HTML for {block.GetType().Name}.");
        }
    }

    private void WriteTable(ReportBlock.Table table)
    {
        // The region scrolls sideways on a phone, so it must be reachable by keyboard and have a name.
        var name = table.Caption ?? string.Join(", ", table.Columns);
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", name), ("tabindex", "0"));
        html.Open("table", ("lang", table.Lang)).Line();
        if (table.Caption is { } caption) { html.Open("caption").Text(caption).Close("caption"); }

        html.Line("<thead><tr>");
        foreach (var column in table.Columns) { html.Open("th", ("scope", "col")).Text(column).Close("th"); }

        html.Line("</tr></thead>").Line("<tbody>");
        foreach (var row in table.Rows)
        {
            html.Line("<tr>");
            foreach (var cell in row) { html.Open("td", ("dir", "auto")).Text(cell).Close("td"); }

            html.Line("</tr>");
        }

        html.Line("</tbody>").Line("</table>").Line("</div>");
    }

    private void WritePairs(ReportBlock.KeyValues pairs)
    {
        html.Open("dl", ("lang", pairs.Lang)).Line();
        foreach (var (key, value) in pairs.Entries)
        {
            html.Line("<div>").Open("dt").Text(key).Close("dt");
            html.Open("dd", ("dir", "auto")).Text(value).Close("dd").Line("</div>");
        }

        html.Close("dl");
    }

    private void WriteItems(ReportBlock.Items items)
    {
        var element = items.Ordered ? "ol" : "ul";
        html.Open(element, ("lang", items.Lang)).Line();
        foreach (var text in items.Texts) { html.Open("li", ("dir", "auto")).Text(text).Close("li"); }

        html.Close(element);
    }

    private void WriteCallout(ReportBlock.Callout callout)
    {
        var look = callout.Kind switch
        {
            CalloutKind.Warning => "box warning",
            CalloutKind.Dissent => "box dissent",
            _ => "box",
        };
        html.Open("div", ("class", look), ("role", "note"), ("lang", callout.Lang)).Line();
        if (callout.Title is { } title) { html.Open("p", ("class", "title")).Text(title).Close("p"); }

        html.Open("p", ("dir", "auto")).Text(callout.Text).Close("p").Close("div");
    }

    private void WriteQuote(ReportBlock.Quote quote)
    {
        html.Line("<figure>").Open("blockquote", ("lang", quote.Lang));
        html.Open("p", ("dir", "auto")).Text(quote.Text).Close("p").Close("blockquote");
        if (quote.Source is { } source) { html.Open("figcaption").Text(source).Close("figcaption"); }

        html.Line("</figure>");
    }

    private void WriteSignatures(ReportBlock.Signatures signatures)
    {
        html.Open("ul", ("class", "signatures"), ("lang", signatures.Lang)).Line();
        foreach (var (name, role, organisation, signedAt) in signatures.Entries)
        {
            html.Line("<li>").Open("p", ("class", "name")).Text(name).Close("p");
            html.Open("p").Text(organisation is null ? role : $"{role}, {organisation}").Close("p");
            var state = signedAt is null ? ReportText.NotSigned(language) : ReportText.Signed(language, signedAt);
            html.Open("p", ("class", "state")).Text(state).Close("p").Line("</li>");
        }

        html.Line("</ul>");
    }
}

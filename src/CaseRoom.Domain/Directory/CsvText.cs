using System.Text;

namespace CaseRoom.Domain.Directory;

/// <summary>RFC 4180 with its two liberties in use: semicolons, which Norwegian spreadsheets write, and bare line
/// feeds.</summary>
internal static class CsvText
{
    /// <param name="Line">1-based line on which the row begins.</param>
    public sealed record Row(int Line, IReadOnlyList<string> Fields);

    /// <summary>Rows without the blank ones; the first broken quote ends reading and is a fault.</summary>
    public static (IReadOnlyList<Row> Rows, CsvFault? Fault) Read(string text)
    {
        var reader = new Reader(text.StartsWith('\uFEFF') ? text[1..] : text);
        return reader.Read();
    }

    private sealed class Reader(string text)
    {
        private readonly char separator = SeparatorOf(text);
        private readonly List<Row> rows = [];
        private readonly List<string> fields = [];
        private readonly StringBuilder field = new();
        private int at;
        private int line = 1;

        public (IReadOnlyList<Row> Rows, CsvFault? Fault) Read()
        {
            while (at < text.Length)
            {
                var start = line;
                if (ReadRow() is { } fault) { return (rows, fault); }
                if (fields.Count > 1 || fields[0].Trim().Length > 0) { rows.Add(new Row(start, [.. fields])); }
                fields.Clear();
            }

            return (rows, null);
        }

        private CsvFault? ReadRow()
        {
            while (true)
            {
                field.Clear();
                var fault = at < text.Length && text[at] == '"' ? ReadQuoted() : ReadBare();
                if (fault is not null) { return fault; }
                fields.Add(field.ToString());
                if (at >= text.Length) { return null; }
                var ended = text[at++];
                if (ended == separator) { continue; }
                if (ended == '\r' && at < text.Length && text[at] == '\n') { at++; }
                line++;
                return null;
            }
        }

        private CsvFault? ReadBare()
        {
            for (; at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'); at++)
            {
                if (text[at] == '"') { return new CsvFault(line, null, "quoteInField"); }
                field.Append(text[at]);
            }

            return null;
        }

        private CsvFault? ReadQuoted()
        {
            var start = line;
            for (at++; at < text.Length; at++)
            {
                if (text[at] == '\n') { line++; }
                if (text[at] != '"')
                {
                    field.Append(text[at]);
                    continue;
                }

                at++;
                if (at < text.Length && text[at] == '"')
                {
                    field.Append('"');
                    continue;
                }

                var ends = at >= text.Length || text[at] == separator || text[at] is '\r' or '\n';
                return ends ? null : new CsvFault(line, null, "textAfterQuote");
            }

            return new CsvFault(start, null, "unterminatedQuote");
        }

        private static char SeparatorOf(string text)
        {
            var header = text.AsSpan().TrimStart();
            var end = header.IndexOfAny('\r', '\n');
            header = end < 0 ? header : header[..end];
            return header.Count(';') > header.Count(',') ? ';' : ',';
        }
    }
}

namespace CaseRoom.Domain.Directory;

/// <summary>The cells of one row by column; what cannot be read is a fault of that cell.</summary>
internal sealed class CsvCells(CsvText.Row row, List<string> header, List<CsvFault> faults)
{
    public void Fault(string column, string reason) => faults.Add(new CsvFault(row.Line, column, reason));

    /// <summary>The trimmed cell; null when empty or when the file has no such column.</summary>
    public string? Optional(string column)
    {
        var index = header.IndexOf(column);
        var text = index < 0 ? "" : row.Fields[index].Trim();
        return text.Length == 0 ? null : text;
    }

    public string Text(string column)
    {
        if (Optional(column) is { } text) { return text; }
        Fault(column, "missing");
        return "";
    }

    public Guid? Id(string column, string kind) =>
        Text(column) is { Length: > 0 } word ? DirectoryCsv.IdOf(kind, word) : null;

    public Guid? OptionalId(string column, string kind) =>
        Optional(column) is { } word ? DirectoryCsv.IdOf(kind, word) : null;

    public IEnumerable<string> Words(string column) =>
        Optional(column)?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public T Word<T>(string column, T otherwise)
        where T : struct, Enum =>
        Optional(column) is { } word ? Parsed(column, word, otherwise) : Missing(column, otherwise);

    /// <summary>The health region; a national centre belongs to none.</summary>
    public Rooms.Region Region(string column) => Optional(column) switch
    {
        null or "national" => Rooms.Region.Unknown,
        { } word => Parsed(column, word, Rooms.Region.Unknown),
    };

    /// <summary>Yes or no in the three languages of the interface; an empty cell is no.</summary>
    public bool Flag(string column)
    {
        var said = Optional(column)?.ToLowerInvariant();
        if (said is "yes" or "true" or "ja" or "1") { return true; }
        if (said is not (null or "no" or "false" or "nei" or "0")) { Fault(column, "unknownValue"); }
        return false;
    }

    /// <summary>A word of the model, in any case, with or without hyphens: <c>sor-ost</c>, <c>SorOst</c>.</summary>
    public T Parsed<T>(string column, string word, T otherwise)
        where T : struct, Enum
    {
        var plain = word.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        if (plain.All(char.IsAsciiLetter) && Enum.TryParse<T>(plain, ignoreCase: true, out var value)) { return value; }
        Fault(column, "unknownValue");
        return otherwise;
    }

    private T Missing<T>(string column, T otherwise)
    {
        Fault(column, "missing");
        return otherwise;
    }
}

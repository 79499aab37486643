namespace CaseRoom.Domain.Reports;

/// <summary>A whole phrase in the three languages; nothing is put together from parts of sentences.</summary>
internal sealed record Phrase(string Nb, string Nn, string En)
{
    public string In(ReportLanguage language) => language switch
    {
        ReportLanguage.Nynorsk => Nn,
        ReportLanguage.English => En,
        _ => Nb,
    };

    /// <summary>A word that is the same in all three.</summary>
    public static Phrase Same(string text) => new(text, text, text);
}

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Tells names of authorities, registers, laws and programmes by how they end.</summary>
internal static class Institutions
{
    /// <summary>A longer word is hardly anybody's name.</summary>
    private const int LongestName = 15;

    private static readonly string[] Endings =
    [
        "direktoratet", "tilsynet", "registeret", "registret", "rådet", "nemnda", "foreningen", "foreininga",
        "forbundet", "instituttet", "senteret", "senter", "loven", "lova", "forskriften", "forskrifta", "meldingen",
        "meldinga", "planen", "fondet", "etaten", "utvalget", "utvalet", "stiftelsen", "stiftinga", "nettverket",
        "banken", "basen", "portalen", "ordningen", "ordninga", "prosjektet", "studien", "programmet",
        "departementet", "ombudet", "legatet", "kassen", "kassa", "tjenesten", "tenesta", "linjen", "linja",
        "telefonen", "skjemaet", "rapporten", "veilederen", "rettleiaren", "pakken", "konvensjonen", "sykehuset",
        "sjukehuset", "klinikken", "avdelingen", "avdelinga", "heimen", "hjemmet", "appen", "testen", "metoden",
        "dagene", "dagane", "kurset", "konferansen", "kongressen", "universitetet", "osis", "itis", "emia", "aemia",
        "uria", "plasia", "pathy", "trophy", "algia", "plegia", "opia", "tion", "sion", "ical", "tional", "ular",
        "ous", "ity", "ness", "ence", "ment", "ated", "ased", "sjon", "sjonen", "logi", "logisk", "patisk", "emi",
        "pati", "isme", "isk", "ose", "itt", "ering", "heten", "else", "elsen", "skap", "sykdom", "sjukdom", "cele",
        "oma", "phy", "somal", "genital", "tual", "cyte", "gram", "grafi", "graphy", "skopi", "scopy", "metri",
        "metry", "møtet", "møte", "acetam", "xaban", "gliptin", "prazol", "oxetin", "triptan", "barbital", "cillin",
        "cyklin", "azin", "lidelser", "program", "prosjekt", "studie", "study", "project", "ational", "ional",
        "iatric", "iatrisk", "ology", "ologisk", "ologi", "kardiologi", "genetics", "genetic", "ics", "mycin", "mab",
        "nib", "pril", "sartan", "statin", "zole", "zol", "pine", "pam", "lam", "vir", "axin", "setron", "parin",
        "phylline", "fyllin", "kin", "ase",
    ];

    public static bool Are(string folded) => folded.Length >= LongestName
        || Endings.Any(end => folded.Length > end.Length && folded.EndsWith(end, StringComparison.Ordinal));
}

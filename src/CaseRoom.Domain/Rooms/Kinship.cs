namespace CaseRoom.Domain.Rooms;

/// <summary>
/// What a relative is to the patient: a code of a list, or words. Words are read by whoever knows who the patient is;
/// to anybody else they say no more than the words of kinship among them do, since "mother (Solvor)" names somebody
/// (BRIEF 7; SPEC.md, CASE-86 to CASE-88).
/// </summary>
public static class Kinship
{
    /// <summary>Stands for words that are not shown, and for what no code says.</summary>
    public const string Other = "other";

    /// <summary>The codes, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        ["mother", "father", "guardian", "sibling", "grandparent", "fosterParent", "child", Other];

    /// <summary>Words that name nobody, in the three languages and as files of cases write them.</summary>
    private static readonly HashSet<string> Words = new(
        """
        mother father parent parents guardian foster fosterparent stepmother stepfather sister brother sibling siblings
        twin half halfsister halfbrother halfsibling daughter son child children grandmother grandfather grandparent
        grandchild grandson granddaughter aunt uncle cousin niece nephew husband wife spouse partner relative other
        maternal paternal s of the patient first second third once twice removed degree great older younger oldest
        youngest eldest identical adopted biological on side family in law
        mor far forelder foresatt verge fostermor fosterfar fosterforelder stemor stefar søster bror søsken tvilling
        halvsøster halvbror halvsøsken halv datter sønn barn mormor morfar farmor farfar besteforelder bestemor bestefar
        oldemor oldefar barnebarn tante onkel fetter kusine søskenbarn niese nevø ektefelle samboer kone mann slektning
        annen annet mors fars eldre yngre eldste yngste eneggede toeggede adoptert biologisk på til pasienten side
        foreldre besteforeldre fosterforeldre pasientens
        føresett verje fosterforelder syster sysken halvsyster halvsysken dotter son besteforelder systerbarn syskenbarn
        systkinbarn ektemake sambuar annan anna eldst yngst slektning pasientens biologisk adoptert
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What of a relation is shown to who does not know the patient: all of it where each of its words is
    /// one of kinship, a number of one or two digits among them, else <see cref="Other"/>.</summary>
    public static string Shown(string relation) => NamesNobody(relation) ? relation : Other;

    private static bool NamesNobody(string relation)
    {
        var parts = relation.Split(
            [' ', '-', '(', ')', ',', '/', '\'', '’', '.', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return parts.All(part => Words.Contains(part) || Codes.Contains(part)
            || (part.Length <= 2 && part.All(char.IsAsciiDigit)));
    }
}

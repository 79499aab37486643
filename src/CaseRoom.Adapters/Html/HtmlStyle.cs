using System.Security.Cryptography;
using System.Text;

namespace CaseRoom.Adapters.Html;

/// <summary>The one style sheet of a report, and the policy that allows this sheet and nothing else.</summary>
internal static class HtmlStyle
{
    /// <summary>
    /// Colours have at least 4.5:1 on their background; the accent is the dark blue of the interface.
    /// </summary>
    public const string Sheet = """

        :root{color-scheme:light;--ink:#1c2530;--soft:#4a5868;--rule:#c9d2dc;--accent:#12456b;--tint:#f2f6fa}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:52rem;padding:0 1.25rem 2rem;background:#fff;color:var(--ink);
          font:1rem/1.55 "Segoe UI",system-ui,-apple-system,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
        .running{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;justify-content:space-between;align-items:baseline;
          padding:1rem 0 .6rem;border-bottom:2px solid var(--accent);font-size:.9rem}
        .running p{margin:0}.who{font-weight:600}
        .banner{font-weight:700;color:#8a1c1c;letter-spacing:.02em}
        h1{font-size:1.9rem;line-height:1.2;margin:1.8rem 0 .3rem;color:var(--accent)}
        .subtitle{font-size:1.15rem;margin:0 0 .3rem}.meta{margin:0 0 1.6rem;color:var(--soft);font-size:.9rem}
        h2{font-size:1.3rem;line-height:1.3;margin:2.2rem 0 .6rem;padding-bottom:.25rem;
          border-bottom:1px solid var(--rule);color:var(--accent)}
        h3{font-size:1.1rem;line-height:1.35;margin:1.6rem 0 .4rem}h4{font-size:1rem;margin:1.3rem 0 .3rem}
        p{margin:0 0 .8rem}ul,ol{margin:0 0 1rem;padding-inline-start:1.5rem}li{margin:.25rem 0}
        dl{margin:0 0 1.2rem}dl>div{display:grid;grid-template-columns:minmax(9rem,30%) 1fr;gap:0 1rem;padding:.4rem 0;
          border-bottom:1px solid var(--rule)}dt{color:var(--soft)}dd{margin:0}
        .scroll{overflow-x:auto;margin:0 0 1.2rem}.scroll:focus-visible{outline:3px solid var(--accent)}
        table{border-collapse:collapse;width:100%;font-size:.95rem}
        caption{text-align:start;font-weight:600;padding:0 0 .4rem}
        th,td{text-align:start;vertical-align:top;padding:.5rem .7rem;overflow-wrap:break-word;
          border-bottom:1px solid var(--rule)}
        th{background:var(--tint);border-bottom:2px solid var(--accent)}
        .box{border:1px solid var(--rule);border-inline-start:5px solid var(--accent);background:var(--tint);
          padding:.8rem 1rem;margin:0 0 1.2rem}.box p:last-child{margin:0}.box .title{font-weight:700;margin:0 0 .3rem}
        .warning{border-inline-start-color:#b45309;background:#fff8eb}
        .dissent{border-inline-start-color:#6b2c91;background:#f9f4fc}
        figure{margin:0 0 1.2rem}
        blockquote{margin:0;padding-inline-start:1rem;border-inline-start:3px solid var(--rule)}
        blockquote p{margin:0;font-size:1.05rem}
        figcaption{padding-inline-start:1.2rem;color:var(--soft);font-size:.9rem}
        .signatures{list-style:none;padding:0;display:grid;gap:1rem;
          grid-template-columns:repeat(auto-fill,minmax(15rem,1fr))}
        .signatures li{border-top:1px solid var(--ink);padding-top:.5rem}.signatures p{margin:0}
        .name{font-weight:700}.state{color:var(--soft);font-size:.9rem}
        footer{margin-top:2.5rem;padding-top:.6rem;border-top:1px solid var(--rule);color:var(--soft);font-size:.85rem}
        @media (max-width:34rem){h1{font-size:1.5rem}dl>div{grid-template-columns:1fr}}
        @page{size:A4;margin:14mm 18mm 16mm}
        @media print{body{display:table;width:100%;max-width:none;padding:0;font-size:10.5pt}.break{break-after:page}
          header{display:table-header-group;break-inside:avoid}.running{padding:0 0 2mm;margin:0 0 7mm}
          main{display:table-row-group}
          h1{margin-top:0}th,td{overflow-wrap:anywhere;min-width:5rem}
          h2,h3,h4{break-after:avoid}tr,.box,figure,.signatures li,dl>div{break-inside:avoid}
          thead{display:table-header-group}.scroll{overflow:visible}footer{display:none}
          *{print-color-adjust:exact;-webkit-print-color-adjust:exact}}

        """;

    public static string Policy { get; } =
        "default-src 'none'; "
        + $"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'; "
        + "base-uri 'none'; form-action 'none'";
}

using System.Collections.Frozen;

namespace CaseRoom.Domain.Membership;

/// <summary>
/// The countries of the world and which of them belong to the European Economic Area, where the General Data Protection
/// Regulation holds without a further decision.
/// </summary>
public static class Countries
{
    /// <summary>Source: ISO 3166-1 alpha-2, the officially assigned codes (249 of them, as published by the ISO 3166
    /// Maintenance Agency).</summary>
    private const string Assigned = """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
        FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
        JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
        MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
        PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
        TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """;

    /// <summary>Source: the Agreement on the European Economic Area, whose parties are the member states of the
    /// European Union (27 since 1 February 2020) and Iceland, Liechtenstein and Norway. Switzerland and the United
    /// Kingdom are none. Territories with a code of their own are left out: whether the agreement reaches them is a
    /// question for whoever opens.</summary>
    private const string Parties = """
        AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK
        """;

    private static readonly FrozenSet<string> Known = Codes(Assigned);

    private static readonly FrozenSet<string> Area = Codes(Parties);

    /// <summary>ISO 3166-1 alpha-2, in their order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Order(StringComparer.Ordinal)];

    public static bool IsKnown(string country) => Known.Contains(country);

    /// <summary>False also for what is no country.</summary>
    public static bool InEea(string country) => Area.Contains(country);

    private static FrozenSet<string> Codes(string table) =>
        table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}

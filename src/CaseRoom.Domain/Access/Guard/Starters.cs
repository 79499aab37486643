using System.Collections.Frozen;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Words that begin sentences and are nobody.</summary>
internal static class Starters
{
    private static readonly FrozenSet<string> Words = GuardWords.Set(
        """
        jeg eg du han hun ho det den de vi dere dykk man en ein et eit ei noen nokon noe noko alle ingen mange flere
        fleire få begge andre hver kvar dette denne disse desse slik her der nå no da når dersom hvis om fordi siden
        sidan mens medan etter før ved på i til fra frå med uten utan mot over under mellom for av og men eller så
        som at hva kva hvem kven hvor hvordan korleis hvorfor kvifor ja nei ikke ikkje også alt bare berre ellers
        elles dessuten imidlertid likevel derfor difor altså trolig truleg kanskje muligens muleg antagelig familien
        foreldre barnet barna pasient pasienten gutt gutten jente jenta kvinnen mannen personen teamet gruppen gruppa
        avdelingen avdelinga klinikken legen spesialisten behandler behandleren kommunen skolen skulen barnehagen
        helsestasjonen fastlegen i'm he she it they we you this that these those there here the a an his its their
        our my your who what when where why how if because while after before with without and but or so as not yes
        also both each every some any many few several all none other another patient patients parents child boy girl
        woman person team family someone somebody everyone nobody vår våre min mitt mine din sin hans hennes hennar
        deres dykkar pårørende pårørande helsepersonell ungen ungdommen moren faren mora søskena besteforeldrene barn
        spedbarn nyfødt tenåring ungdom elev male female infant henne honom ham seg oss dem dei kvinne mann jenter
        gutter søsken foreldra fysio ergo logo nevro gen hab psyk kirurg ortoped anestesi kardio
        endo nefro pediater turnus vakt vakta vakten bakvakt
        """);

    /// <summary>Endings of words that name things; few names have them.</summary>
    private static readonly string[] Endings =
    [
        "ingen", "inga", "elsen", "heten", "heita", "sjonen", "tet", "teten", "ene", "ane", "ning", "else", "het",
        "heit", "sjon", "sykdom", "en", "et", "er", "ar", "ende", "ande", "lig", "leg", "isk", "tion", "ment",
        "ness", "ing", "ed", "ly", "ity", "s",
    ];

    /// <summary>Whether the folded word is one of the words themselves.</summary>
    public static bool Are(string folded) => Words.Contains(folded);

    public static bool Holds(string folded) => Words.Contains(folded)
        || Endings.Any(end => folded.EndsWith(end, StringComparison.Ordinal));
}

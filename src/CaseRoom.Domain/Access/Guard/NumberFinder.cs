using CaseRoom.Domain.Rooms;

namespace CaseRoom.Domain.Access.Guard;

/// <summary>Finds national identity numbers and telephone numbers among the digits of a text.</summary>
internal static class NumberFinder
{
    private const int IdDigits = 11;
    private const int PhoneDigits = 8;

    /// <summary>Digits of the birth date at the head of an identity number.</summary>
    private const int DateDigits = 6;

    /// <summary>How far before a number the word that says what it is may stand (code units).</summary>
    private const int Reach = 48;

    /// <summary>Code units: of a longer word the end says what it is.</summary>
    private const int LongestWord = 24;

    private static readonly string[] OfPeople =
        ["fnr", "fødselsn", "personn", "fødselsnummer", "pnr", "p.nr", "f.nr", "d-nummer", "national id", "id-n",
            "idn"];

    private static readonly string[] OfPhones =
        ["tlf", "telefon", "phone", " mob", " ring", " sms", " nås", " call", " reach", " whatsapp", " melding",
            " kontakt"];

    private static readonly string[] OfThings =
    [
        "prøve", "prøvenr", "lot", "batch", "rapport", "report", "faktura", "invoice", "ref", "katalog", "catalog",
        "kat.", "saks", "journal", "chr", "rs", "omim", "mim", "pmid", "orpha", "hp:", "varenr", "vare", "posisjon",
        "position", "artikkel", "ordre", "order", "org", "konto", "rekvisisjon", "sample", "glass", "blokk", "serie",
        "serial", "kit", "accession", "doi", "nct", "isbn", "bp", "koordinat", "variant", "strekkode", "barcode",
        "nc_", "nm_", "clinvar", "studie", "protokoll", "labnr", "lab-", "analyse", "deposit", "bestill", "biobank",
        "dataset", "version", "eudract", "cost", "kostnad", "budsjett", "account", " nr", "nummer", " id", " no.",
        "number",
    ];

    private static readonly string[] OfServices =
    [
        "sentralbord", "vakttelefon", "resepsjon", "giftinformasjon", "hjelpetelefon", "switchboard", "reception",
        "hotline", "helpline", "servicetelefon", "publikum", "kundeservice", "amk", "brukerstøtte", "support",
    ];

    private static readonly string[] OfHomes =
        [" mor", " far", "mamma", "pappa", "foreldre", "hjem", "heim", "privat", "pårørend", "home", "mother",
            "father", "parent"];

    /// <summary>What is said of papers and samples after their number.</summary>
    private static readonly string[] Papers = ["prøve", "lot", "batch", "rapport", "faktura", "sample", "report",
        "invoice"];

    /// <summary>Houses and services whose telephone is nobody's own, unless it is a mobile one.</summary>
    private static readonly string[] OfHouses =
    [
        "sykehus", "sjukehus", "hospital", "klinikk", "senter", "laborator", "avdeling", "clinic", "department",
        "frambu", "legevakt", "ekspedisjon", "servicetorg", "vakttlf", "døgnåpen", "døgnopen", "public", "duty",
        "telefonen", "helsenorge", "helsedirek", "veiledning", "rettleiing", "rådgivning", "informasjon",
        "linje", "service", "office", "kontor", "tjeneste", "teneste", "forening",
    ];

    public static IEnumerable<GuardFinding> In(string text)
    {
        var at = 0;
        foreach (var issued in IssuedNumberFinder.In(text))
        {
            foreach (var found in In(text, at, issued.Start)) { yield return found; }
            yield return issued;
            at = issued.End;
        }

        foreach (var found in In(text, at, text.Length)) { yield return found; }
    }

    /// <summary>What is found between two places of a text by what is said around it.</summary>
    private static IEnumerable<GuardFinding> In(string text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!GuardDigits.Is(text[at]) || (IsInsideWord(text, at) && !IsIntroduced(text, at))) { continue; }
            var run = DigitRun.At(text, at, to);
            foreach (var found in Of(text, run)) { yield return found; }
            at = run.End - 1;
        }
    }

    private static IEnumerable<GuardFinding> Of(string text, DigitRun run)
    {
        var before = text.AsSpan(Math.Max(0, run.Start - Reach), Math.Min(Reach, run.Start)).ToString()
            .ToLowerInvariant();
        var sentence = " " + before[(before.LastIndexOfAny(['\n', ';', '(']) + 1)..];
        if (IsNationalId(run, sentence)) { return [new(run.Start, run.Length, GuardKind.NationalId)]; }
        if (PhoneIn(text, run, sentence) is { } phone) { return [phone]; }
        return [];
    }

    private static bool IsNationalId(DigitRun run, string before)
    {
        var said = Says(before, OfPeople);
        var digits = run.Digits;
        if (said && run.Count is >= 9 and <= 13) { return true; }
        if (said && run.Count == 5) { return true; }
        var thing = Says(before, OfThings);
        if (run.Count == IdDigits)
        {
            return NationalNumber.IsIssued(digits)
                || (!thing && run.MayBreakAt(DateDigits) && NationalNumber.BeginsWithBirthDay(digits));
        }

        var broken = run.BreaksAt(DateDigits) || (run.BreaksAt(2) && run.BreaksAt(4) && run.BreaksAt(DateDigits));
        return !thing && broken && run.Count is 10 or 12 && NationalNumber.BeginsWithBirthDay(digits)
            || (!thing && run.Count is 13 && run.BreaksAt(8) && NationalNumber.BeginsWithBirthDay(digits));
    }

    private static GuardFinding? PhoneIn(string text, DigitRun run, string before)
    {
        var plus = run.Start > 0 && text[run.Start - 1] is '+';
        var said = Says(before, OfPhones);
        if (Says(before, OfServices) || (run.Count == PhoneDigits && run.Digits[..2] is "80" or "81")) { return null; }
        if (plus && run.Count is >= 8 and <= 15) { return new(run.Start - 1, run.Length + 1, GuardKind.Phone); }
        var digits = run.Digits;
        if (digits.StartsWith("0047", StringComparison.Ordinal) && run.Count == PhoneDigits + 4)
        {
            return new(run.Start, run.Length, GuardKind.Phone);
        }

        if (digits[0] is not ('4' or '9') && Says(before, OfHouses) && !Says(before, OfHomes)) { return null; }
        if (said && run.Count is >= 8 and <= 12
            && !IsYears(run)) { return new(run.Start, run.Length, GuardKind.Phone); }
        if (run.Count != PhoneDigits || digits[0] is '0' or '1' or '8' || !IsGroupedAsPhone(run)) { return null; }
        if (IsDay(digits) || IsYears(run) || Says(before, OfThings) || Says(After(text, run), Papers)) { return null; }
        return new(run.Start, run.Length, GuardKind.Phone);
    }

    private static bool IsGroupedAsPhone(DigitRun run) =>
        run.Groups is [8] or [3, 2, 3] or [2, 2, 2, 2] or [4, 4] or [2, 6];

    /// <summary>What is said of a number right after it.</summary>
    private static string After(string text, DigitRun run) =>
        text.Substring(run.End, Math.Min(Reach / 2, text.Length - run.End)).ToLowerInvariant();

    /// <summary>2017–2021.</summary>
    private static bool IsYears(DigitRun run) =>
        run.Groups is [4, 4] && run.Digits[..2] is "19" or "20" && run.Digits[4..6] is "19" or "20";

    /// <summary>Eight digits that are a day: <c>20240312</c>, <c>12032024</c>.</summary>
    private static bool IsDay(string digits) =>
        (digits[..2] is "19" or "20" && IsMonthAndDay(digits[4..6], digits[6..]))
        || (digits[4..6] is "19" or "20" && IsMonthAndDay(digits[2..4], digits[..2]));

    private static bool IsMonthAndDay(string month, string day) =>
        string.CompareOrdinal(month, "01") >= 0 && string.CompareOrdinal(month, "12") <= 0
        && string.CompareOrdinal(day, "01") >= 0 && string.CompareOrdinal(day, "31") <= 0;

    private static bool Says(string before, string[] words) =>
        words.Any(word => before.Contains(word, StringComparison.Ordinal));

    /// <summary>Digits that belong to a word (<c>COL2A1</c>, <c>HP:0001250</c>, <c>chr7:1175</c>, <c>c.1521</c>,
    /// <c>15q13.3(30626000</c>) are no number of anybody.</summary>
    private static bool IsInsideWord(string text, int at)
    {
        if (at == 0) { return false; }
        var before = text[at - 1];
        return char.IsLetterOrDigit(before) || before is '_'
            || (before is ':' or '(' && at > 1 && char.IsLetterOrDigit(text[at - 2]))
            || (before is '.' or '-' && at > 1 && char.IsLetterOrDigit(text[at - 2]));
    }

    /// <summary>Fnr:, Tlf(, mor:. The word that a number hangs on says that it is somebody's.</summary>
    private static bool IsIntroduced(string text, int at)
    {
        if (char.IsLetterOrDigit(text[at - 1])) { return false; }
        var from = at - 1;
        while (from > Math.Max(0, at - LongestWord) && char.IsLetter(text[from - 1])) { from--; }
        var word = " " + text[from..(at - 1)].ToLowerInvariant();
        return Says(word, OfPeople) || Says(word, OfPhones) || Says(word, OfHomes);
    }
}

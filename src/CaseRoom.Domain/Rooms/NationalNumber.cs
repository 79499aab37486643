using CaseRoom.Domain.Refusals;

namespace CaseRoom.Domain.Rooms;

/// <summary>
/// A Norwegian national identity number or D-number: day, month, year, three digits that also say the century, and two
/// control digits by modulus 11 (personal identity numbers, the Norwegian Tax Administration).
/// </summary>
public static class NationalNumber
{
    /// <summary>Digits.</summary>
    internal const int Length = 11;

    /// <summary>From then on numbers are issued whose first control digit may be off by up to three (the Norwegian Tax
    /// Administration).</summary>
    private static readonly DateOnly Reformed = new(2032, 1, 1);

    /// <summary>Added to the day of a D-number.</summary>
    private const int Temporary = 40;

    /// <summary>Added to the month of invented people: by the Tax Administration's Tenor, by the health network's test
    /// register, and in older test data.</summary>
    private const int Tenor = 80;
    private const int TestNorway = 65;
    private const int OlderTestData = 40;

    private static readonly int[] First = [3, 7, 6, 1, 8, 9, 4, 5, 2];
    private static readonly int[] Second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

    /// <summary>Null when the number is one and fits the birth date, where that is said too.</summary>
    /// <param name="testData">Whether numbers of invented people are taken; a real one always is.</param>
    /// <param name="today">Numbers of 2032 are taken once they are issued: until then they are mistyped ones.</param>
    public static Refusal? Fault(string number, DateOnly? birthDate, bool testData, DateOnly today)
    {
        if (number.Length != Length || !number.All(char.IsAsciiDigit)) { return Unfit("elevenDigits"); }
        var since2032 = today >= Reformed && IsControlledFrom2032(number);
        if (!(since2032 || IsControlled(number, First)) || !IsControlled(number, Second))
        {
            return Unfit("controlDigits");
        }

        if (BirthDateOf(number, out var invented) is not { } born) { return Unfit("noSuchDay"); }
        if (invented) { return testData ? null : Unfit("testNumber"); }
        if (!IsControlled(number, First)) { return birthDate is null ? new Refusal.Missing("birthDate") : null; }
        return birthDate is { } said && said != born ? new Refusal.Invalid("birthDate", "notOfNumber") : null;
    }

    /// <summary>The birth date that a sound number says; null when it names no day, and for one that is sound by the
    /// rule of 2032 alone: nothing is read out of those.</summary>
    public static DateOnly? BirthDateOf(string number) =>
        IsControlled(number, First) ? BirthDateOf(number, out _) : null;

    /// <summary>
    /// Whether somebody issues such numbers: ordinary, D, auxiliary (H: month + 40; FH: 8 or 9 first, no day at all)
    /// and invented ones, by the control digits of today or by those of numbers issued from 2032 on.
    /// </summary>
    public static bool IsIssued(string number) =>
        number.Length == Length && number.All(char.IsAsciiDigit)
        && (IsControlled(number, First) || IsControlledFrom2032(number)) && IsControlled(number, Second)
        && (number[0] is '8' or '9' || IsBornWithNumber(number));

    /// <summary>Whether the first six digits are the birth day of a number of any kind, whatever follows.</summary>
    public static bool BeginsWithBirthDay(string number)
    {
        var (day, month) = (Two(number, 0), Two(number, 2));
        return Less(day, Temporary) is >= 1 and <= 31 && month - AddedTo(month) is >= 1 and <= 12;
    }

    private static bool IsBornWithNumber(string number) =>
        BirthDateOf(number, out _) is { } born && (born.Year >= 1900 || Two(number, 0) <= Temporary);

    private static int Less(int day, int added) => day > added ? day - added : day;

    private static int AddedTo(int month) =>
        month > Tenor ? Tenor : month > TestNorway ? TestNorway : month > OlderTestData ? OlderTestData : 0;

    private static DateOnly? BirthDateOf(string number, out bool invented)
    {
        var (day, month) = (Two(number, 0), Two(number, 2));
        var added = AddedTo(month);
        invented = added > 0;
        if (Year(Two(number, 4), (Two(number, 6) * 10) + number[8] - '0') is not { } year) { return null; }
        day = Less(day, Temporary);
        month -= added;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static int? Year(int year, int individual) => individual switch
    {
        < 500 => 1900 + year,
        < 750 when year >= 54 => 1800 + year,
        >= 900 when year >= 40 => 1900 + year,
        _ when year < 40 => 2000 + year,
        _ => null,
    };

    private static bool IsControlled(string number, int[] weights) => Remainder(number, weights) == 0;

    /// <summary>From 2032 the first control digit may be up to three off, so that there are numbers enough.</summary>
    private static bool IsControlledFrom2032(string number) => Remainder(number, First) is >= 0 and <= 3;

    /// <summary>What is left by modulus 11 with the control digit itself counted once.</summary>
    private static int Remainder(string number, int[] weights) =>
        (weights.Select((weight, place) => weight * (number[place] - '0')).Sum() + number[weights.Length] - '0') % 11;

    private static int Two(string number, int from) => ((number[from] - '0') * 10) + number[from + 1] - '0';

    private static Refusal Unfit(string reason) => new Refusal.Invalid("nationalId", reason);
}

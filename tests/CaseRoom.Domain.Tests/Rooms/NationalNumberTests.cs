using CaseRoom.Domain.Membership;
using CaseRoom.Domain.Refusals;
using CaseRoom.Domain.Rooms;
using CaseRoom.Testing;
using Shouldly;
using Xunit;

namespace CaseRoom.Domain.Tests.Rooms;

/// <summary>The numbers are made up, with control digits that are right.</summary>
public sealed class NationalNumberTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly DateOnly Reformed = new(2032, 1, 1);

    /// <summary>Invented numbers as the ordinary ones will be: sound by the rule of 2032 alone.</summary>
    [Theory, Rule("CASE-33")]
    [InlineData("01819000057")]
    [InlineData("01819000065")]
    [InlineData("01819000073")]
    public void A_number_of_2032_is_taken_from_then_on(string number)
    {
        NationalNumber.Fault(number, null, testData: true, Reformed.AddDays(-1))
            .ShouldBe(new Refusal.Invalid("nationalId", "controlDigits"));
        NationalNumber.Fault(number, null, testData: true, Reformed).ShouldBeNull();
        NationalNumber.BirthDateOf(number).ShouldBeNull();
    }

    [Fact, Rule("CASE-33")]
    public void A_birth_date_is_not_read_out_of_a_number_of_2032()
    {
        const string number = "01019000091";
        NationalNumber.Fault(number, null, testData: false, Reformed).ShouldBe(new Refusal.Missing("birthDate"));
        NationalNumber.Fault(number, new DateOnly(1990, 1, 2), testData: false, Reformed).ShouldBeNull();
        NationalNumber.BirthDateOf(number).ShouldBeNull();
    }

    [Theory, Rule("CASE-33")]
    [InlineData("01019000083")]
    [InlineData("01819000049")]
    public void A_number_of_today_stays_one(string number) =>
        NationalNumber.Fault(number, null, testData: true, Reformed.AddYears(1)).ShouldBeNull();

    [Theory, Rule("CASE-33")]
    [InlineData("01019000083", "1990-01-01")]
    [InlineData("41019000077", "1990-01-01")]
    [InlineData("01010550048", "2005-01-01")]
    public void A_number_and_a_D_number_say_the_birth_date(string number, string born)
    {
        var day = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture);
        NationalNumber.Fault(number, null, testData: false, Today).ShouldBeNull();
        NationalNumber.Fault(number, day, testData: false, Today).ShouldBeNull();
        NationalNumber.Fault(number, day.AddDays(1), testData: false, Today)
            .ShouldBe(new Refusal.Invalid("birthDate", "notOfNumber"));
        NationalNumber.BirthDateOf(number).ShouldBe(day);
    }

    [Theory, Rule("CASE-33")]
    [InlineData("01019000084", "controlDigits")]
    [InlineData("01019000093", "controlDigits")]
    [InlineData("10019000083", "controlDigits")]
    [InlineData("31029000096", "noSuchDay")]
    [InlineData("00000000000", "noSuchDay")]
    [InlineData("0101900008", "elevenDigits")]
    [InlineData("01819000049", "testNumber")]
    [InlineData("01419000066", "testNumber")]
    public void What_is_no_number_is_refused_with_what_is_wrong(string number, string reason) =>
        NationalNumber.Fault(number, null, testData: false, Today).ShouldBe(new Refusal.Invalid("nationalId", reason));

    [Theory, Rule("CASE-33")]
    [InlineData("01819000049")]
    [InlineData("01419000066")]
    [InlineData("41819000032")]
    [InlineData("01019000083")]
    public void Where_there_is_test_data_invented_people_have_numbers_too(string number) =>
        NationalNumber.Fault(number, null, testData: true, Today).ShouldBeNull();

    [Fact, Rule("CASE-33")]
    public void The_birth_date_is_taken_from_the_number_when_nobody_types_it() =>
        Given(Opened).When(Role.Coordinator, new IdentifyPatient("A B", "01019000083", null, null, null))
            .Then(new PatientIdentified("A B", "01019000083", new DateOnly(1990, 1, 1), null, null));
}

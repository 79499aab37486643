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
    [Theory, Rule("CASE-33")]
    [InlineData("01019000083", "1990-01-01")]
    [InlineData("41019000077", "1990-01-01")]
    [InlineData("01010550048", "2005-01-01")]
    public void A_number_and_a_D_number_say_the_birth_date(string number, string born)
    {
        var day = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture);
        NationalNumber.Fault(number, null, testData: false).ShouldBeNull();
        NationalNumber.Fault(number, day, testData: false).ShouldBeNull();
        NationalNumber.Fault(number, day.AddDays(1), testData: false)
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
        NationalNumber.Fault(number, null, testData: false).ShouldBe(new Refusal.Invalid("nationalId", reason));

    [Theory, Rule("CASE-33")]
    [InlineData("01819000049")]
    [InlineData("01419000066")]
    [InlineData("41819000032")]
    [InlineData("01019000083")]
    public void Where_there_is_test_data_invented_people_have_numbers_too(string number) =>
        NationalNumber.Fault(number, null, testData: true).ShouldBeNull();

    [Fact, Rule("CASE-33")]
    public void The_birth_date_is_taken_from_the_number_when_nobody_types_it() =>
        Given(Opened).When(Role.Coordinator, new IdentifyPatient("A B", "01019000083", null, null, null))
            .Then(new PatientIdentified("A B", "01019000083", new DateOnly(1990, 1, 1), null, null));
}
